"""JSON Feed 1.1."""

import json
import re
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, NoReturn

from tests.feeds.oracle.document import (
    Document,
    Enclosure,
    Entry,
    Form,
    Link,
    Odd,
    Stamp,
    Unreadable,
    Words,
    line_at,
    rfc_3339,
)

RELATIONS = {"home_page_url": "alternate", "feed_url": "self", "next_url": "prev-archive"}
FEED_ADDRESSES = (*RELATIONS, "icon", "favicon")
ITEM_ADDRESSES = ("url", "external_url", "image", "banner_image")
PART_ADDRESSES = {"authors": ("url", "avatar"), "attachments": ("url",), "hubs": ("url",)}
_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()


def read_json(path: str, text: str) -> Document:
    """Read a JSON feed; values of a wrong type are passed over here, and told by their own rule."""
    loaded = _loaded(text)
    feed: dict[str, Any] = loaded.value
    items = [(item, line) for item, line in zip(_list(feed, "items"), loaded.items, strict=False) if is_object(item)]
    return Document(
        path=path,
        form=Form.JSON,
        text=text,
        root=feed,
        title=_words(feed, "title", loaded.keys.get("title", 1)),
        links=tuple(_links(feed, loaded.keys)),
        stamps=(),
        entries=tuple(_entry(item, line) for item, line in items),
        addresses=tuple(_addresses(feed, items, loaded.keys)),
        repeated=tuple(loaded.repeated),
        odd=tuple(oddities(feed, {id(item): line for item, line in items})),
    )


def is_object(value: Any) -> bool:
    """Tell an object from every other value."""
    return isinstance(value, dict)


@dataclass(slots=True)
class Loaded:
    """A value, the line of each of its keys, the line of each item, and keys that stand twice in one object."""

    value: Any
    keys: dict[str, int] = field(default_factory=dict)
    items: list[int] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)


def _loaded(text: str) -> Loaded:
    try:
        loaded = load(text)
    except (ValueError, RecursionError):
        raise Unreadable from None
    if not is_object(loaded.value):
        raise Unreadable
    return loaded


def _entry(item: dict[str, Any], line: int) -> Entry:
    url = _words(item, "url", line)
    dates = {name: _stamp(item, name, line) for name in ("date_published", "date_modified")}
    return Entry(
        line=line,
        node=item,
        id=_words(item, "id", line),
        title=_words(item, "title", line),
        links=(Link("alternate", url.text, line),) if url else (),
        contents=tuple(filter(None, [_words(item, "content_html", line)])),
        published=dates["date_published"],
        stamps=tuple(filter(None, dates.values())),
        enclosures=tuple(_enclosure(part, line) for part in _objects(item, "attachments")),
    )


def _links(feed: dict[str, Any], lines: Mapping[str, int]) -> Iterator[Link]:
    for name, rel in RELATIONS.items():
        address = _words(feed, name, lines.get(name, 1))
        if address:
            yield Link(rel, address.text, address.line)
    for hub in _objects(feed, "hubs"):
        yield Link("hub", str(hub.get("url", "")), lines.get("hubs", 1))


def _addresses(feed: dict[str, Any], items: list[tuple[Any, int]], lines: Mapping[str, int]) -> Iterator[Words]:
    for name in FEED_ADDRESSES:
        yield from _named(feed, (name,), lines.get(name, 1))
    for value, line in ((feed, 1), *items):
        if value is not feed:
            yield from _named(value, ITEM_ADDRESSES, line)
        for name, keys in PART_ADDRESSES.items():
            for part in _objects(value, name):
                yield from _named(part, keys, lines.get(name, line) if value is feed else line)


def _named(value: dict[str, Any], names: tuple[str, ...], line: int) -> Iterator[Words]:
    for name in names:
        found = _words(value, name, line)
        if found:
            yield found


def _enclosure(part: dict[str, Any], line: int) -> Enclosure:
    url, kind = (part[key] if isinstance(part.get(key), str) else "" for key in ("url", "mime_type"))
    size = part.get("size_in_bytes")
    return Enclosure(url, "" if size is None else str(size)[:20], kind, line)


def _stamp(item: dict[str, Any], name: str, line: int) -> Stamp | None:
    found = _words(item, name, line)
    return rfc_3339(name, found.text, line) if found else None


def _words(value: dict[str, Any], name: str, line: int) -> Words | None:
    text = value.get(name)
    return Words(text, line) if isinstance(text, str) else None


def _list(value: dict[str, Any], name: str) -> list[Any]:
    found = value.get(name)
    return found if isinstance(found, list) else []


def _objects(value: dict[str, Any], name: str) -> list[dict[str, Any]]:
    return [part for part in _list(value, name) if is_object(part)]


class Shape(NamedTuple):
    """An object: what each key holds (a type, a shape, or in a list that of each element), and what it needs.

    Of each set in `needed`, one key must be there.
    """

    keys: Mapping[str, Any]
    needed: tuple[tuple[str, ...], ...]


def _texts(names: str) -> dict[str, Any]:
    return dict.fromkeys(names.split(), str)


AUTHOR = Shape(_texts("name url avatar"), (("name", "url", "avatar"),))
HUB = Shape(_texts("type url"), (("type",), ("url",)))
ATTACHMENT = Shape(
    {**_texts("url mime_type title"), "size_in_bytes": int, "duration_in_seconds": (int, float)},
    (("url",), ("mime_type",)),
)
ITEM = Shape(
    {
        **_texts("id url external_url title content_html content_text summary image banner_image"),
        **_texts("date_published date_modified language"),
        "authors": [AUTHOR],
        "tags": [str],
        "attachments": [ATTACHMENT],
    },
    (("id",), ("content_html", "content_text")),
)
FEED = Shape(
    {
        **_texts("version title home_page_url feed_url description user_comment next_url icon favicon language"),
        "authors": [AUTHOR],
        "expired": bool,
        "hubs": [HUB],
        "items": [ITEM],
    },
    (("version",), ("title",), ("items",)),
)


def oddities(feed: Mapping[str, Any], lines: Mapping[int, int]) -> Iterator[Odd]:
    """List all in a JSON feed that is not as the format says; `lines` are those of its items, by identity."""
    yield from _object(feed, FEED, "the feed", 1, lines)


def _object(value: Any, shape: Shape, where: str, line: int, lines: Mapping[int, int]) -> Iterator[Odd]:
    for keys in shape.needed:
        if not any(key in value for key in keys):
            yield Odd("missing", f"{' or '.join(keys)} of {where}", line)
    for key, part in value.items():
        if part is None:
            yield Odd("null", f"'{_clipped(key)}' of {where}", line)
        elif key in shape.keys:
            yield from _value(part, shape.keys[key], f"'{key}' of {where}", line, lines)
        elif not key.startswith("_"):
            yield Odd("unknown", f"'{_clipped(key)}' of {where}", line)


def _value(value: Any, kind: Any, where: str, line: int, lines: Mapping[int, int]) -> Iterator[Odd]:
    if isinstance(kind, list):
        if not isinstance(value, list):
            yield Odd("type", where, line)
            return
        for number, part in enumerate(value, 1):
            yield from _value(part, kind[0], f"{where} ({number})", lines.get(id(part), line), lines)
    elif isinstance(kind, Shape):
        if isinstance(value, dict):
            yield from _object(value, kind, where, line, lines)
        else:
            yield Odd("null" if value is None else "type", where, line)
    elif not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        yield Odd("null" if value is None else "type", where, line)


def _clipped(key: str) -> str:
    return ascii(key[:40])[1:-1]


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
