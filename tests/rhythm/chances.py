"""Hubs by chance: a monthly series with moved and cancelled events, and whatever may have been written between them."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from tests.builders import config, event, hub, item, recap, resource, story

MONTHS = ("april", "may", "june", "july", "august")
EVENTS = dict(zip(MONTHS, ("2026-04-03", "2026-05-01", "2026-06-05", "2026-07-03", "2026-08-07"), strict=True))
ZONES = ("UTC", "Europe/London", "America/Edmonton", "Asia/Shanghai")

days = st.dates(date(2026, 3, 1), date(2026, 9, 30)).map(str)
maybe_days = st.none() | days
people = st.lists(st.sampled_from(["ada", "bo", "chen"]), min_size=1, max_size=2, unique=True)
events = st.none() | st.sampled_from(sorted(EVENTS))
drafts = st.sampled_from([False, False, False, True])
statuses = st.sampled_from(["scheduled", "scheduled", "cancelled", "postponed"])
moments = st.datetimes(datetime(2026, 4, 1), datetime(2026, 9, 15)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001


@dataclass(frozen=True)
class Chance:
    """A hub, its settings and a moment."""

    hub: Hub
    settings: Config
    as_of: datetime

    def plus(self, more: Item) -> "Chance":
        """Add an item."""
        return replace(self, hub=replace(self.hub, items=(*self.hub.items, more)))


@st.composite
def quotes(draw: st.DrawFn) -> list[dict[str, Any]]:
    found = draw(st.lists(st.tuples(maybe_days, st.none() | st.sampled_from(["ada", "bo"])), max_size=2))
    given = [{"text": "Words.", "date": day, "by": by} for day, by in found]
    return [{key: value for key, value in quote.items() if value} for quote in given]


@st.composite
def stories(draw: st.DrawFn, name: str) -> Item:
    first, last = sorted((draw(days), draw(days)))
    window = {"not_before": draw(st.none() | st.just(first)), "not_after": draw(st.none() | st.just(last))}
    more = {
        "evergreen": draw(st.booleans()),
        "priority": draw(st.integers(0, 2)),
        "draft": draw(drafts),
    }
    date = draw(maybe_days)
    return story(name, authors=draw(people), date=date, event=draw(events), quotes=draw(quotes()), **window, **more)


@st.composite
def chances(draw: st.DrawFn) -> Chance:
    series = item(Kind.SERIES, "ff", start="2026-01-02 18:30", repeats="every first Friday")
    items = [series, *draw(st.lists(_events(), max_size=3, unique_by=lambda one: one.id))]
    items += [draw(stories(f"story-{number}")) for number in range(draw(st.integers(0, 8)))]
    told = draw(st.sets(st.sampled_from(sorted(EVENTS)), max_size=3))
    items += [recap(name, event=name, date=draw(maybe_days), quotes=draw(quotes())) for name in sorted(told)]
    items += [resource(f"tool-{n}", date=day) for n, day in enumerate(draw(st.lists(maybe_days, max_size=2)))]
    return Chance(hub(*items), draw(_settings()), draw(moments))


@st.composite
def _events(draw: st.DrawFn) -> Item:
    name = draw(st.sampled_from(sorted(EVENTS)))
    moved = draw(st.booleans())
    keys = {"start": draw(days) + " 18:30", "occurrence": EVENTS[name]} if moved else {"start": EVENTS[name] + " 18:30"}
    return event(name, series="ff", status=draw(statuses), date=None, **keys)


@st.composite
def _settings(draw: st.DrawFn) -> Config:
    rest = st.sampled_from([[], [{"from": "2026-08-01", "to": "2026-08-23"}], [{"from": "06-01", "to": "06-09"}]])
    weekday = draw(st.sampled_from(["monday", "tuesday", "friday", "sunday"]))
    rhythm = {"weekday": weekday, "breaks": draw(rest), "cooldown_days": 30}
    return config(options={"timezone": draw(st.sampled_from(ZONES)), "rhythm": rhythm})
