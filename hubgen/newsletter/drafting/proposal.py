"""What hubgen proposes for an issue: all that is new, coming dates, and something worth another look."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from hubgen.config.rhythm import RhythmSettings
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.piece import Sort
from hubgen.newsletter.drafting.coming import Coming
from hubgen.newsletter.drafting.history import History, is_date
from hubgen.newsletter.drafting.order import ordered
from hubgen.newsletter.drafting.reruns import rerun
from hubgen.newsletter.drafting.thing import Thing
from hubgen.newsletter.drafting.words import BESIDE, beside

BYTES = 20_000
"""How much of a header names may take: the reader bears 32 kB; what has no room comes in the next issue."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is new, which dates are told for the first time and which once more, and what is shown again."""

    new: tuple[Thing, ...] = ()
    first: tuple[Coming, ...] = ()
    once_more: tuple[Coming, ...] = ()
    reruns: tuple[Thing, ...] = ()
    waiting: int = 0

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
        things: list[Thing | Coming] = [one for one in self.new if one.sort is not Sort.QUOTE]
        return (*things, *self.first, *self.once_more)

    @property
    def is_worth_it(self) -> bool:
        """Tell whether there is news: a quote alone is no reason for a letter."""
        return bool(self.first) or any(one.sort is not Sort.QUOTE for one in self.new)

    @property
    def notes(self) -> Mapping[str, str]:
        """Titles by name."""
        every: tuple[Thing | Coming, ...] = (*self.new, *self.first, *self.once_more, *self.reruns)
        return {one.name: beside(one.title) for one in every}


@dataclass(frozen=True, slots=True)
class Material:
    """What an issue can be made of: all that is out by its cut-off, and the dates that come after it.

    `day` and `lang` are the issue's; `since` is where the edition begins; `unwanted` names dates that a person has
    just taken out.
    """

    things: tuple[Thing, ...]
    dates: tuple[Coming, ...]
    history: History
    settings: RhythmSettings
    day: date
    lang: str
    since: Moment | None = None
    unwanted: frozenset[str] = frozenset()


def propose(material: Material, issue: Issue | None = None) -> Proposal:
    """Propose what a new issue says, or what came in for one that is there."""
    fresh = [one for one in material.things if _is_new(one, material)]
    new = [one for one in fresh if one.sort is not Sort.QUOTE]
    quotes = [one for one in fresh if one.sort is Sort.QUOTE and one.parent not in material.history.left_out]
    told = ordered(new, () if _has_quote(issue) else quotes, _lead(issue), material.lang)
    kept = _with_room(told, issue)
    first, once_more = _dates(material, issue)
    shown = () if issue else rerun(material.things, new, material.history, material.settings, material.day)
    return Proposal(kept, first, once_more, tuple(shown), len(told) - len(kept))


def names_of(issue: Issue | None) -> frozenset[str]:
    """Give all that an issue names."""
    return frozenset((*issue.items, *issue.again, *issue.left_out, *issue.drafted)) if issue else frozenset()


def _is_new(one: Thing, material: Material) -> bool:
    return one.name not in material.history.taken and (material.since is None or one.at >= material.since.at)


def _has_quote(issue: Issue | None) -> bool:
    return any("#" in name for name in names_of(issue))


def _lead(issue: Issue | None) -> str:
    """Name the first thing that an issue tells."""
    return next((name for name in (issue.items if issue else ()) if not is_date(name) and "#" not in name), "")


def _with_room(told: list[Thing], issue: Issue | None) -> tuple[Thing, ...]:
    """Leave for a later issue what a header has no room for; that is in none yet, so nothing is lost."""
    room = BYTES - sum(_bytes(name) for name in names_of(issue))
    sizes = accumulate(_bytes(one.name) for one in told)
    return tuple(one for one, size in zip(told, sizes, strict=True) if size <= room)


def _bytes(name: str) -> int:
    """Count what a name takes in two lists, with its title beside it."""
    return 2 * len(name.encode()) + BESIDE + len("    -   # , ")


def _dates(material: Material, issue: Issue | None) -> tuple[tuple[Coming, ...], tuple[Coming, ...]]:
    """Part dates into those that no issue has told, and the others; what a person took out is in neither.

    A series is taken out of one issue only: its next date is another one.
    """
    history, here = material.history, names_of(issue)
    unwanted = {name for name in history.left_out | material.unwanted if name.startswith(f"{Kind.EVENT}/")}
    dates = [one for one in material.dates if one.name not in here and one.name not in unwanted]
    told = {name for one in history.issues for name in one.items}
    return tuple(one for one in dates if one.name not in told), tuple(one for one in dates if one.name in told)
