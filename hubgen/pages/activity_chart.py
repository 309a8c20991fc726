"""The activity chart of the rhythm page: two years of weeks, drawn as a bar for each, half a year to a row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hubgen.model.channel import FEED_KINDS
from hubgen.model.occurrence import Occurrence
from hubgen.model.plan import Week
from hubgen.pages.context import Data, PageContext
from hubgen.words import Words, direction

WEEKS = 104
"""Two years."""
THURSDAY, SUNDAY = timedelta(days=3), timedelta(days=6)
ROW = 26
"""Weeks in a row: with half a year to a row, bars and months can be read on a phone."""
SLOT, BAR, EDGE = 11, 8, 7
WIDTH = ROW * SLOT + 2 * EDGE
TOP, TALL = 14, 50
FLOOR = TOP + TALL
EVENT, MONTH, YEAR = FLOOR + 9, FLOOR + 28, FLOOR + 41
HEIGHT = YEAR + 4
SIZES = {"width": WIDTH, "height": HEIGHT, "slot": SLOT, "bar": BAR, "top": TOP, "tall": TALL, "floor": FLOOR}
SIZES |= {"month": MONTH, "year": YEAR, "line": MONTH - 10}
MOST, LEAST = 10, 3
"""So many new things fill a week's height, of more only the number tells; where few come, so many do."""
LOW = 4
"""The height of the lowest bar."""
TIGHT = 9
"""The width into which a number of several digits is set, so that it does not touch the next."""
ROOM = 4
"""Weeks that a month's name needs."""


class WeekTone(StrEnum):
    """What a week was like; the present one is open while it holds nothing, and before the first is no silence."""

    FED = "fed"
    SILENT = "silent"
    REST = "rest"
    OPEN = "open"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class ActivityWeek:
    """A week as readers see it; `events` are the titles of the published ones in it."""

    week: Week
    tone: WeekTone
    events: tuple[str, ...]

    @property
    def last(self) -> date:
        """The week's Sunday."""
        return self.week.first + SUNDAY

    @property
    def rest(self) -> bool:
        """True for a declared rest, unless nothing had begun yet."""
        return self.week.rest and self.tone is not WeekTone.BEFORE


def activity_weeks(context: PageContext, weeks: Sequence[Week]) -> list[ActivityWeek]:
    """Return the last two years of a rhythm's weeks, oldest first, with what readers may know of each."""
    known = [(week, tuple(_public(context, week.events))) for week in weeks[-WEEKS:]]
    days = [item.date.day for item in context.hub.items if item.kind in FEED_KINDS and item.date]
    begun = min([*days, *(week.first for week, events in known if week.count or events)], default=date.max)
    return [ActivityWeek(week, _tone(week, begun, context.index.today), events) for week, events in known]


def _tone(week: Week, begun: date, today: date) -> WeekTone:
    if week.first + SUNDAY < begun:
        return WeekTone.BEFORE
    if week.count:
        return WeekTone.FED
    if week.rest:
        return WeekTone.REST
    return WeekTone.SILENT if week.first + SUNDAY < today else WeekTone.OPEN


def _public(context: PageContext, occurrences: Sequence[Occurrence]) -> Iterator[str]:
    """Yield the titles of the dates that took place and are published."""
    for one in occurrences:
        source = one.event or one.series
        item = context.hub.get(source.kind, source.id, context.locale) if source else None
        if item and one.takes_place:
            yield item.title


def count_weeks(bars: Sequence[ActivityWeek]) -> dict[str, int]:
    """Count the new items, the events, and the weeks of silence and of rest."""
    return {
        "new": sum(bar.week.count for bar in bars),
        "events": sum(len(bar.events) for bar in bars),
        "silent": sum(bar.tone is WeekTone.SILENT for bar in bars),
        "rest": sum(bar.rest for bar in bars),
    }


def by_month(bars: Sequence[ActivityWeek]) -> dict[date, list[ActivityWeek]]:
    """Group weeks by the first day of their month, that in which their Thursday lies (ISO 8601)."""
    months: dict[date, list[ActivityWeek]] = {}
    for bar in bars:
        if bar.tone is not WeekTone.BEFORE:
            months.setdefault((bar.week.first + THURSDAY).replace(day=1), []).append(bar)
    return months


def tip(bar: ActivityWeek, words: Words) -> str:
    """Write in one line what a week holds."""
    parts = [
        words.say("rhythm.week", day=words.day(bar.week.first)),
        words.say("rhythm.said_new", count=words.number(bar.week.count)) if bar.week.count else "",
        words["rhythm.silent_week"] if bar.tone is WeekTone.SILENT else "",
        words["rhythm.rest_week"] if bar.rest else "",
    ]
    return " · ".join([*filter(None, parts), *bar.events])


def draw_activity(context: PageContext, bars: Sequence[ActivityWeek]) -> Data | None:
    """Return the chart as coordinates and texts in the drawing's own units; None where there is nothing to show.

    In languages that are written leftward, time runs leftward.
    """
    rows, leftward = _rows(bars), direction(context.locale) == "rtl"
    full = min(MOST, max([LEAST, *(bar.week.count for bar in bars)]))
    drawn = [
        {
            "id": f"hub-pulse-{number}",
            **_row_text(row, context.words),
            "weeks": [_draw_week(bar, _place(n, leftward), full, context.words) for n, bar in enumerate(row)],
            "months": list(_month_labels(row, leftward, context.words)),
        }
        for number, row in enumerate(rows, 1)
    ]
    return {**SIZES, "rows": drawn} if drawn else None


def _rows(bars: Sequence[ActivityWeek]) -> list[Sequence[ActivityWeek]]:
    """Cut the weeks into rows from the last week back, and leave out rows before anything began."""
    cut = [bars[max(0, end - ROW) : end] for end in range(len(bars), 0, -ROW)]
    return [row for row in reversed(cut) if any(bar.tone is not WeekTone.BEFORE for bar in row)]


def _row_text(row: Sequence[ActivityWeek], words: Words) -> Data:
    """Write the row's title and a sentence that says the same as its bars."""
    since, until = words.month(row[0].week.first), words.month(row[-1].last)
    counts = {name: words.number(count) for name, count in count_weeks(row).items()}
    return {"title": f"{since} – {until}", "text": words.say("rhythm.row", **counts)}


def _draw_week(bar: ActivityWeek, x: int, full: int, words: Words) -> Data:
    middle = x + SLOT // 2
    return {
        "tone": bar.tone.value,
        "rest": bar.rest,
        "tip": tip(bar, words),
        "x": x,
        "bar": _bar(bar.week.count, middle, full, words) if bar.week.count else None,
        "event": _diamond(middle) if bar.events else None,
    }


def _bar(count: int, middle: int, full: int, words: Words) -> Data:
    height = max(LOW, TALL * min(count, full) // full)
    number = {"text": words.number(count), "x": middle, "y": FLOOR - height - 3, "tight": TIGHT if count > 9 else None}
    return {"x": middle - BAR // 2, "y": FLOOR - height, "height": height, "number": number}


def _diamond(x: int) -> str:
    return f"{x},{EVENT - 4} {x + 4},{EVENT} {x},{EVENT + 4} {x - 4},{EVENT}"


def _month_labels(row: Sequence[ActivityWeek], leftward: bool, words: Words) -> Iterator[Data]:
    """Yield the names of the months where they begin, and the year with the first and with each January."""
    starts = [n for n, bar in enumerate(row) if bar.last.day <= 7]
    if not starts or starts[0] >= ROOM:
        starts.insert(0, 0)
    for n in starts:
        day = row[n].last
        year = words.number(day.year) if day.month == 1 or n == starts[0] else None
        if n == starts[0] or n + ROOM <= ROW:
            x = EDGE + n * SLOT
            place = WIDTH - x if leftward else x
            yield {"x": place, "title": words.short_month(day), "year": year, "begins": day.day <= 7}


def _place(n: int, leftward: bool) -> int:
    """Return the left edge of the nth week of a row."""
    return WIDTH - EDGE - (n + 1) * SLOT if leftward else EDGE + n * SLOT
