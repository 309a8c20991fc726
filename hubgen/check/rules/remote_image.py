"""A picture that lies elsewhere: in a body it is found while rendering, in a header here."""

from collections.abc import Iterator

from hubgen.check.rule import Given, Rule, at
from hubgen.model.item import Item
from hubgen.model.problem import Code, Problem
from hubgen.model.source import KeyPath
from hubgen.render.elsewhere import is_elsewhere, remote_picture_message


def find(given: Given) -> Iterator[Problem]:
    """Find pictures in headers that name a scheme or a host: nothing is loaded from there."""
    for item in given.hub.items:
        for key, link in _pictures(item):
            if link and is_elsewhere(link) and given.tells(item, str(key[0])):
                yield at(item, Code.REMOTE_IMAGE, *remote_picture_message(link), key=key)


def _pictures(item: Item) -> Iterator[tuple[KeyPath, str | None]]:
    yield ("image",), item.image
    yield ("photo",), getattr(item, "photo", None)
    for number, photo in enumerate(getattr(item, "photos", ())):
        yield ("photos", number, "src"), photo.src


RULE = Rule(
    Code.REMOTE_IMAGE,
    "A picture is a file of the hub: those of other hosts are not shown.",
    bad={"about.md": "---\ntitle: About us\nimage: https://example.org/us.jpg\n---\nWe meet once a month.\n"},
    good={
        "about.md": "---\ntitle: About us\nimage: us.jpg\nimage_alt: We at a table\n---\nWe meet once a month.\n",
        "us.jpg": "(a picture)",
    },
    find=find,
)
