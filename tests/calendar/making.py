"""Short verbs that make series and events in a zone, and the calendars of what they are put into."""

from datetime import UTC, datetime
from typing import Any

import icalendar

from hubgen.calendar import plan_calendars
from hubgen.model.event import Event
from hubgen.model.hub import Hub, published
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment, parse_moment
from hubgen.model.series import Series
from hubgen.portable.site_index import SiteIndex
from hubgen.zones import zone
from tests.builders import config, hub, item

AS_OF = datetime(2026, 6, 1, 12, tzinfo=UTC)
LONDON = "Europe/London"


def at(text: str, tz: str = LONDON) -> Moment:
    """Read a moment in a zone."""
    return parse_moment(text, zone(tz))


def series(identifier: str = "fridays", *, tz: str = LONDON, **keys: Any) -> Series:
    """Make a series: every first Friday at 18:30, for two hours, where nothing else is said."""
    keys = {"start": "2026-01-02 18:30", "repeats": "every first Friday", "duration": "2h", "timezone": tz} | keys
    keys["start"] = at(keys["start"], tz)
    keys["also"] = [at(text, tz) for text in keys.get("also", ())]
    keys["except"] = [at(text, tz) for text in keys.pop("dropped", ())]
    made = item(Kind.SERIES, identifier, **keys)
    assert isinstance(made, Series)
    return made


def event(identifier: str, start: str, *, tz: str = LONDON, **keys: Any) -> Event:
    """Make an event, announced on 1 December 2025 where nothing else is said; `series=None` leaves it alone."""
    keys = {"series": "fridays", "date": "2025-12-01"} | keys
    for name in ("end", "occurrence"):
        if keys.get(name):
            keys[name] = at(keys[name], tz)
    made = item(Kind.EVENT, identifier, start=at(start, tz), **keys)
    assert isinstance(made, Event)
    return made


def files(*items: Item, as_of: datetime = AS_OF, tz: str = LONDON, **options: Any) -> dict[str, bytes]:
    """Make all calendars of a hub with these items."""
    return files_of(hub(*items), as_of, tz, **options)


def files_of(made: Hub, as_of: datetime = AS_OF, tz: str = LONDON, **options: Any) -> dict[str, bytes]:
    """Make all calendars of a hub as readers see it."""
    settings = config(options={"timezone": tz, **options})
    return plan_calendars(SiteIndex(published(made, as_of), settings, as_of))


def entries(data: bytes) -> list[Any]:
    """List the entries of a calendar."""
    return list(icalendar.Calendar.from_ical(data).events)


def lines(data: bytes) -> list[str]:
    """List the content lines of a calendar, unfolded."""
    return data.decode().replace("\r\n ", "").split("\r\n")
