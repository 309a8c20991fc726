"""What a letter tells, counted by its sorts, with the first titles of each."""

from collections import Counter
from collections.abc import Iterable, Iterator

from wcwidth import wcswidth

from hubgen.model.naming import is_date
from hubgen.model.publishable import PublishableType
from hubgen.newsletter.drafting.proposal import Proposal
from hubgen.newsletter.drafting.words import BESIDE
from hubgen.portable.text import line, shorten

SOME = 4
"""How many of a sort are named."""
SORTS = {
    PublishableType.STORY: ("story", "stories"),
    PublishableType.RECAP: ("recap", "recaps"),
    PublishableType.QUOTE: ("quote", "quotes"),
    PublishableType.RESOURCE: ("resource", "resources"),
}
DATE = ("date", "dates")


def listed(proposal: Proposal) -> Iterator[str]:
    """Yield a line for each sort, and below it one for each title."""
    for sort, (one, many) in SORTS.items():
        yield from _sort([thing.title for thing in proposal.new if thing.sort is sort], one, many)
    yield from _sort([date.title for date in proposal.first], *DATE)
    yield from _sort([date.title for date in proposal.once_more], "date once more", "dates once more")
    yield from _sort([thing.title for thing in proposal.reruns], "shown again", "shown again")


def counted(number: int, one: str, many: str) -> str:
    """Count something: 1 story, 2 stories."""
    return f"{number} {one if number == 1 else many}"


def in_short(names: Iterable[str]) -> str:
    """Count what an issue names, by its sorts: 2 stories, 1 date."""
    sorts = Counter(_words(name) for name in names)
    return ", ".join(counted(number, *words) for words, number in sorts.items())


def _words(name: str) -> tuple[str, str]:
    if is_date(name):
        return DATE
    sort = "quote" if "#" in name else name.partition("/")[0]
    return next((words for words in SORTS.values() if words[0] == sort), ("thing", "things"))


def _sort(titles: list[str], one: str, many: str) -> Iterator[str]:
    if titles:
        yield f"  {counted(len(titles), one, many)}:"
        yield from (f"    {_fitting(title)}" for title in titles[:SOME])
    if len(titles) > SOME:
        yield f"    and {len(titles) - SOME} more"


def _fitting(title: str) -> str:
    """Cut a title to its line; signs of Chinese are two columns wide."""
    whole = line(title)
    return whole if wcswidth(whole) <= BESIDE else shorten(whole, BESIDE * len(whole) // wcswidth(whole))
