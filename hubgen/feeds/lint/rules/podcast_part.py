"""A podcast without a part that directories ask for."""

from collections.abc import Iterator
from typing import Any

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.names import ITUNES
from hubgen.feeds.lint.podcasts import show_of
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode

SHOW = ("title", "description", "language", f"{ITUNES}image", f"{ITUNES}category", f"{ITUNES}explicit")
ATTRIBUTES = {f"{ITUNES}image": "href", f"{ITUNES}category": "text"}


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find what Apple's directory requires and the podcast does not have."""
    show = show_of(document)
    if show is None:
        return
    for name in SHOW:
        if not _told(show, name):
            yield Found(show.sourceline or 1, f"the podcast has no <{_called(name)}>, or an empty one")
    for entry in document.entries:
        if not entry.enclosures:
            yield Found(entry.line, "the episode has no <enclosure>", "apps pass it by: there is nothing to play")


def _told(show: Any, name: str) -> bool:
    element = show.find(name)
    text = None if element is None else element.get(ATTRIBUTES[name]) if name in ATTRIBUTES else element.text
    return bool((text or "").strip())


def _called(name: str) -> str:
    return name.replace(ITUNES, "itunes:")


RULE = Rule(FeedCode.PODCAST_PART, "A podcast has every part that Apple's directory requires.", find=find)
