"""What a plan is made of: everything that rules look at, worked out of the hub once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from hubgen.config.rhythm import RhythmSettings
from hubgen.model.occurrence import Occurrence
from hubgen.model.piece import Piece
from hubgen.model.plan import Idea, Suggestion
from hubgen.model.rest import rests

WEEK = timedelta(weeks=1)
DAY = timedelta(days=1)
SOON = WEEK
"""What is proposed within this time should be written down, so that it stays as it is."""
AHEAD = timedelta(days=3 * 366)
"""How far the next event is looked for: some conferences come every other year."""


@dataclass(frozen=True)
class Material:
    """Pieces, dates and settings at a moment; `occurrences` are in order, cancelled ones included.

    `ideas` are suggestions for empty weeks, the best first; `again` says when a piece was last shown a second time;
    `weeks` overrides how far is planned.
    """

    pieces: tuple[Piece, ...]
    occurrences: tuple[Occurrence, ...]
    settings: RhythmSettings
    zone: ZoneInfo
    as_of: datetime
    ideas: Mapping[Idea, tuple[Suggestion, ...]] = field(default_factory=dict)
    again: Mapping[str, date] = field(default_factory=dict)
    weeks: int | None = None

    @cached_property
    def now(self) -> datetime:
        """The moment, in the hub's zone."""
        return self.as_of.astimezone(self.zone)

    @property
    def today(self) -> date:
        """The day, in the hub's zone."""
        return self.now.date()

    @cached_property
    def live(self) -> tuple[Occurrence, ...]:
        """What takes place, or took place."""
        return tuple(one for one in self.occurrences if one.live)

    @cached_property
    def past(self) -> tuple[Occurrence, ...]:
        """What is over."""
        return tuple(one for one in self.live if one.end <= self.as_of)

    @cached_property
    def coming(self) -> tuple[Occurrence, ...]:
        """What is not over yet; one in progress is still the next."""
        return tuple(one for one in self.live if one.end > self.as_of)

    @cached_property
    def published(self) -> tuple[Piece, ...]:
        """What is out."""
        return tuple(piece for piece in self.pieces if piece.at and piece.at <= self.as_of)

    @cached_property
    def scheduled(self) -> tuple[Piece, ...]:
        """What has its day in the future; nothing ever moves it."""
        return tuple(piece for piece in self.pieces if piece.at and piece.at > self.as_of)

    @cached_property
    def fed(self) -> frozenset[date]:
        """The weeks, by their Mondays, in which something new is out or scheduled."""
        return frozenset(monday(piece.day) for piece in self.pieces if piece.day)

    @cached_property
    def told(self) -> frozenset[date]:
        """The weeks, by their Mondays, in which something new came out."""
        return frozenset(monday(piece.day) for piece in self.published if piece.day)

    def first_day(self, occurrence: Occurrence) -> date:
        """Give the day on which an occurrence begins, in the hub's zone."""
        return occurrence.start.day_in(self.zone)

    def last_day(self, occurrence: Occurrence) -> date:
        """Give the day on which an occurrence ends, in the hub's zone."""
        return occurrence.last_day(self.zone)

    def rests(self, day: date) -> bool:
        """Tell whether a day lies in a declared rest."""
        return rests(self.settings.breaks, day)

    def rests_all(self, first: date) -> bool:
        """Tell whether a whole week, named by its Monday, lies in declared rests."""
        return all(self.rests(first + number * DAY) for number in range(7))


def monday(day: date) -> date:
    """Give the Monday of a day's week (ISO 8601)."""
    return day - timedelta(days=day.weekday())


def week_name(day: date) -> str:
    """Name a day's week as ISO 8601 does: 2026-W53."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def year_before(day: date) -> date:
    """Give the same day of the year before; of 29 February the 28th."""
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap_day else day.day)
