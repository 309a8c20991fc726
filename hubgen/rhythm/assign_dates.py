"""Which day is to be written into which file: all proposals of the coming week, or what somebody named."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from hubgen.errors import HubError
from hubgen.model.hub import Hub
from hubgen.model.kind import Kind
from hubgen.model.naming import ReferenceResolver
from hubgen.model.plan import PlanRow, RhythmPlan, SlotState, Task
from hubgen.model.publishable import TYPES, Publishable
from hubgen.model.reference import ItemRef
from hubgen.rhythm.plan_input import SOON
from hubgen.write import DateAssignment

KEYS = {Task.ANNOUNCEMENT: "announced", Task.REMINDER: "reminded"}


@dataclass(frozen=True)
class PlannedHub:
    """A whole hub, its plan, and its publishables by name."""

    hub: Hub
    plan: RhythmPlan
    pieces: Mapping[str, Publishable]


def proposals(plan: RhythmPlan) -> Iterator[PlanRow]:
    """Yield the weeks for which something is proposed."""
    return (row for row in plan.rows if row.state is SlotState.PROPOSED)


def assign_soon(plan: RhythmPlan) -> tuple[DateAssignment, ...]:
    """Return an assignment for each proposal of the next seven days."""
    near = [row for row in proposals(plan) if row.day <= plan.today + SOON]
    return tuple(_setting(row.piece, row.day) for row in near if row.piece)


def assign_named(planned: PlannedHub, names: Iterable[str]) -> tuple[DateAssignment, ...]:
    """Return an assignment for each of some publishables and events; raises HubError with the reason why one has none.

    A proposed publishable has its own day; another takes the first empty week, and what is proposed stays where it is.
    """
    days = {row.piece.name: row.day for row in proposals(planned.plan) if row.piece}
    naming = ReferenceResolver(planned.hub)
    wanted = tuple(dict.fromkeys(naming.resolve(name) or name for name in names))
    gaps = [row.day for row in planned.plan.gaps]
    found = []
    for name in wanted:
        if name.startswith(f"{Kind.EVENT}/"):
            found.append(_task_done(planned, name))
            continue
        piece = _find(planned, name)
        _refuse_early_quote(planned, piece, days.keys() & wanted)
        day = days.get(piece.name) or _first_gap(planned.plan, piece, gaps)
        gaps = [gap for gap in gaps if gap != day]
        found.append(_setting(piece, day))
    return tuple(found)


def _setting(piece: Publishable, day: date) -> DateAssignment:
    return DateAssignment(piece.name, piece.item, "date", day, piece.quote)


def _find(planned: PlannedHub, name: str) -> Publishable:
    """Find a publishable that has no day; raises HubError."""
    if piece := planned.pieces.get(name):
        if piece.day:
            raise HubError(f"{name} has its day already: {piece.day}")
        return piece
    reference = ItemRef(name).item
    item = planned.hub.get(*reference) if reference else None
    if item and item.draft:
        raise HubError(f"{name} is a draft", f"take draft: out of {item.source.path} when it is ready")
    if item and type(item) not in TYPES:
        raise HubError(f"{name} cannot be planned", "stories, recaps, quotes and resources can")
    near = get_close_matches(name, planned.pieces, 1)
    hint = f"did you mean {near[0]}?" if near else "name it as in the plan: story/first-steps, story/first-steps#yes"
    raise HubError(f"there is no {name}", hint)


def _first_gap(plan: RhythmPlan, piece: Publishable, gaps: Sequence[date]) -> date:
    """Find the first empty week whose day is within a publishable's bounds; raises HubError where there is none."""
    if fitting := [day for day in gaps if piece.fits(day)]:
        return fitting[0]
    hint = f"write date: into {piece.item.source.path} by hand, or plan further ahead with --weeks"
    if piece.not_after and piece.not_after < plan.today:
        raise HubError(f"{piece.name} was not to go out after {piece.not_after}", "change not_after: to plan it again")
    if not gaps:
        raise HubError(f"no week is empty until {plan.until}, so there is none for {piece.name}", hint)
    bounds = [f"not before {piece.not_before}"] if piece.not_before else []
    bounds += [f"not after {piece.not_after}"] if piece.not_after else []
    days = ", ".join(day.isoformat() for day in gaps)
    raise HubError(f"{piece.name} may go out {' and '.join(bounds)}, and the empty weeks are {days}", hint)


def _refuse_early_quote(planned: PlannedHub, piece: Publishable, proposed: AbstractSet[str]) -> None:
    """Raise HubError for a quote whose story or recap has no day, unless both have one by the same call."""
    parent = piece.parent
    if parent and planned.pieces[parent].day is None and not {parent, piece.name} <= proposed:
        raise HubError(
            f"{piece.name} waits for {parent}, which has no day yet", f"first: hubgen rhythm {parent} --write"
        )


def _task_done(planned: PlannedHub, name: str) -> DateAssignment:
    """Note today that an event was announced, or else that people were reminded of it; raises HubError."""
    item = planned.hub.get(Kind.EVENT, name.partition("/")[2])
    if item is None:
        raise HubError(f"there is no {name}", "a date of a series needs an event of its own first: hubgen new event")
    owed = {one.task for one in planned.plan.owed if one.occurrence.event and one.occurrence.event.id == item.id}
    for task, key in KEYS.items():
        if task in owed:
            return DateAssignment(name, item, key, planned.plan.today)
    raise HubError(f"neither an announcement nor a reminder is owed to {name}", "see what is owed: hubgen rhythm")
