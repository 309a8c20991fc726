"""The pulse as a drawing: a bar for each week, half a year to a row, all in the drawing's own units."""

from collections.abc import Iterator, Sequence

from hubgen.pages.bars import Bar, Tone, counted, tip
from hubgen.pages.view import Data, View
from hubgen.words import Words, direction

ROW = 26
"""Weeks in a row: with half a year to a row, bars and months can be read on a phone."""
SLOT, BAR, EDGE = 11, 8, 7
WIDTH = ROW * SLOT + 2 * EDGE
TOP, TALL = 14, 50
FLOOR = TOP + TALL
EVENT, MONTH, YEAR = FLOOR + 9, FLOOR + 28, FLOOR + 41
HEIGHT = YEAR + 4
SIZES = {"width": WIDTH, "height": HEIGHT, "slot": SLOT, "bar": BAR, "top": TOP, "tall": TALL, "floor": FLOOR}
SIZES |= {"month": MONTH, "year": YEAR}
MOST, LEAST = 10, 3
"""So many new things fill a week's height, of more only the number tells; where few come, so many do."""
LOW = 4
"""The height of the lowest bar."""
TIGHT = 9
"""The width into which a number of several digits is set, so that it does not touch the next."""
ROOM = 4
"""Weeks that a month's name needs."""


def pulse_of(view: View, bars: Sequence[Bar]) -> Data | None:
    """Draw the weeks, where there is anything to show; in languages written leftward time runs leftward."""
    rows, leftward = _rows(bars), direction(view.locale) == "rtl"
    full = min(MOST, max([LEAST, *(bar.week.count for bar in bars)]))
    drawn = [
        {
            "id": f"hub-pulse-{number}",
            **_told(row, view.words),
            "weeks": [_week(bar, _place(n, leftward), full, view.words) for n, bar in enumerate(row)],
            "months": list(_months(row, leftward, view.words)),
        }
        for number, row in enumerate(rows, 1)
    ]
    return {**SIZES, "rows": drawn} if drawn else None


def _rows(bars: Sequence[Bar]) -> list[Sequence[Bar]]:
    """Cut the weeks into rows from the last week back, and leave out rows before anything was told."""
    cut = [bars[max(0, end - ROW) : end] for end in range(len(bars), 0, -ROW)]
    return [row for row in reversed(cut) if any(bar.tone is not Tone.BEFORE for bar in row)]


def _told(row: Sequence[Bar], words: Words) -> Data:
    """Say in words what a row shows."""
    since, until = words.month(row[0].week.first), words.month(row[-1].last)
    counts = {name: words.number(count) for name, count in counted(row).items()}
    return {"title": f"{since} – {until}", "text": words.say("rhythm.row", **counts)}


def _week(bar: Bar, x: int, full: int, words: Words) -> Data:
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


def _months(row: Sequence[Bar], leftward: bool, words: Words) -> Iterator[Data]:
    """Name the months where they begin, and the year with the first and with each January."""
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
    """Give the left side of the nth week of a row."""
    return WIDTH - EDGE - (n + 1) * SLOT if leftward else EDGE + n * SLOT
