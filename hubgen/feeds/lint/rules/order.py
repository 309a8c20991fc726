"""Items that do not stand newest first."""

from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import unquote

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode


def find(document: Document, _: Given) -> Iterator[Found]:
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


RULE = Rule(FeedCode.ORDER, "Items stand newest first, ties by id.", find=find)
