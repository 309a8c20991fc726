"""Calendars: the dates of a hub for everybody's own calendar, and the plan for its editors'."""

from datetime import datetime

from hubgen.calendar.calendars import CalendarBuilder
from hubgen.calendar.context import CalendarContext
from hubgen.calendar.editorial import editorial_calendar
from hubgen.calendar.write import write
from hubgen.config import Config
from hubgen.model.address import places_of
from hubgen.model.calendars import calendar_channels
from hubgen.model.event import Event
from hubgen.model.hub import Hub

__all__ = ["editorial_calendar", "plan_calendars"]

AHEAD = 2
"""How many years beyond this one are told in full."""


def plan_calendars(hub: Hub, config: Config, as_of: datetime) -> dict[str, bytes]:
    """Write every calendar of a published hub, and a file for each event; paths are relative to the site's root.

    Only the year of `as_of` counts, so that nothing changes by time alone but at New Year.
    """
    last = as_of.astimezone(config.zone).year + AHEAD
    places = places_of(hub)
    builders = {locale: CalendarBuilder(CalendarContext(hub, config, places, locale, last)) for locale in hub.languages}
    files = {channel.path: write(builders[channel.locale].of(channel), config) for channel in calendar_channels(hub)}
    for event in hub.of(Event):
        path, calendar_data = builders[hub.home].one(event)
        files[path] = write(calendar_data, config)
    return files
