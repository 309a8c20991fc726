"""Why readers of an issue cannot be shown something that it names."""

from datetime import datetime, tzinfo
from difflib import get_close_matches
from typing import NamedTuple

from hubgen.model.consent import may_quote
from hubgen.model.hub import NEEDS_DATE, Hub
from hubgen.model.item import Item
from hubgen.model.moment import Moment
from hubgen.model.naming import all_versions, find_quote
from hubgen.model.parts import quote_ids
from hubgen.model.reference import ItemRef


class Availability(NamedTuple):
    """Whether readers of an issue can be shown an item: `obstacle` says why not ("" if they can), `hint` what to do.

    `since` is the moment from when on it is published; None where there is an obstacle, or it needs no date.
    """

    obstacle: str = ""
    hint: str = ""
    since: datetime | None = None


def availability_of(name: str, hub: Hub, day: datetime, zone: tzinfo) -> Availability:
    """Return whether `kind/id` or `kind/id#quote` is published by the day of an issue; `hub` is the full hub."""
    reference = ItemRef(name)
    item = hub.get(*reference.item) if reference.item else None
    if item is None:
        return Availability("does not exist", _guess(reference.whole, hub))
    found = _published(item, item.date, day, zone, needs_date=item.kind in NEEDS_DATE)
    return found if found.obstacle or reference.quote is None else _of_quote(item, reference.quote, hub, day, zone)


def _of_quote(item: Item, part: str, hub: Hub, day: datetime, zone: tzinfo) -> Availability:
    found = find_quote(hub, item, part)
    if found is None:
        names = (name for one in all_versions(hub, item) for name in quote_ids(getattr(one, "quotes", ())))
        known = ", ".join(dict.fromkeys(names))
        return Availability("does not exist", f"it has the quotes {known}" if known else "it has no quotes")
    if not may_quote(hub, found[1]):
        return Availability("is of somebody who declined to be quoted", "take it out of the issue")
    return _published(item, found[1].date, day, zone, needs_date=True)


def _published(item: Item, date: Moment | None, day: datetime, zone: tzinfo, *, needs_date: bool) -> Availability:
    if item.draft:
        return Availability("is a draft", f"take draft: true out of {item.source.path}, or take it out of the issue")
    if date is None:
        return Availability("has no date", f"date it in {item.source.path}") if needs_date else Availability()
    if date.at > day:
        return Availability(
            f"is out on {date.day_in(zone)}, after this issue", "leave it for the next one, or date it earlier"
        )
    return Availability(since=date.at)


def _guess(name: str, hub: Hub) -> str:
    known = sorted(f"{kind}/{identifier}" for kind, identifier in hub.versions())
    near = get_close_matches(name, known, n=1, cutoff=0.75)
    return f"did you mean '{near[0]}'?" if near else "write it as kind/id, such as story/first-steps"
