"""JSON with the lines of a feed's keys and items, which Python's own reader does not tell."""

import json
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from typing import Any, NoReturn

from hubgen.feeds.lint.characters import line_at

_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()


@dataclass(slots=True)
class Loaded:
    """A value, the line of each of its keys, the line of each item, and keys that stand twice in one object."""

    value: Any
    keys: dict[str, int] = field(default_factory=dict)
    items: list[int] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)


def load(text: str) -> Loaded:
    """Read JSON; raises ValueError or RecursionError."""
    loaded = Loaded(None)

    def gather(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            names = [name for name, _ in pairs]
            loaded.repeated += sorted({name for name in names if names.count(name) > 1})
        return found

    loaded.value = json.loads(text, object_pairs_hook=gather, parse_constant=_refuse)
    if isinstance(loaded.value, dict):
        for name, offset in _members(text):
            if name is None:
                loaded.items.append(line_at(text, offset))
            else:
                loaded.keys[name] = line_at(text, offset)
    return loaded


def _members(text: str) -> Iterator[tuple[str | None, int]]:
    """Yield the keys of a text known to be an object with their places, and those of its items without a name."""
    at = _skip(text, text.index("{") + 1)
    while text[at] != "}":
        start = at
        key, at = _DECODER.raw_decode(text, at)
        yield key, start
        at = _skip(text, _skip(text, at) + 1)
        if key == "items" and text[at] == "[":
            at = yield from _elements(text, at)
        else:
            at = _DECODER.raw_decode(text, at)[1]
        at = _skip(text, at, ",")


def _elements(text: str, at: int) -> Generator[tuple[None, int], None, int]:
    at = _skip(text, at + 1)
    while text[at] != "]":
        yield None, at
        at = _skip(text, _DECODER.raw_decode(text, at)[1], ",")
    return at + 1


def _skip(text: str, at: int, sign: str = "") -> int:
    at = _end(text, at)
    return _end(text, at + 1) if sign and text.startswith(sign, at) else at


def _end(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
