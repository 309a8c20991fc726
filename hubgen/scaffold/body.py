"""A starter's body: headings under which an author can begin to write."""

from importlib.resources import files

from hubgen.model.kind import Kind
from hubgen.words import words_for


def body(kind: Kind, lang: str) -> str:
    """Give the text to begin with; a canvas has a heading for each theme, in its language."""
    if kind is Kind.CANVAS:
        return _canvas(lang)
    if kind is Kind.ISSUE:  # the line that a draft begins with, so that it is noticed if nobody replaces it
        return f"{words_for(lang)['letter.opening']}\n"
    return files(__package__).joinpath("bodies", f"{kind}.md").read_text("utf-8")


def _canvas(lang: str) -> str:
    names = (name for key, name in words_for(lang).items() if key.startswith("theme."))
    return "\n".join(f"## {name}\n\nWrite here your answer.\n" for name in names)
