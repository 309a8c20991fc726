"""JSON Feed 1.1."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from hubgen.feeds.lint.dates import rfc_3339
from hubgen.feeds.lint.document import Document, Enclosure, Entry, Form, Link, Stamp, Words
from hubgen.feeds.lint.json_shape import oddities
from hubgen.feeds.lint.read.json_lines import Loaded, load
from hubgen.feeds.lint.read.unreadable import Unreadable

RELATIONS = {"home_page_url": "alternate", "feed_url": "self", "next_url": "prev-archive"}
FEED_ADDRESSES = (*RELATIONS, "icon", "favicon")
ITEM_ADDRESSES = ("url", "external_url", "image", "banner_image")
PART_ADDRESSES = {"authors": ("url", "avatar"), "attachments": ("url",), "hubs": ("url",)}


def read_json(path: str, text: str, size: int) -> Document:
    """Read a JSON feed; values of a wrong type are passed over here, and told by their own rule."""
    loaded = _loaded(text)
    feed: dict[str, Any] = loaded.value
    items = [(item, line) for item, line in zip(_list(feed, "items"), loaded.items, strict=False) if is_object(item)]
    return Document(
        path=path,
        form=Form.JSON,
        size=size,
        text=text,
        root=feed,
        title=_words(feed, "title", loaded.keys.get("title", 1)),
        links=tuple(_links(feed, loaded.keys)),
        stamps=(),
        entries=tuple(_entry(item, line) for item, line in items),
        languages=tuple(_languages(feed, items, loaded.keys)),
        addresses=tuple(_addresses(feed, items, loaded.keys)),
        repeated=tuple(loaded.repeated),
        odd=tuple(oddities(feed, {id(item): line for item, line in items})),
    )


def is_object(value: Any) -> bool:
    """Tell an object from every other value."""
    return isinstance(value, dict)


def _loaded(text: str) -> Loaded:
    try:
        loaded = load(text)
    except json.JSONDecodeError as error:
        raise Unreadable(error.lineno, f"the file is no JSON: {error.msg}") from None
    except (ValueError, RecursionError):
        raise Unreadable(1, "the file is no JSON that can be read") from None
    if not is_object(loaded.value):
        raise Unreadable(1, "the file is no JSON Feed: that is an object")
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


def _languages(feed: dict[str, Any], items: list[tuple[Any, int]], lines: Mapping[str, int]) -> Iterator[Words]:
    for value, line in ((feed, lines.get("language", 1)), *items):
        found = _words(value, "language", line)
        if found:
            yield found


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
