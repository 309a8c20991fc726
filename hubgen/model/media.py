"""Media: which files of the content folder an item shows or links, and which types may be published."""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from hubgen.model.item import Item
from hubgen.model.source import KeyPath

Named = tuple[KeyPath, str | None]
"""A key path of a header, and the link under it, if there is one."""

PUBLISHABLE = frozenset(
    ".png .jpg .jpeg .gif .webp .avif .pdf .txt .csv .vtt .srt .mp3 .m4a .ogg .oga .opus .wav .mp4 .m4v .webm".split()
)
"""Types that are published because an item shows or links them; none of them can hold a script."""
IMAGE_KEYS = ("image", "photo")
FILE_KEYS = ("slides", "transcript")
RECORDING_KEYS = ("audio", "video")
RECORDINGS = frozenset({*RECORDING_KEYS, "transcript"})
"""Keys of what was recorded of the speakers."""


def resolve(path: str, link: str) -> str | None:
    """Find the content path that a relative link in the file `path` leads to.

    Returns None for an address elsewhere, for an anchor, and for a path that leads out of the content folder.
    """
    try:
        parts = urlsplit(link)
    except ValueError:  # such as http://[
        return None
    if parts.scheme or parts.netloc or not parts.path:
        return None
    target = unquote(parts.path)
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    return None if joined.startswith(("..", "/")) else joined


def ending_of(address: str) -> str:
    """Give the ending of the file at an address, in small letters and with its dot; "" where it has none."""
    return posixpath.splitext(address.partition("?")[0].partition("#")[0])[1].lower()


def is_publishable(path: str) -> bool:
    """Tell whether a file's type may be published without being named in `publish:`."""
    return posixpath.splitext(path)[1].lower() in PUBLISHABLE


def header_media(item: Item) -> Iterator[tuple[KeyPath, str]]:
    """Yield the key path and content path of every file that an item's header names.

    A translation names what it inherits as its original does: from the original's folder, which is its own.
    """
    yield from _resolved(item, _named(item))


def header_links(item: Item) -> Iterator[tuple[KeyPath, str]]:
    """Yield the key path and content path of every link in a header that does not lead elsewhere."""
    place = getattr(item, "place", None)
    named: list[Named] = [
        (("link",), getattr(item, "link", None)),
        (("register",), getattr(item, "registration", None)),
        (("place", "url"), place.url if place else None),
        (("place", "call"), place.call_url if place else None),
        *((("links", number), link) for number, link in enumerate(getattr(item, "links", ()))),
    ]
    yield from _resolved(item, named)


def _resolved(item: Item, named: Iterable[Named]) -> Iterator[tuple[KeyPath, str]]:
    for keys, link in named:
        if link and (target := resolve(item.source.path, link)):
            yield keys, target


def _named(item: Item) -> Iterator[Named]:
    for key in IMAGE_KEYS + FILE_KEYS:
        yield (key,), getattr(item, key, None)
    for key in RECORDING_KEYS:
        recording = getattr(item, key, None)
        yield (key, "url"), recording.url if recording else None
    for number, photo in enumerate(getattr(item, "photos", ())):
        yield ("photos", number), photo.src


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file of the content folder that a header or the settings name, as it was measured when the hub was read.

    `seconds` is the length of a recording, `pixels` the width and height of a picture, `text` what a
    transcript says, by paragraphs; each only where it could be found out.
    """

    bytes: int
    seconds: int | None = None
    pixels: tuple[int, int] | None = None
    text: tuple[str, ...] = ()
