"""Calendars: the sets of dates that somebody can follow, named once for calendars and pages alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from hubgen.model.address import language_prefix
from hubgen.model.chapter import Chapter
from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.kind import Kind
from hubgen.model.series import Series

FILE = "calendar.ics"
"""The file of a calendar, in the folder of the page that it belongs to."""
ONE = "event.ics"
"""The file of one event alone, in the folder of its page."""
MEDIA_TYPE = "text/calendar"


@dataclass(frozen=True, slots=True)
class CalendarChannel:
    """A set of dates at a path below the site's root.

    Everything in the words of `locale` (`kind` None), or all dates of one series or chapter.
    """

    path: str
    locale: str
    kind: Kind | None = None
    id: str = ""


def calendar_channels(hub: Hub) -> Iterator[CalendarChannel]:
    """Yield the calendars of a published hub: everything in each language, then each series, then each chapter."""
    if not hub.of(Event) and not hub.of(Series):
        return
    for locale in hub.languages:
        yield CalendarChannel(language_prefix(locale, hub.home) + FILE, locale)
    for model in (Series, Chapter):
        for item in sorted(hub.of(model), key=lambda item: item.id):
            yield CalendarChannel(f"{model.kind.folder}/{item.id}/{FILE}", hub.home, model.kind, item.id)


def event_file(event: Event) -> str:
    """Give the path of the file of one event alone: `events/<id>/event.ics`."""
    return f"{Kind.EVENT.folder}/{event.id}/{ONE}"
