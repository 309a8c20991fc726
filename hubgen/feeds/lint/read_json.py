"""JSON Feed 1.1, with the lines of a feed's keys and items, which Python's own reader of JSON does not tell."""

import json
import re
from collections.abc import Generator, Iterator, Mapping
from typing import Any, NoReturn

from hubgen.feeds.lint.document import (
    BuiltFeed,
    BuiltItem,
    DateAt,
    DocumentType,
    EnclosureAt,
    TextAt,
    Unreadable,
    to_bytes,
    to_moment,
)

FEED_ADDRESSES = ("home_page_url", "feed_url", "next_url", "icon", "favicon")
ITEM_ADDRESSES = ("url", "external_url", "image", "banner_image")
PART_ADDRESSES = {"authors": ("url", "avatar"), "attachments": ("url",), "hubs": ("url",)}
_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()


def read_json(path: str, text: str, size: int) -> BuiltFeed:
    """Read a JSON feed, passing over values of a wrong type; raises Unreadable."""
    feed = _load(text)
    lines = dict(_member_lines(text))
    items = [(item, lines.get(number, 1)) for number, item in enumerate(_list(feed, "items")) if isinstance(item, dict)]
    return BuiltFeed(
        path=path,
        type=DocumentType.JSON,
        size=size,
        title=_text(feed, "title", lines.get("title", 1)),
        own_urls=tuple(_texts(feed, ("feed_url",), lines.get("feed_url", 1))),
        dates=(),
        items=tuple(_item(item, line) for item, line in items),
        addresses=tuple(_addresses(feed, items, lines)),
        languages=(
            *_texts(feed, ("language",), lines.get("language", 1)),
            *(text for item, line in items for text in _texts(item, ("language",), line)),
        ),
    )


def _load(text: str) -> dict[str, Any]:
    try:
        feed = json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise Unreadable(error.lineno, f"the file is no JSON: {error.msg}") from None
    except (ValueError, RecursionError):
        raise Unreadable(1, "the file is no JSON that can be read") from None
    if not isinstance(feed, dict):
        raise Unreadable(1, "the file is no JSON Feed: that is an object")
    return feed


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def _item(item: dict[str, Any], line: int) -> BuiltItem:
    names = ("date_published", "date_modified")
    dates = [
        DateAt(name, text.text, line, to_moment(text.text)) for name in names for text in _texts(item, (name,), line)
    ]
    attachments = [part for part in _list(item, "attachments") if isinstance(part, dict)]
    return BuiltItem(
        line=line,
        id=_string(item, "id"),
        page=_string(item, "url"),
        title=_text(item, "title", line),
        html=tuple(_texts(item, ("content_html",), line)),
        has_text=bool(str(item.get("content_text") or "").strip()),
        dates=tuple(dates),
        published=next((date.moment for date in dates if date.name == "date_published"), None),
        enclosures=tuple(
            EnclosureAt(_string(part, "url"), to_bytes(str(part.get("size_in_bytes"))), line) for part in attachments
        ),
    )


def _addresses(
    feed: dict[str, Any], items: list[tuple[dict[str, Any], int]], lines: Mapping[str | int, int]
) -> Iterator[TextAt]:
    for name in FEED_ADDRESSES:
        yield from _texts(feed, (name,), lines.get(name, 1))
    for name, keys in PART_ADDRESSES.items():
        yield from (text for part in _list(feed, name) for text in _texts(part, keys, lines.get(name, 1)))
    for item, line in items:
        yield from _texts(item, ITEM_ADDRESSES, line)
        for name, keys in PART_ADDRESSES.items():
            yield from (text for part in _list(item, name) for text in _texts(part, keys, line))


def _texts(value: Any, names: tuple[str, ...], line: int) -> Iterator[TextAt]:
    """Yield those of some keys of an object that hold a text."""
    for name in names if isinstance(value, dict) else ():
        if isinstance(value.get(name), str):
            yield TextAt(value[name], line)


def _text(value: dict[str, Any], name: str, line: int) -> TextAt | None:
    return next(_texts(value, (name,), line), None)


def _string(value: dict[str, Any], name: str) -> str:
    found = value.get(name)
    return found if isinstance(found, str) else ""


def _list(value: dict[str, Any], name: str) -> list[Any]:
    found = value.get(name)
    return found if isinstance(found, list) else []


def _member_lines(text: str) -> Iterator[tuple[str | int, int]]:
    """Yield the line of each key of a text that is known to be an object, and of each item by its number from 0."""
    at = _skip(text, text.index("{") + 1)
    while text[at] != "}":
        start = at
        key, at = _DECODER.raw_decode(text, at)
        yield key, text.count("\n", 0, start) + 1
        at = _skip(text, _skip(text, at) + 1)
        if key == "items" and text[at] == "[":
            at = yield from _item_lines(text, at)
        else:
            at = _DECODER.raw_decode(text, at)[1]
        at = _skip(text, at, ",")


def _item_lines(text: str, at: int) -> Generator[tuple[int, int], None, int]:
    """Yield the number and line of each element of the list that begins at a place; gives the place behind it."""
    at, number = _skip(text, at + 1), 0
    while text[at] != "]":
        yield number, text.count("\n", 0, at) + 1
        at, number = _skip(text, _DECODER.raw_decode(text, at)[1], ","), number + 1
    return at + 1


def _skip(text: str, at: int, sign: str = "") -> int:
    """Give the place behind spaces, and behind a sign with its spaces where that comes next."""
    at = _end(text, at)
    return _end(text, at + 1) if sign and text.startswith(sign, at) else at


def _end(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at
