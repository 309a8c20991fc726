"""The weeks of the pulse as readers may see them: how much was new, which events were public, how each week sounds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hubgen.model.channel import FEED_KINDS
from hubgen.model.occurrence import Occurrence
from hubgen.model.plan import Week
from hubgen.pages.view import View
from hubgen.words import Words

WEEKS = 104
"""Two years."""
THURSDAY, SUNDAY = timedelta(days=3), timedelta(days=6)


class Tone(StrEnum):
    """How a week sounds; the present one is open, and before the first there was no silence to speak of."""

    FED = "fed"
    SILENT = "silent"
    REST = "rest"
    OPEN = "open"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Bar:
    """A week as readers see it; `events` are the titles of those that are public."""

    week: Week
    tone: Tone
    events: tuple[str, ...]

    @property
    def last(self) -> date:
        """The week's Sunday."""
        return self.week.first + SUNDAY

    @property
    def rest(self) -> bool:
        """Tell whether it was a week of rest, from something that had begun."""
        return self.week.rest and self.tone is not Tone.BEFORE


def bars_of(view: View, weeks: Sequence[Week]) -> list[Bar]:
    """Turn the weeks of the last two years into bars."""
    told = [(week, tuple(_public(view, week.events))) for week in weeks[-WEEKS:]]
    begun = min([*_days(view), *(week.first for week, events in told if week.count or events)], default=date.max)
    return [Bar(week, _tone(week, begun, view.survey.today), events) for week, events in told]


def _days(view: View) -> Iterator[date]:
    return (item.date.day for item in view.hub.items if item.kind in FEED_KINDS and item.date)


def _tone(week: Week, begun: date, today: date) -> Tone:
    if week.first + SUNDAY < begun:
        return Tone.BEFORE
    if week.count:
        return Tone.FED
    if week.rest:
        return Tone.REST
    return Tone.SILENT if week.first + SUNDAY < today else Tone.OPEN


def _public(view: View, occurrences: Sequence[Occurrence]) -> Iterator[str]:
    """Name the dates that took place and that readers may know of."""
    for one in occurrences:
        told = one.event or one.series
        item = view.hub.get(told.kind, told.id, view.locale) if told else None
        if item and one.live:
            yield item.title


def counted(bars: Sequence[Bar]) -> dict[str, int]:
    """Count what is new, the events, and the weeks of silence and of rest."""
    return {
        "new": sum(bar.week.count for bar in bars),
        "events": sum(len(bar.events) for bar in bars),
        "silent": sum(bar.tone is Tone.SILENT for bar in bars),
        "rest": sum(bar.rest for bar in bars),
    }


def by_month(bars: Sequence[Bar]) -> dict[date, list[Bar]]:
    """Gather the weeks of each month, named by its first day; a week belongs where its Thursday lies."""
    months: dict[date, list[Bar]] = {}
    for bar in bars:
        if bar.tone is not Tone.BEFORE:
            months.setdefault((bar.week.first + THURSDAY).replace(day=1), []).append(bar)
    return months


def tip(bar: Bar, words: Words) -> str:
    """Say in words what a week shows."""
    told = [words.say("rhythm.week", day=words.day(bar.week.first))]
    told += [words.say("rhythm.said_new", count=words.number(bar.week.count))] if bar.week.count else []
    told += [words["rhythm.silent_week"]] if bar.tone is Tone.SILENT else []
    told += [words["rhythm.rest_week"]] if bar.rest else []
    return " · ".join([*told, *bar.events])
