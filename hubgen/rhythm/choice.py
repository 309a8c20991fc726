"""Which day is to be written where: all proposals of the coming week, or what somebody named."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from hubgen.errors import HubError
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.naming import ReferenceResolver
from hubgen.model.piece import Piece
from hubgen.model.plan import Plan, Row, State, Task
from hubgen.model.reference import ItemRef
from hubgen.rhythm.material import SOON
from hubgen.write import Setting

KEYS = {Task.ANNOUNCEMENT: "announced", Task.REMINDER: "reminded"}


@dataclass(frozen=True)
class Choice:
    """What there is to choose from: the whole hub, its plan, and its pieces by name."""

    hub: Hub
    plan: Plan
    pieces: Mapping[str, Piece]


def soon(choice: Choice) -> tuple[Setting, ...]:
    """Give all proposals of the next seven days."""
    near = [row for row in proposals(choice.plan) if row.day <= choice.plan.today + SOON]
    return tuple(_setting(choice, row.piece, row.day) for row in near if row.piece)


def proposals(plan: Plan) -> Iterator[Row]:
    """Yield the weeks for which something is proposed."""
    return (row for row in plan.rows if row.state is State.PROPOSED)


def named(choice: Choice, names: Iterable[str]) -> tuple[Setting, ...]:
    """Give a day to each of these; raises HubError with the reason where one cannot have any.

    A proposed piece has its own day; another takes the first empty week, and what is proposed stays where it is.
    """
    days = {row.piece.name: row.day for row in proposals(choice.plan) if row.piece}
    naming = ReferenceResolver(choice.hub)
    wanted = tuple(dict.fromkeys(naming.resolve(name) or name for name in names))
    given = days.keys() & wanted
    gaps = [row.day for row in choice.plan.gaps]
    found = []
    for name in wanted:
        if name.startswith(f"{Kind.EVENT}/"):
            found.append(_beat(choice, name))
            continue
        piece = _piece(choice, name)
        _refuse_quote(choice, piece, given)
        day = days.get(piece.name) or _first(choice, piece, gaps)
        gaps = [gap for gap in gaps if gap != day]
        found.append(_setting(choice, piece, day))
    return tuple(found)


def _setting(choice: Choice, piece: Piece, day: date) -> Setting:
    return Setting(piece.name, _item(choice.hub, piece), "date", day, piece.quote)


def _item(hub: Hub, piece: Piece) -> Item:
    return next(item for item in hub.items if item.key == piece.item)


def _piece(choice: Choice, name: str) -> Piece:
    if piece := choice.pieces.get(name):
        if piece.day:
            raise HubError(f"{name} has its day already: {piece.day}")
        return piece
    named = ItemRef(name).item
    item = choice.hub.get(*named) if named else None
    if item and item.draft:
        raise HubError(f"{name} is a draft", f"take draft: out of {item.source.path} when it is ready")
    if item and item.kind.folder not in ("stories", "recaps", "resources"):
        raise HubError(f"{name} cannot be planned", "stories, recaps, quotes and resources can")
    raise HubError(f"there is no {name}", _nearest(choice, name))


def _nearest(choice: Choice, name: str) -> str:
    near = get_close_matches(name, choice.pieces, 1)
    return f"did you mean {near[0]}?" if near else "name it as in the plan: story/first-steps, story/first-steps#yes"


def _first(choice: Choice, piece: Piece, gaps: Iterable[date]) -> date:
    """Find the first empty week whose day is within a piece's bounds."""
    open_days = list(gaps)
    fitting = [day for day in open_days if (piece.not_before or day) <= day <= (piece.not_after or day)]
    if fitting:
        return fitting[0]
    hint = f"write date: into {_item(choice.hub, piece).source.path} by hand, or plan further ahead with --weeks"
    if piece.not_after and piece.not_after < choice.plan.today:
        raise HubError(f"{piece.name} was not to go out after {piece.not_after}", "change not_after: to plan it again")
    if not open_days:
        raise HubError(f"no week is empty until {choice.plan.until}, so there is none for {piece.name}", hint)
    bounds = [f"not before {piece.not_before}"] if piece.not_before else []
    bounds += [f"not after {piece.not_after}"] if piece.not_after else []
    days = ", ".join(day.isoformat() for day in open_days)
    raise HubError(f"{piece.name} may go out {' and '.join(bounds)}, and the empty weeks are {days}", hint)


def _refuse_quote(choice: Choice, piece: Piece, given: AbstractSet[str]) -> None:
    """Say why a quote can have no day: what it is taken from has none and is not given one."""
    if piece.quote is None:
        return
    parent = piece.parent
    if choice.pieces[parent].day is None and not (parent in given and piece.name in given):
        raise HubError(
            f"{piece.name} waits for {parent}, which has no day yet", f"first: hubgen rhythm {parent} --write"
        )


def _beat(choice: Choice, name: str) -> Setting:
    """An event that asks to be announced, or else to be remembered, was told of today."""
    item = choice.hub.get(Kind.EVENT, name.partition("/")[2])
    if item is None:
        raise HubError(f"there is no {name}", "a date of a series needs an event of its own first: hubgen new event")
    owed = {beat.task for beat in choice.plan.owed if beat.occurrence.event and beat.occurrence.event.id == item.id}
    for task, key in KEYS.items():
        if task in owed:
            return Setting(name, item, key, choice.plan.today)
    raise HubError(f"neither an announcement nor a reminder is owed to {name}", "see what is owed: hubgen rhythm")
