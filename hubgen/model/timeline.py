"""The timeline: every occurrence of a hub, those that only a rule gives included."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from zoneinfo import ZoneInfo

from hubgen.model.breaks import is_in_break
from hubgen.model.duration import LONGEST
from hubgen.model.event import A_DAY, SOME_HOURS, Event
from hubgen.model.hub import Hub
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.occurrence import Occurrence
from hubgen.model.series import Series
from hubgen.zones import zone


@dataclass(frozen=True)
class Timeline:
    """The occurrences of a hub in the versions for readers of `locale`; `home` is the hub's zone."""

    hub: Hub
    home: ZoneInfo
    locale: str | None = None

    def between(self, since: date, until: date) -> list[Occurrence]:
        """List the occurrences that begin between two days, both included, by their instants; cancelled ones too.

        An occurrence lies on the day that it has in its own zone: that is the day which its guests know.
        """
        found = [self.standalone(event) for event in self._single if since <= event.start.day <= until]
        for series in self.series:
            found += self.of(series, since, until)
        return sorted(found, key=lambda occurrence: occurrence.order)

    def running_between(self, since: date, until: date) -> list[Occurrence]:
        """List the occurrences that begin between two days, both included, or began before and are not over by then."""
        begun = (event.start.day for event in self.hub.of(Event, self.locale) if event.over.date() >= since)
        found = self.between(min([since - LONGEST - A_DAY, *begun]), until)
        return [one for one in found if one.last_day(one.start.at.tzinfo or self.home) >= since]

    def of(self, series: Series, since: date, until: date) -> list[Occurrence]:
        """List the occurrences of one series that begin between two days, both included, by their instants."""
        known = self.events(series)
        announced = self.announced_dates(series, since, until)
        found = [self.from_rule(series, at) for day, at in announced.items() if day not in known]
        found += [one for one in self.with_event(series) if since <= one.day <= until]
        return sorted(found, key=lambda occurrence: occurrence.order)

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """All series, sorted by id."""
        return tuple(sorted(self.hub.of(Series, self.locale), key=lambda series: series.id))

    def zone(self, series: Series) -> ZoneInfo:
        """Give the zone in which a series counts its days."""
        return zone(series.timezone) if series.timezone else self.home

    def start(self, series: Series) -> datetime:
        """Give a series' first date as a naive wall time in its own zone."""
        return _wall(series.start, self.zone(series))

    def events(self, series: Series) -> Mapping[date, Event]:
        """Map days of a series, as its rule gave them, to the events that tell of them."""
        return self._keyed.get(series.id, {})

    def day(self, event: Event, series: Series) -> date:
        """Give the day of its series to which an event belongs: the one that it had before it was moved."""
        return (event.occurrence or event.start).day_in(self.zone(series))

    def with_event(self, series: Series) -> tuple[Occurrence, ...]:
        """List the occurrences of a series that have an event of their own."""
        return self._by_series.get(series.id, ())

    def announced_dates(self, series: Series, since: date, until: date) -> dict[date, datetime]:
        """Map the days that a series announces to naive wall times: by its rule and `also`, without its breaks."""
        start, place = self.start(series), self.zone(series)
        dates = {at.date(): at for at in series.repeats.dates(start, since, until, place)}
        dropped = self.excluded(series)
        kept = {day: at for day, at in dates.items() if day not in dropped and not is_in_break(series.breaks, day)}
        return kept | self.extra_dates(series, since, until)

    def excluded(self, series: Series) -> frozenset[date]:
        """Give the days that a series leaves out by `except`, in its own zone."""
        return frozenset(moment.day_in(self.zone(series)) for moment in series.dropped)

    def extra_dates(self, series: Series, since: date, until: date) -> dict[date, datetime]:
        """Map the days of a series' `also` to naive wall times; one without an hour has that of the series."""
        hour = self.start(series).time()
        walls = [(moment.day_only, _wall(moment, self.zone(series))) for moment in series.also]
        found = [datetime.combine(at, hour) if bare else at for bare, at in walls]
        return {at.date(): at for at in found if since <= at.date() <= until}

    def standalone(self, event: Event) -> Occurrence:
        """Make the occurrence of an event outside any series."""
        return Occurrence(event.id, event.start, event.over, event.start, None, event, by_rule=False)

    def from_rule(self, series: Series, wall: datetime) -> Occurrence:
        """Make the occurrence that a series has at a naive wall time, whatever an event may say of it."""
        moment = self._moment(series, wall)
        return Occurrence(_key(series, wall.date()), moment, _end(series, moment), moment, series)

    def of_event(self, event: Event) -> Occurrence:
        """Give the occurrence that an event describes."""
        return self._by_event.get(event.id) or self.standalone(event)

    def _of_event(self, series: Series, day: date, event: Event, announced: datetime | None) -> Occurrence:
        """A day that the series lacks has its hour, not the event's: when that moves, the name of its day must stay."""
        recurrence = self._moment(series, announced or datetime.combine(day, self.start(series).time()))
        end = event.over if event.end or event.start.day_only else _end(series, event.start)
        return Occurrence(_key(series, day), event.start, end, recurrence, series, event, by_rule=announced is not None)

    def _moment(self, series: Series, wall: datetime) -> Moment:
        bare = series.start.day_only
        local = datetime.combine(wall, time()) if bare else wall
        return Moment(local.replace(tzinfo=self.zone(series)), day_only=bare)

    @cached_property
    def _by_series(self) -> dict[str, tuple[Occurrence, ...]]:
        return {series.id: tuple(self._events_of(series)) for series in self.series if self.events(series)}

    def _events_of(self, series: Series) -> Iterator[Occurrence]:
        known = self.events(series)
        announced = self.announced_dates(series, min(known), max(known))
        for day, event in known.items():
            yield self._of_event(series, day, event, announced.get(day))

    @cached_property
    def _by_event(self) -> dict[str, Occurrence]:
        return {one.event.id: one for found in self._by_series.values() for one in found if one.event}

    @cached_property
    def _keyed(self) -> dict[str, dict[date, Event]]:
        """By series and day; of two events for the same day the first by id has it."""
        found: defaultdict[str, dict[date, Event]] = defaultdict(dict)
        for event, series in self._claims():
            found[series.id].setdefault(self.day(event, series), event)
        return dict(found)

    @cached_property
    def _single(self) -> tuple[Event, ...]:
        """Events outside any series, and those whose day another event has."""
        kept = {event.id for events in self._keyed.values() for event in events.values()}
        return tuple(event for event in self.hub.of(Event, self.locale) if event.id not in kept)

    def _claims(self) -> Iterator[tuple[Event, Series]]:
        for event in sorted(self.hub.of(Event, self.locale), key=lambda event: event.id):
            series = self.hub.get(Kind.SERIES, event.series, self.locale) if event.series else None
            if isinstance(series, Series):
                yield event, series


def _wall(moment: Moment, place: ZoneInfo) -> datetime:
    """Give a moment as a naive wall time in a zone; a bare day is that day everywhere."""
    return (moment.at if moment.day_only else moment.at.astimezone(place)).replace(tzinfo=None)


def _end(series: Series, start: Moment) -> datetime:
    """Add the length on the clock's face: so do calendars, which know one length for all dates of a series."""
    usual = A_DAY if start.day_only else SOME_HOURS
    end = start.at + (series.duration.delta if series.duration else usual)
    return end.replace(fold=start.at.fold)


def _key(series: Series, day: date) -> str:
    return f"{series.id}/{day}"
