"""Whether an item still holds words of the starter that it began as."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from hubgen.model.fields import StrictModel
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.markdown_text import prose
from hubgen.model.source import KeyPath, Position, marks_in
from hubgen.starters.body import prompts
from hubgen.starters.placeholder import is_placeholder

SET_BY_READER = frozenset({"id", "lang", "locale", "source"})


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
    return any(prompt in words for prompt in prompts(kind))


def _prompts_in(item: Item) -> Iterator[Leftover]:
    written = prose(item.source.body)
    spelt = "|".join(r"\s+".join(map(re.escape, prompt.split())) for prompt in prompts(item.kind))
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
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _in_value(inner, name, (*path, key), examples)
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from _in_value(inner, name, (*path, number), examples)
