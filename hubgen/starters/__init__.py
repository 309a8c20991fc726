"""The words that a new item begins with, and whether they still stand in one."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, NamedTuple

from hubgen.model.fields import StrictModel
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.markdown_text import prose
from hubgen.model.source import KeyPath, Position, marks_in
from hubgen.words import languages, words_for

ANSWER = "Write here your answer."
"""What stands below each theme of a canvas."""
ADDRESS = "https://example.org/"
"""An address that is nobody's (RFC 2606)."""
UNSAID = "…"
TEXTS = MappingProxyType(
    {
        "link": ADDRESS,
        "links": ADDRESS,
        "registration": ADDRESS,
        "call_url": ADDRESS,
        "url": ADDRESS,
        "city": "Name of the city",
        "label": "Name of the topic",
    }
)
"""Placeholders by the name of their field."""
SET_BY_READER = frozenset({"id", "lang", "locale", "source"})


def body(kind: Kind, lang: str) -> str:
    """Give the Markdown to begin with: headings, and sentences that ask for an author's words.

    A canvas has a heading for each theme, in its language; an issue has its opening line.
    """
    if kind is Kind.CANVAS:
        names = (name for key, name in words_for(lang).items() if key.startswith("theme."))
        return "\n".join(f"## {name}\n\n{ANSWER}\n" for name in names)
    if kind is Kind.ISSUE:
        return f"{opening_line(lang)}\n"
    return files(__name__).joinpath("bodies", f"{kind}.md").read_text("utf-8")


def opening_line(lang: str) -> str:
    """Give the line that asks for an editor's own words at the beginning of an issue, in its language."""
    return words_for(lang)["letter.opening"]


def placeholder_name(kind: Kind) -> str:
    """Give what stands for the id of an item of a kind: `your-name`, `id-of-the-story`."""
    return "your-name" if kind is Kind.PERSON else f"id-of-the-{kind}"


PLACEHOLDER_NAMES = frozenset(map(placeholder_name, Kind))


def is_placeholder(field: str, text: str) -> bool:
    """Tell whether a text of this field is the one that a starter begins with."""
    return text in PLACEHOLDER_NAMES or text == TEXTS.get(field) or (text == UNSAID and field != "title")


class Leftover(NamedTuple):
    """Words of a starter, at their place in the author's file; `key` is () where they stand in the body."""

    text: str
    mark: Position
    key: KeyPath = ()


def is_unedited(item: Item) -> bool:
    """Tell whether a starter's words are left in an item's header or body."""
    return next(leftovers(item), None) is not None


def leftovers(item: Item) -> Iterator[Leftover]:
    """Yield the words of a starter that are left in an item, those of its header first."""
    for key, text in _placeholders(item, ()):
        yield Leftover(text, item.source.mark(*key), key)
    if has_prompt(item.kind, item.source.body):
        yield from _prompts_in(item)


def has_prompt(kind: Kind, body: str) -> bool:
    """Tell whether a body holds a sentence of its kind's starter, in code too, however its lines are broken."""
    words = " ".join(body.split())
    return any(prompt in words for prompt in _prompts(kind))


@lru_cache
def _prompts(kind: Kind) -> tuple[str, ...]:
    """List the sentences of a kind's starter that its author replaces, in all languages that it is written in."""
    bodies = "\n".join(body(kind, lang) for lang in languages())
    return tuple(dict.fromkeys(line for line in bodies.split("\n") if line and not line.startswith("#")))


def _prompts_in(item: Item) -> Iterator[Leftover]:
    """Find them outside of code."""
    written = prose(item.source.body)
    spelt = "|".join(r"\s+".join(map(re.escape, prompt.split())) for prompt in _prompts(item.kind))
    found = list(re.finditer(spelt, written))
    marks = marks_in(written, item.source.body_line, [match.start() for match in found])
    yield from (Leftover(" ".join(match[0].split()), mark) for match, mark in zip(found, marks, strict=True))


def _placeholders(part: StrictModel, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Find placeholders in a header, and in the mappings within it, by the keys that authors write."""
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if value and value != field.default and not (isinstance(part, Item) and name in SET_BY_READER):
            yield from _in_value(value, name, (*path, field.alias or name), tuple(field.examples or ()))


def _in_value(value: Any, name: str, path: KeyPath, examples: tuple[Any, ...]) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        if is_placeholder(name, value) or (value in examples and value.startswith("https://")):
            yield path, value
    elif isinstance(value, StrictModel):
        yield from _placeholders(value, path)
    elif isinstance(value, Mapping | tuple):
        for key, inner in value.items() if isinstance(value, Mapping) else enumerate(value):
            yield from _in_value(inner, name, (*path, key), examples)
