"""What JSON Feed 1.1 says of each key: which type it has, and which must be there (jsonfeed.org/version/1.1)."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from hubgen.feeds.lint.document import Odd


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
