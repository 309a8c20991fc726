"""A zone by a name, or one that no place on Earth has."""

from collections.abc import Iterator
from datetime import timedelta

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message

PLAIN = frozenset({"GMT", "UT", "Z"})
QUARTER = timedelta(minutes=15)


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find zones other than plain offsets: PST is read by some, and BST means three of them."""
    for stamp in document.all_stamps:
        offset = stamp.at.utcoffset() if stamp.at else None
        named = stamp.zone[:1].isalpha() and stamp.zone not in PLAIN
        far = offset is not None and (offset % QUARTER or not timedelta(hours=-12) <= offset <= timedelta(hours=14))
        if named or far:
            yield Found(
                stamp.line,
                f"{stamp.name}: {quote_for_message(stamp.zone)} is an odd zone",
                "write +0000 and the hour in UTC",
            )


RULE = Rule(Flaw.ODD_ZONE, "A zone is written as an offset that some place on Earth has.", find=find)
