"""An occurrence: one date on which people meet, by the rule of a series or by an event of its own."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from hubgen.model.event import Event, EventStatus
from hubgen.model.moment import Moment
from hubgen.model.series import Series

NOT_HAPPENING = frozenset({EventStatus.CANCELLED, EventStatus.POSTPONED})
"""An event of these statuses does not take place, at least not now."""
INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One date on which people meet.

    `key` never changes: `<series>/<the day that the rule gave it>`, or the id of an event outside any series.
    `recurrence` is the moment that the rule gave it (RFC 5545, 3.8.4.4: RECURRENCE-ID), `by_rule` says whether
    the rule itself has that day; `end` is the instant from which it lies in the past.
    """

    key: str
    start: Moment
    end: datetime
    recurrence: Moment
    series: Series | None = None
    event: Event | None = None
    by_rule: bool = True

    @property
    def takes_place(self) -> bool:
        """Whether it takes place: it has no event of its own, or one that is neither cancelled nor postponed."""
        return self.event is None or self.event.status not in NOT_HAPPENING

    @property
    def title(self) -> str:
        """Its event's title, else that of its series, else its key."""
        known = self.event or self.series
        return known.title if known else self.key

    @property
    def day(self) -> date:
        """The day on which it begins, in its own zone."""
        return self.start.day

    def last_day(self, zone: tzinfo) -> date:
        """Give the day on which it ends, in a zone; an occurrence that lasts until midnight ends on the day before."""
        return max(self.day, (self.end - INSTANT).astimezone(zone).date())

    @property
    def order(self) -> tuple[float, str]:
        """A key to sort occurrences by: instant, then `key`."""
        return (self.start.at.timestamp(), self.key)
