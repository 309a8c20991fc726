"""A starter's body: headings under which an author can begin to write, and sentences that ask for their words."""

from functools import lru_cache
from importlib.resources import files

from hubgen.model.kind import Kind
from hubgen.words import languages, words_for

ANSWER = "Write here your answer."
"""What stands below each theme of a canvas."""


def body(kind: Kind, lang: str) -> str:
    """Give the text to begin with; a canvas has a heading for each theme, in its language."""
    if kind is Kind.CANVAS:
        return _canvas(lang)
    if kind is Kind.ISSUE:
        return f"{opening_line(lang)}\n"
    return files(__package__).joinpath("bodies", f"{kind}.md").read_text("utf-8")


def opening_line(lang: str) -> str:
    """Give the line that asks for an editor's own words at the beginning of an issue, in its language."""
    return words_for(lang)["letter.opening"]


@lru_cache
def prompts(kind: Kind) -> tuple[str, ...]:
    """List the sentences of a kind's starter that its author replaces, in all languages that it is written in."""
    bodies = "\n".join(body(kind, lang) for lang in languages())
    lines = (line for line in bodies.split("\n") if line and not line.startswith("#"))
    return tuple(dict.fromkeys(lines))


def _canvas(lang: str) -> str:
    names = (name for key, name in words_for(lang).items() if key.startswith("theme."))
    return "\n".join(f"## {name}\n\n{ANSWER}\n" for name in names)
