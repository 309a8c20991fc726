"""What the plan is made of: publishables, occurrences and settings at a moment, worked out of the hub once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from hubgen.config.rhythm import RhythmSettings
from hubgen.model.breaks import is_all_break, is_in_break
from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.occurrence import Occurrence
from hubgen.model.period import ONE_DAY, ONE_WEEK, monday
from hubgen.model.plan import Speakers, Suggestion, SuggestionSource
from hubgen.model.publishable import TYPES, Publishable, with_quotes
from hubgen.model.timeline import Timeline

SOON = ONE_WEEK
"""What is proposed within this time should be written down, so that it stays as it is."""
AHEAD = timedelta(days=3 * 366)
"""How far the next event is looked for: some conferences come every other year."""


@dataclass(frozen=True)
class PlanInput:
    """The input of the plan; `occurrences` are in order, cancelled ones included.

    `suggestions` are for empty weeks, the best first; `last_shown` maps names of publishables to the last day on which
    an issue showed them a second time; `speakers` are those of the last twelve months; `weeks` overrides how far is
    planned.
    """

    pieces: tuple[Publishable, ...]
    occurrences: tuple[Occurrence, ...]
    settings: RhythmSettings
    zone: ZoneInfo
    as_of: datetime
    suggestions: Mapping[SuggestionSource, tuple[Suggestion, ...]]
    last_shown: Mapping[str, date]
    speakers: Speakers
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
    def happening(self) -> tuple[Occurrence, ...]:
        """The occurrences that take place, or took place."""
        return tuple(one for one in self.occurrences if one.takes_place)

    @cached_property
    def past(self) -> tuple[Occurrence, ...]:
        """The occurrences that are over."""
        return tuple(one for one in self.happening if one.end <= self.as_of)

    @cached_property
    def coming(self) -> tuple[Occurrence, ...]:
        """The occurrences that are not over yet; one in progress is still the next."""
        return tuple(one for one in self.happening if one.end > self.as_of)

    @cached_property
    def previous(self) -> Occurrence | None:
        """The last occurrence that is over; None where none is."""
        return max(self.past, key=lambda one: (one.end, one.key), default=None)

    @property
    def next(self) -> Occurrence | None:
        """The first occurrence that is not over; None where none is known."""
        return next(iter(self.coming), None)

    @cached_property
    def published(self) -> tuple[Publishable, ...]:
        """The publishables that are out."""
        return tuple(piece for piece in self.pieces if piece.at and piece.at <= self.as_of)

    @cached_property
    def scheduled(self) -> tuple[Publishable, ...]:
        """The publishables that have their day in the future; nothing ever moves them."""
        return tuple(piece for piece in self.pieces if piece.at and piece.at > self.as_of)

    @cached_property
    def weeks_with_content(self) -> frozenset[date]:
        """The Mondays of the weeks in which something new is out or scheduled."""
        return frozenset(monday(piece.day) for piece in self.pieces if piece.day)

    @cached_property
    def weeks_published(self) -> frozenset[date]:
        """The Mondays of the weeks in which something new came out."""
        return frozenset(monday(piece.day) for piece in self.published if piece.day)

    def first_day(self, occurrence: Occurrence) -> date:
        """Return the day on which an occurrence begins, in the hub's zone."""
        return occurrence.start.day_in(self.zone)

    def last_day(self, occurrence: Occurrence) -> date:
        """Return the day on which an occurrence ends, in the hub's zone."""
        return occurrence.last_day(self.zone)

    def is_in_break(self, day: date) -> bool:
        """Tell whether a day lies in a break of the hub."""
        return is_in_break(self.settings.breaks, day)

    def is_break_week(self, first: date) -> bool:
        """Tell whether a whole week, named by its Monday, lies in breaks of the hub."""
        return is_all_break(self.settings.breaks, first, first + ONE_WEEK - ONE_DAY)


def without_drafts(hub: Hub) -> Hub:
    """Return a hub without its drafts: a draft of an event in a series leaves the date that the rule has.

    They are withheld, so that what a person declined in a draft holds.
    """
    drafts = tuple(item for item in hub.items if item.draft)
    return replace(hub, items=tuple(item for item in hub.items if not item.draft), withheld=(*hub.withheld, *drafts))


def publishables_of(hub: Hub, timeline: Timeline, zone: ZoneInfo) -> tuple[Publishable, ...]:
    """List stories, recaps, resources and quotes by name, stock included, each once whatever its languages."""
    items = (item for model in TYPES for item in hub.of(model))
    found = (piece for item in items for piece in with_quotes(hub, item, zone, _occurrence(hub, timeline, item)))
    return tuple(sorted(found, key=lambda piece: piece.name))


def _occurrence(hub: Hub, timeline: Timeline, item: Item) -> Occurrence | None:
    name: str | None = getattr(item, "event", None)
    event = hub.get(Kind.EVENT, name) if name else None
    return timeline.of_event(event) if isinstance(event, Event) else None


def year_before(day: date) -> date:
    """Return the same day of the year before; for 29 February the 28th."""
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap_day else day.day)
