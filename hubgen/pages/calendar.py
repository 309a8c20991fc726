"""The calendar page: this month and the two after it as tables, what comes later as a list."""

from calendar import Calendar
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby

from hubgen.model.calendars import FILE
from hubgen.model.event import A_DAY
from hubgen.model.kind import Kind
from hubgen.model.output import WebPage
from hubgen.pages.calendar_links import CALENDAR_PATH, calendar_ways
from hubgen.pages.context import Data, PageContext
from hubgen.pages.dates import date_entry, days_of, entries_by_day
from hubgen.pages.layout import web_page
from hubgen.pages.nav import listed_kinds

MONTHS = 3
"""How many months stand as tables."""
AHEAD = timedelta(days=365)
"""How far the list of what comes later reaches."""


def calendar_pages(context: PageContext) -> Iterator[WebPage]:
    """Yield the calendar page, where there are dates of any kind."""
    if not context.index.calendars:
        return
    months, later = _months(context), _later(context)
    yield web_page(
        context,
        "calendar",
        context.site.addresses(CALENDAR_PATH),
        context.words["calendar.title"],
        section="calendar",
        description=context.words["calendar.intro"],
        crumbs=_crumbs(context),
        weekdays=_week(context, context.words.weekdays()),
        months=months,
        later=later,
        empty=not later and not any(month["days"] for month in months),
        follow=calendar_ways(context, context.language_prefix + FILE),
    )


def _crumbs(context: PageContext) -> list[Data]:
    events = Kind.EVENT
    return [context.own_link(f"kinds.{events}", f"{events.folder}/")] if events in listed_kinds(context) else []


def _week(context: PageContext, days: list[str]) -> list[str]:
    first = context.words.first_weekday
    return days[first:] + days[:first]


def _firsts(context: PageContext) -> list[date]:
    """Return the first day of each month that has a table, and of the month after them."""
    today = context.index.today
    months = [today.year * 12 + today.month - 1 + number for number in range(MONTHS + 1)]
    return [date(month // 12, month % 12 + 1, 1) for month in months]


def _months(context: PageContext) -> list[Data]:
    *firsts, after = _firsts(context)
    found = entries_by_day(context, firsts[0], after - A_DAY)
    return [_month(context, first, found) for first in firsts]


def _month(context: PageContext, first: date, found: Mapping[date, list[Data]]) -> Data:
    weeks = Calendar(context.words.first_weekday).monthdatescalendar(first.year, first.month)
    shown = [[_day(context, day, found) if day.month == first.month else {} for day in week] for week in weeks]
    days = [day for week in shown for day in week if day.get("entries")]
    return {"id": f"{first:%Y-%m}", "title": context.words.month(first), "weeks": shown, "days": days}


def _day(context: PageContext, day: date, found: Mapping[date, list[Data]]) -> Data:
    return {
        "number": context.words.number(day.day),
        "iso": day.isoformat(),
        "text": context.words.day_of_month(day),
        "today": day == context.index.today,
        "past": day < context.index.today,
        "entries": found.get(day, []),
    }


def _later(context: PageContext) -> list[Data]:
    """Return the dates after the last table, month by month."""
    after, until = _firsts(context)[-1], context.index.today + AHEAD
    found = sorted(context.timeline.between(after, until), key=lambda one: (one.day, one.order))
    return [
        {
            "title": context.words.month(first),
            "rows": [{**date_entry(context, one), **_when(context, days_of(one))} for one in group],
        }
        for first, group in groupby(found, key=lambda one: one.day.replace(day=1))
    ]


def _when(context: PageContext, days: Sequence[date]) -> Data:
    ends = days[:: max(1, len(days) - 1)]
    return {"iso": days[0].isoformat(), "text": " – ".join(context.words.day_of_month(day) for day in ends)}
