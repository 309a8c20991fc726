"""Short verbs that make series, their events and their dates."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from hubgen.model.event import Event
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.occurrence import Occurrence
from hubgen.model.series import Series
from hubgen.model.timeline import Timeline
from hubgen.zones import zone
from tests import builders

LONDON = "Europe/London"
FIRST_FRIDAY = "every first Friday"


def local(wall: str, place: str = LONDON) -> str:
    """Write a wall time with the offset that its zone has then; a bare day stays one."""
    return datetime.fromisoformat(wall).replace(tzinfo=zone(place)).isoformat() if ":" in wall else wall


def series(identifier: str = "circle", *, start: str = "2026-01-02 18:30", place: str = LONDON, **keys: Any) -> Series:
    """Make a series that meets on the first Friday of each month, in London."""
    header = {"repeats": FIRST_FRIDAY, "timezone": place, **keys, "start": local(start, place)}
    found = builders.item(Kind.SERIES, identifier, **header)
    assert isinstance(found, Series)
    return found


def event(identifier: str, start: str, *, of: str = "circle", place: str = LONDON, **keys: Any) -> Event:
    """Make an event of a series; `of=""` makes one of its own."""
    found = builders.event(identifier, **{"series": of or None, **keys, "start": local(start, place)})
    assert isinstance(found, Event)
    return found


def timeline(*items: Item, home: str = LONDON) -> Timeline:
    """Put a timeline together."""
    return Timeline(builders.hub(*items), zone(home))


def between(*items: Item, since: str = "2026-01-01", until: str = "2026-12-31") -> list[Occurrence]:
    """List the dates of a few items in a year."""
    return timeline(*items).between(date.fromisoformat(since), date.fromisoformat(until))


def days(found: Iterable[Occurrence]) -> list[str]:
    """Say on which days of 2026 something begins: `01-02`."""
    return [f"{one.day:%m-%d}" for one in found]
