"""A feed that says something else in another format."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from hubgen.feeds.lint.gist import Gist
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode

PARTS = ("id", "page", "title", "published")


def find(gists: Sequence[Gist], _: Given) -> Iterator[tuple[str, Found]]:
    """Compare the formats that lie beside one another, item by item."""
    siblings: defaultdict[str, list[Gist]] = defaultdict(list)
    for gist in gists:
        if gist.sibling_of is not None:
            siblings[gist.sibling_of].append(gist)
    for first, *others in siblings.values():
        for other in others:
            found = _difference(first, other)
            if found:
                yield other.path, found


def _difference(first: Gist, other: Gist) -> Found | None:
    if len(first.items) != len(other.items):
        return Found(1, f"there are {len(other.items)} items, and {len(first.items)} in {first.path}")
    for one, two in zip(first.items, other.items, strict=True):
        for part in PARTS:
            if getattr(one, part) != getattr(two, part):
                return Found(two.line, f"{part}: the item says something else than in {first.path}")
    return None


RULE = Rule(
    FeedCode.FORMATS_DIFFER, "RSS, Atom and JSON Feed of one list have the same items in the same order.", across=find
)
