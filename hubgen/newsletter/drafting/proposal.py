"""What hubgen proposes for an issue: all that is new, coming dates, and something worth another look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hubgen.config.rhythm import RhythmSettings
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.naming import is_date
from hubgen.model.publishable import PublishableType
from hubgen.newsletter.drafting.coming import Coming
from hubgen.newsletter.drafting.history import History
from hubgen.newsletter.drafting.order import ordered
from hubgen.newsletter.drafting.reruns import rerun
from hubgen.newsletter.drafting.room import room_for, with_room
from hubgen.newsletter.drafting.thing import Thing
from hubgen.newsletter.drafting.words import beside


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is new, which dates are told for the first time and which once more, and what is shown again.

    `waiting` counts the things and the dates for which there is no room.
    """

    new: tuple[Thing, ...] = ()
    first: tuple[Coming, ...] = ()
    once_more: tuple[Coming, ...] = ()
    reruns: tuple[Thing, ...] = ()
    waiting: tuple[int, int] = (0, 0)

    @property
    def items(self) -> tuple[str, ...]:
        """What goes into `items`."""
        return (*(one.name for one in self.new), *(one.name for one in self.first))

    @property
    def again(self) -> tuple[str, ...]:
        """What goes into `again`."""
        return (*(one.name for one in self.reruns), *(one.name for one in self.once_more))

    @property
    def all(self) -> tuple[str, ...]:
        """What goes into `drafted`."""
        return (*self.items, *self.again)

    @property
    def told(self) -> tuple[Thing | Coming, ...]:
        """What is told in full, in the order of the letter: quotes say something of these."""
        things: list[Thing | Coming] = [one for one in self.new if one.sort is not PublishableType.QUOTE]
        return (*things, *self.first, *self.once_more)

    @property
    def is_worth_it(self) -> bool:
        """Tell whether there is news: a quote alone is no reason for a letter."""
        return bool(self.first) or any(one.sort is not PublishableType.QUOTE for one in self.new)

    @property
    def notes(self) -> Mapping[str, str]:
        """Titles by name."""
        every: tuple[Thing | Coming, ...] = (*self.new, *self.first, *self.once_more, *self.reruns)
        return {one.name: beside(one.title) for one in every}


@dataclass(frozen=True, slots=True)
class Material:
    """What an issue can be made of: all that is out by its cut-off, and the dates that come after it.

    `day` and `lang` are the issue's, and `room` is that of its header, in bytes; `since` is where the edition begins;
    `gone` names what a person has just taken out.
    """

    things: tuple[Thing, ...]
    dates: tuple[Coming, ...]
    history: History
    settings: RhythmSettings
    day: date
    lang: str
    since: Moment
    room: int
    gone: frozenset[str] = frozenset()

    @property
    def unwanted(self) -> frozenset[str]:
        """What a person does not want told, quoted or shown again."""
        return self.history.left_out | self.gone

    def is_untold(self, one: Thing) -> bool:
        """Tell whether a thing is in no issue, and was left out of none."""
        return one.name not in self.history.taken and one.parent not in self.unwanted

    def is_old(self, one: Thing) -> bool:
        """Tell whether a thing is older than the edition; a bare day is as old as that day is anywhere in it."""
        if one.at.day_only:
            return one.at.day < self.since.day_in(self.history.zone)
        return one.at < self.since


def propose(material: Material, issue: Issue | None = None) -> Proposal:
    """Propose what a new issue says, or what came in for one that is there."""
    fresh = [one for one in material.things if material.is_untold(one) and not material.is_old(one)]
    new = [one for one in fresh if one.sort is not PublishableType.QUOTE]
    quotes = [one for one in fresh if one.sort is PublishableType.QUOTE]
    told = ordered(new, () if _has_quote(issue) else quotes, _lead(issue), material.lang)
    dates = _dates(material, issue)
    for_things, for_dates = room_for(told, dates, material.room)
    kept, coming = with_room(told, for_things), with_room(dates, for_dates)
    waiting = (len(told) - len(kept), len(dates) - len(coming))
    return Proposal(kept, *_parted(coming, material.history), () if issue else _rerun(material, new), waiting)


def names_of(issue: Issue | None) -> frozenset[str]:
    """Give all that an issue names."""
    return frozenset((*issue.items, *issue.again, *issue.left_out, *issue.drafted)) if issue else frozenset()


def _has_quote(issue: Issue | None) -> bool:
    return any("#" in name for name in names_of(issue))


def _lead(issue: Issue | None) -> str:
    """Name the first thing that an issue tells."""
    return next((name for name in (issue.items if issue else ()) if not is_date(name) and "#" not in name), "")


def _rerun(material: Material, new: Sequence[Thing]) -> tuple[Thing, ...]:
    wanted = (one for one in material.things if one.name not in material.unwanted)
    return tuple(rerun(wanted, new, material.history, material.settings, material.day))


def _dates(material: Material, issue: Issue | None) -> list[Coming]:
    """List the dates that an issue does not name yet; what a person took out is in none.

    A series is taken out of one issue only: its next date is another one.
    """
    here, events = names_of(issue), f"{Kind.EVENT}/"
    unwanted = here | {name for name in material.unwanted if name.startswith(events)}
    return [one for one in material.dates if one.name not in unwanted]


def _parted(dates: Sequence[Coming], history: History) -> tuple[tuple[Coming, ...], tuple[Coming, ...]]:
    """Part dates into those that no issue has told, and the others."""
    told = {name for one in history.issues for name in one.items}
    return tuple(one for one in dates if one.name not in told), tuple(one for one in dates if one.name in told)
