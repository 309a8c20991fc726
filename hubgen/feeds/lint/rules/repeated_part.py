"""A part that may stand once, and stands twice."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.names import ATOM, HISTORY
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message

CHANNEL = frozenset(
    """title link description language copyright managingEditor webMaster pubDate lastBuildDate generator docs cloud
    ttl image textInput skipHours skipDays""".split()
)
ITEM = frozenset("title link description author comments guid pubDate source".split())
FEED = frozenset(ATOM + name for name in "id title updated subtitle generator icon logo rights".split())
ENTRY = frozenset(ATOM + name for name in "id title updated published summary content rights source".split())
HEAD = frozenset("title dateCreated dateModified ownerName ownerEmail ownerId docs".split())
ANYWHERE = frozenset({f"{HISTORY}archive", f"{HISTORY}complete"})


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find parts that stand twice where the format allows one."""
    for name in document.repeated:
        yield Found(1, f"an object has {quote_for_message(name)} twice")
    for element, single in _parents(document):
        for tag, count in Counter(child.tag for child in element.iterchildren("*")).items():
            if count > 1 and (tag in single or tag in ANYWHERE):
                yield Found(element.sourceline or 1, f"<{tag.rpartition('}')[2]}> stands here {count} times, not once")


def _parents(document: Document) -> Iterator[tuple[Any, frozenset[str]]]:
    if document.form is Form.ATOM:
        yield document.root, FEED
        yield from ((entry.node, ENTRY) for entry in document.entries)
    elif document.form is Form.RSS:
        yield document.root, frozenset({"channel"})
        yield from ((channel, CHANNEL) for channel in document.root.iterfind("channel"))
        yield from ((entry.node, ITEM) for entry in document.entries)
    elif document.form is Form.OPML:
        yield document.root, frozenset({"head", "body"})
        yield from ((head, HEAD) for head in document.root.iterfind("head"))


RULE = Rule(Flaw.REPEATED_PART, "What may stand once stands once.", find=find)
