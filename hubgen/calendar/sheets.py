"""What each calendar holds: everything in one language, a series, a chapter, or one event."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from hubgen.calendar.edition import Edition
from hubgen.calendar.entry import Entry, Sheet
from hubgen.calendar.event import event_entry, is_silent
from hubgen.calendar.series import series_entries
from hubgen.calendar.text import line
from hubgen.model.calendars import CalendarChannel, event_file
from hubgen.model.event import Event
from hubgen.model.kind import Kind
from hubgen.words.titles import calendar_title


@dataclass(frozen=True)
class Sheets:
    """The calendars of one edition; what several of them hold is made once."""

    edition: Edition

    def of(self, channel: CalendarChannel) -> Sheet:
        """Make the calendar of a channel."""
        hub, config = self.edition.hub, self.edition.config
        about = hub.get(channel.kind, channel.id, channel.locale) if channel.kind else None
        name = line(calendar_title(channel, config.community, about.title if about else ""))
        entries = tuple(self._entries(channel))
        return Sheet(name or config.base_url, channel.locale, entries, channel.path, self.edition.last)

    def one(self, event: Event) -> tuple[str, Sheet]:
        """Make the file of one event; nobody follows it, so it has no name, no address and no zone of later years."""
        return event_file(event), Sheet("", self.edition.locale, (event_entry(self.edition, event),))

    def _entries(self, channel: CalendarChannel) -> Iterator[Entry]:
        held = {series.id for series in self.edition.timeline.series if _holds(channel, series.id, series.chapter)}
        for identifier in sorted(held):
            yield from self._series[identifier]
        for event in self._events:
            in_series = event.id in self._told
            if in_series and (channel.kind is not Kind.CHAPTER or event.series in held):
                continue
            if _holds(channel, event.series, event.chapter):
                yield event_entry(self.edition, event)

    @cached_property
    def _series(self) -> dict[str, tuple[Entry, ...]]:
        return {series.id: tuple(series_entries(self.edition, series)) for series in self.edition.timeline.series}

    @cached_property
    def _told(self) -> frozenset[str]:
        """Ids of the events that their series' entries tell of."""
        timeline = self.edition.timeline
        return frozenset(event.id for series in timeline.series for event in timeline.events(series).values())

    @cached_property
    def _events(self) -> tuple[Event, ...]:
        known = (event for event in self.edition.hub.of(Event, self.edition.locale) if not is_silent(event))
        return tuple(sorted(known, key=lambda event: (event.start.at.timestamp(), event.id)))


def _holds(channel: CalendarChannel, series: str | None, chapter: str | None) -> bool:
    if channel.kind is None:
        return True
    return channel.id == (chapter if channel.kind is Kind.CHAPTER else series)
