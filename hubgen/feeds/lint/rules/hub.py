"""A feed that names a hub and not itself."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find hubs of feeds that readers could not ask the hub for (WebSub, 4)."""
    hub = document.link("hub")
    if hub and not document.link("self"):
        yield Found(hub.line, "the feed names a hub and not its own address", "add a link with rel=self")


RULE = Rule(FeedCode.HUB, "A feed that names a WebSub hub names its own address too.", find=find)
