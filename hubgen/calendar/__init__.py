"""Calendars: the dates of a hub for everybody's own calendar, and the plan for its editors'."""

from hubgen.calendar.calendars import CalendarBuilder
from hubgen.calendar.context import CalendarContext
from hubgen.calendar.difference import calendar_changes
from hubgen.calendar.editorial import editorial_calendar
from hubgen.calendar.write import write
from hubgen.model.event import Event
from hubgen.portable.site_index import SiteIndex

__all__ = ["calendar_changes", "editorial_calendar", "plan_calendars"]

AHEAD = 2
"""How many years beyond this one are told in full."""


def plan_calendars(index: SiteIndex) -> dict[str, bytes]:
    """Write every calendar of a hub, and a file for each event; paths are relative to the site's root.

    Of the moment only its year counts, so that nothing changes by time alone but at New Year.
    """
    hub, config, last = index.hub, index.config, index.today.year + AHEAD
    builders = {locale: CalendarBuilder(CalendarContext(index, locale, last)) for locale in hub.languages}
    files = {channel.path: write(builders[channel.locale].of(channel), config) for channel in index.calendars}
    for event in hub.of(Event):
        path, calendar_data = builders[hub.home].one(event)
        files[path] = write(calendar_data, config)
    return files
