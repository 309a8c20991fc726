"""When items were published, and in which order they stand."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from urllib.parse import unquote

from hubgen.model.text import quote_for_message
from tests.feeds.oracle.codes import OracleCode
from tests.feeds.oracle.document import Document, Form
from tests.feeds.oracle.rule import Found, Given, Rule

PLAIN = frozenset({"GMT", "UT", "Z"})
QUARTER = timedelta(minutes=15)


def bad_date(document: Document, _: Given) -> Iterator[Found]:
    """Find dates that are written in another way, do not exist, or fall on another weekday."""
    for stamp in document.all_stamps:
        if stamp.fault:
            yield Found(stamp.line, f"{stamp.name}: {quote_for_message(stamp.text)} {stamp.fault}")


def odd_zone(document: Document, _: Given) -> Iterator[Found]:
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


def order(document: Document, _: Given) -> Iterator[Found]:
    """Find the first item that is newer than the one before; of one moment, ids run one way throughout."""
    dated = [(entry, entry.published.at) for entry in document.entries if entry.published and entry.published.at]
    ways = set()
    for (one, first), (two, second) in pairwise(dated):
        if second > first:
            yield Found(two.line, "the item is newer than the one before it", "newest first")
            return
        if first == second and one.id and two.id:
            ways.add(unquote(one.id.text) < unquote(two.id.text))
            if len(ways) > 1:
                yield Found(two.line, "items of one moment do not stand in the order of their ids", "ties by id")
                return


def same_updated(document: Document, _: Given) -> Iterator[Found]:
    """Find entries of Atom whose `updated` an earlier one has: readers take the two for one."""
    seen = set()
    for entry in document.entries if document.form is Form.ATOM else ():
        for stamp in entry.stamps:
            if stamp.name == "updated" and stamp.at:
                if stamp.at in seen:
                    yield Found(stamp.line, "another entry changed at the same moment", "set them a second apart")
                seen.add(stamp.at)


RULES = (
    Rule(OracleCode.BAD_DATE, "Dates are written as the format asks, and exist.", find=bad_date),
    Rule(OracleCode.ODD_ZONE, "A zone is written as an offset that some place on Earth has.", find=odd_zone),
    Rule(OracleCode.ORDER, "Items stand newest first, ties by id.", find=order),
    Rule(OracleCode.SAME_UPDATED, "No two entries of an Atom feed have changed at one moment.", find=same_updated),
)
