"""A theme that the community canvas does not have."""

from collections.abc import Iterator

from hubgen.check.rule import CheckContext, ContentRule
from hubgen.model.canvas import Canvas
from hubgen.model.lint import Finding
from hubgen.model.markdown_text import MarkdownHeading, headings
from hubgen.model.problem import Code
from hubgen.model.reference import Suggestions
from hubgen.model.source import Position
from hubgen.words import languages, words_for

PREFIXES = ("theme.", "canvas-section.", "canvas-box.")
"""Words that may head a part of a canvas: its themes, its sections, the boxes of the small canvas."""


def unknown_theme(context: CheckContext) -> Iterator[Finding]:
    """Find headings and keys of a canvas that are no themes in any language that hubgen speaks."""
    names = theme_names((*context.hub.languages, *languages()))
    for item in context.hub.items:
        if isinstance(item, Canvas):
            yield from _keys(context, item, names)
            yield from _headings(item, names)


def theme_names(spoken: tuple[str, ...]) -> dict[str, str]:
    """Map every name that a theme, a section or a box has, and each id, to the name as it is written."""
    found: dict[str, str] = {}
    for language in spoken:
        for key, name in words_for(language).items():
            if key.startswith(PREFIXES):
                found = {fold_name(name): name, fold_name(key.partition(".")[2]): name} | found
    return found


def fold_name(name: str) -> str:
    """Write a name so that letter case, hyphens and '&' make no difference."""
    return " ".join(name.replace("&", "and").replace("-", " ").casefold().split())


def _keys(context: CheckContext, item: Canvas, names: dict[str, str]) -> Iterator[Finding]:
    for theme in item.themes if context.reports_here(item, "themes") else ():
        if fold_name(theme) not in names:
            yield _problem(item, item.source.key_mark("themes", theme), theme, names)


def _headings(item: Canvas, names: dict[str, str]) -> Iterator[Finding]:
    found = [heading for heading in headings(item.source.body) if heading.level > 1]
    level = _level_of_themes(found, names)
    for heading in found:
        if heading.level == level and fold_name(heading.text) not in names:
            yield _problem(item, Position(item.source.body_line + heading.line, 1), heading.text, names)


def _level_of_themes(found: list[MarkdownHeading], names: dict[str, str]) -> int:
    """Themes may stand below sections, and have headings of their own below them."""
    known = [heading.level for heading in found if fold_name(heading.text) in names]
    return max(known or [heading.level for heading in found[:1]], key=known.count, default=2)


def _problem(item: Canvas, mark: Position, theme: str, names: dict[str, str]) -> Finding:
    message = f"'{theme}' is no theme of the canvas"
    return Finding(item.source.path, mark, message, Suggestions(names.values()).did_you_mean(theme))


RULE = ContentRule(
    Code.UNKNOWN_THEME,
    "A canvas has the themes of the community canvas, by id or by name in any language that hubgen speaks.",
    bad={"canvas.md": "---\ntitle: Our canvas\n---\n## Purpose\n\nTo learn.\n\n## Valeus\n\nKindness.\n"},
    good={"canvas.md": "---\ntitle: Our canvas\n---\n## Purpose\n\nTo learn.\n\n## Values\n\nKindness.\n"},
    find=unknown_theme,
)
