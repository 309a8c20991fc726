"""Why readers of an issue cannot be shown something that it names."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from difflib import get_close_matches
from typing import NamedTuple

from hubgen.model.hub import NEEDS_DATE, Hub
from hubgen.model.item import Item
from hubgen.model.moment import Moment
from hubgen.model.naming import all_versions, find_quote
from hubgen.model.parts import quote_ids
from hubgen.model.reference import ItemRef


class Standing(NamedTuple):
    """How something stands that an issue names: what is in its way, and from when on it is out."""

    trouble: str = ""
    hint: str = ""
    since: datetime | None = None


def standing_of(name: str, hub: Hub, day: datetime, zone: tzinfo) -> Standing:
    """Say how `kind/id` or `kind/id#quote` stands on the day of an issue; `hub` is the full hub."""
    ref = ItemRef(name)
    item = hub.get(*ref.item) if ref.item else None
    if item is None:
        return Standing("does not exist", _guess(ref.whole, hub))
    stands = _out(item, item.date, day, zone, stocked=item.kind in NEEDS_DATE)
    if stands.trouble or ref.quote is None:
        return stands
    found = find_quote(hub, item, ref.quote)
    if found is None:
        names = (name for one in all_versions(hub, item) for name in quote_ids(getattr(one, "quotes", ())))
        return Standing("does not exist", _or_none("it has the quotes", tuple(dict.fromkeys(names))))
    return _out(item, found[1].date, day, zone, stocked=True)


def _out(item: Item, date: Moment | None, day: datetime, zone: tzinfo, *, stocked: bool) -> Standing:
    if item.draft:
        return Standing("is a draft", f"take draft: true out of {item.source.path}, or take it out of the issue")
    if date is None:
        return Standing("has no date", f"date it in {item.source.path}") if stocked else Standing()
    if date.at > day:
        return Standing(
            f"is out on {date.day_in(zone)}, after this issue", "leave it for the next one, or date it earlier"
        )
    return Standing(since=date.at)


def _guess(name: str, hub: Hub) -> str:
    known = sorted(f"{kind}/{identifier}" for kind, identifier in hub.versions())
    near = get_close_matches(name, known, n=1, cutoff=0.75)
    return f"did you mean '{near[0]}'?" if near else "write it as kind/id, such as story/first-steps"


def _or_none(words: str, names: Sequence[str]) -> str:
    return f"{words} {', '.join(names)}" if names else "it has no quotes"
