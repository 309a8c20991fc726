"""What hubgen proposes for an issue: all that is new, coming dates, and something worth another look."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeVar

from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.model.language import base
from hubgen.model.naming import is_date
from hubgen.model.publishable import Publishable, PublishableType, pick_rerun
from hubgen.newsletter.drafting.candidates import WRITTEN, Candidate, UpcomingDate, newest_first, text_length
from hubgen.newsletter.drafting.context import DraftContext
from hubgen.portable.text import shorten

ENOUGH = 3
"""With so many new stories and recaps, no old one is proposed."""
HEADER_BYTES = 26_000
"""How much of a header names may take: the reader bears 32 kB, and the rest is hubgen's envelope and the editor's."""
COMMENT = 72
"""How long a title in a comment behind a name is at most."""

T = TypeVar("T", Publishable, UpcomingDate)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is new, which dates are in an issue for the first time and which once more, and what is shown again.

    `waiting` counts the publishables and the dates for which there is no room.
    """

    new: tuple[Publishable, ...] = ()
    first: tuple[UpcomingDate, ...] = ()
    once_more: tuple[UpcomingDate, ...] = ()
    reruns: tuple[Publishable, ...] = ()
    waiting: tuple[int, int] = (0, 0)

    @property
    def items(self) -> tuple[str, ...]:
        """The names that go into `items`."""
        return (*(one.name for one in self.new), *(one.name for one in self.first))

    @property
    def again(self) -> tuple[str, ...]:
        """The names that go into `again`: what is shown a second time, then dates that were named before."""
        return (*(one.name for one in self.reruns), *(one.name for one in self.once_more))

    @property
    def all(self) -> tuple[str, ...]:
        """The names that go into `drafted`."""
        return (*self.items, *self.again)

    @property
    def full_entries(self) -> tuple[Candidate, ...]:
        """The entries of the letter in its order, without quotes and reruns; the first leads."""
        return (*_without_quotes(self.new), *self.first, *self.once_more)

    @property
    def is_worth_it(self) -> bool:
        """Tell whether there is news: a quote alone is no reason for a letter."""
        return bool(self.first or _without_quotes(self.new))

    @property
    def comments(self) -> Mapping[str, str]:
        """Titles by name, as they stand in comments."""
        every: tuple[Candidate, ...] = (*self.new, *self.first, *self.once_more, *self.reruns)
        return {one.name: shorten(one.title, COMMENT) for one in every}


def propose(context: DraftContext) -> Proposal:
    """Return what to tell in a new issue, or what to add to the one that is there: that gets no reruns."""
    issue = context.issue
    fresh = [one for one in context.candidates if context.is_new(one) and not context.predates_edition(one)]
    new = _without_quotes(fresh)
    quotes = [one for one in fresh if one.sort is PublishableType.QUOTE]
    if any("#" in name for name in _names_in(issue)):
        quotes = []
    lead = next((name for name in (issue.items if issue else ()) if not is_date(name) and "#" not in name), "")
    ordered, dates = _in_order(new, quotes, lead, context.lang), _dates(context)
    room = _room_left(context)
    room_for_new = min(_size(ordered), room - min(_size(dates), room // 2))  # where both want too much, each gets half
    kept, coming = _fitting(ordered, room_for_new), _fitting(dates, room - room_for_new)
    announced = {name for one in context.history.issues for name in one.items}
    return Proposal(
        new=kept,
        first=tuple(one for one in coming if one.name not in announced),
        once_more=tuple(one for one in coming if one.name in announced),
        reruns=() if issue else _rerun(context, new),
        waiting=(len(ordered) - len(kept), len(dates) - len(coming)),
    )


def _without_quotes(found: Iterable[Publishable]) -> list[Publishable]:
    return [one for one in found if one.sort is not PublishableType.QUOTE]


def _names_in(issue: Issue | None) -> frozenset[str]:
    """Give all that an issue names."""
    return frozenset((*issue.items, *issue.again, *issue.left_out, *issue.drafted)) if issue else frozenset()


def _in_order(new: Iterable[Publishable], quotes: Iterable[Publishable], lead: str, lang: str) -> list[Publishable]:
    """Put what is new in order: the lead, recaps, stories, the newest quote of something else than the lead, resources.

    `lead` names one that is there already, and then all are added below it; else it is "".
    """
    pieces = sorted(new, key=newest_first)
    first = None if lead else _lead(pieces, lang)
    lead = first.name if first else lead
    quote = sorted((one for one in quotes if one.parent != lead), key=newest_first)[:1]
    order = {PublishableType.RECAP: 1, PublishableType.STORY: 2, PublishableType.QUOTE: 3, PublishableType.RESOURCE: 4}
    return sorted((*pieces, *quote), key=lambda one: 0 if one is first else order[one.sort])


def _lead(pieces: Iterable[Publishable], lang: str) -> Publishable | None:
    """A story that readers understand leads; of several the most important, then the longest, then the newest.

    Editors put a substantial text first. Measured against the first links of 70 digests that people had made by hand,
    the longest text was among their first three in 54, the newest with a summary in 47, one drawn by lot in 42, and one
    that had a picture in 31: so pictures have no say.
    """

    def weight(one: Publishable) -> tuple[bool, bool, int, int, tuple[float, str]]:
        foreign = base(one.item.lang) != base(lang)
        return (one.sort is not PublishableType.STORY, foreign, -one.priority, -text_length(one), newest_first(one))

    return min((one for one in pieces if one.sort in WRITTEN), key=weight, default=None)


def _dates(context: DraftContext) -> list[UpcomingDate]:
    """List the dates that an issue does not name yet; an event that a person took out is in none.

    A series is taken out of one issue only: its next date is another one.
    """
    events = (name for name in context.unwanted if name.startswith(f"{Kind.EVENT}/"))
    unwanted = {*_names_in(context.issue), *events}
    return [one for one in context.dates if one.name not in unwanted]


def _rerun(context: DraftContext, new: Sequence[Publishable]) -> tuple[Publishable, ...]:
    """Choose what is shown again where little is new: one publishable, or none."""
    if sum(one.sort in WRITTEN for one in new) >= ENOUGH:
        return ()
    avoided, settings = {*context.unwanted, *(one.name for one in new)}, context.config.options.rhythm
    pick = pick_rerun(
        (one for one in context.candidates if one.name not in avoided),
        context.day,
        context.history.last_shown,
        context.history.reruns,
        cooldown_days=settings.cooldown_days,
        every_weeks=settings.rerun_every_weeks,
    )
    return (pick,) if pick else ()


def _room_left(context: DraftContext) -> int:
    """Count the bytes that the issue's header has left for names: hubgen must be able to read what it writes."""
    known: tuple[Candidate, ...] = (*context.candidates, *context.dates)
    titles = {one.name: one.title for one in known}
    return HEADER_BYTES - sum(_bytes(name, titles.get(name, "x" * COMMENT)) for name in _names_in(context.issue))


def _fitting(found: Sequence[T], room: int) -> tuple[T, ...]:
    """Keep as many of the first as there is room for."""
    sizes = accumulate(_bytes(one.name, one.title) for one in found)
    return tuple(one for one, size in zip(found, sizes, strict=True) if size <= room)


def _size(found: Iterable[Candidate]) -> int:
    return sum(_bytes(one.name, one.title) for one in found)


def _bytes(name: str, title: str) -> int:
    """Count the bytes that a name takes in two lists, with its title in a comment."""
    return 2 * len(name.encode()) + len(shorten(title, COMMENT).encode()) + len('  - ""  # \r\n"", ')
