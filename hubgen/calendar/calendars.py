"""What each calendar holds: everything in one language, a series, a chapter, or one event."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from hubgen.calendar.context import CalendarContext
from hubgen.calendar.entry import CalendarData, CalendarEntry
from hubgen.calendar.recurrence import is_hidden
from hubgen.calendar.series import event_entry, series_entries
from hubgen.model.calendars import CalendarChannel, event_file
from hubgen.model.event import Event
from hubgen.model.kind import Kind
from hubgen.model.text import single_line
from hubgen.words.titles import calendar_title


@dataclass(frozen=True)
class CalendarBuilder:
    """The calendars of one context; what several of them hold is made once."""

    context: CalendarContext

    def of(self, channel: CalendarChannel) -> CalendarData:
        """Give one calendar of the site, with its name, path and entries."""
        hub, config = self.context.hub, self.context.config
        about = hub.get(channel.kind, channel.id, channel.locale) if channel.kind else None
        name = single_line(calendar_title(channel, config.community, about.title if about else ""))
        entries = tuple(self._entries(channel))
        return CalendarData(name or config.base_url, channel.locale, entries, channel.path, self.context.last)

    def one(self, event: Event) -> tuple[str, CalendarData]:
        """Give path and calendar of one event's own file, without name and address, because nobody follows it."""
        return event_file(event), CalendarData("", self.context.locale, (event_entry(self.context, event),))

    def _entries(self, channel: CalendarChannel) -> Iterator[CalendarEntry]:
        held = {series.id for series in self.context.timeline.series if _holds(channel, series.id, series.chapter)}
        for identifier in sorted(held):
            yield from self._series[identifier]
        for event in self._events:
            if event.id in self._in_series and (channel.kind is not Kind.CHAPTER or event.series in held):
                continue
            if _holds(channel, event.series, event.chapter):
                yield event_entry(self.context, event)

    @cached_property
    def _series(self) -> dict[str, tuple[CalendarEntry, ...]]:
        return {series.id: tuple(series_entries(self.context, series)) for series in self.context.timeline.series}

    @cached_property
    def _in_series(self) -> frozenset[str]:
        """Ids of the events that their series' entries tell of."""
        timeline = self.context.timeline
        return frozenset(event.id for series in timeline.series for event in timeline.events(series).values())

    @cached_property
    def _events(self) -> tuple[Event, ...]:
        known = (event for event in self.context.hub.of(Event, self.context.locale) if not is_hidden(event))
        return tuple(sorted(known, key=lambda event: (event.start.at.timestamp(), event.id)))


def _holds(channel: CalendarChannel, series: str | None, chapter: str | None) -> bool:
    if channel.kind is None:
        return True
    return channel.id == (chapter if channel.kind is Kind.CHAPTER else series)
