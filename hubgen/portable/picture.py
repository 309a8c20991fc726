"""The picture that goes with an item."""

import posixpath
from dataclasses import dataclass
from html import escape

from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.media import resolve
from hubgen.portable.links import media_address
from hubgen.portable.text import line

TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
}


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture that stands for an item: a file of the hub; its size is None where it could not be measured."""

    url: str
    alt: str = ""
    media_type: str | None = None
    width: int | None = None
    height: int | None = None


def picture_of(item: Item, hub: Hub, config: Config) -> Picture | None:
    """Give the picture that stands for an item; None where that is no file of the hub."""
    url = media_address(item.image, item, hub, config)
    if not url or not item.image:
        return None
    measured = hub.measured.get(resolve(item.source.path, item.image) or "")
    width, height = measured.pixels if measured and measured.pixels else (None, None)
    return Picture(url, line(item.image_alt or ""), media_type_of(url), width, height)


def media_type_of(url: str) -> str | None:
    """Tell by its ending what a picture is; None where that does not say."""
    return TYPES.get(posixpath.splitext(url.partition("?")[0].partition("#")[0])[1].lower())


def as_html(picture: Picture) -> str:
    """Show a picture in the content, where readers look for it."""
    size = f' width="{picture.width}" height="{picture.height}"' if picture.width and picture.height else ""
    return f'<p><img src="{escape(picture.url)}" alt="{escape(picture.alt)}"{size}></p>'
