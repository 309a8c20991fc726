"""The calendar page: this month and the two after it as tables, what comes later as a list."""

from calendar import Calendar
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby

from hubgen.model.address import encoded, language_prefix
from hubgen.model.calendars import FILE
from hubgen.model.event import A_DAY
from hubgen.model.kind import Kind
from hubgen.model.output import WebPage
from hubgen.pages.agenda import agenda, days_of, entry
from hubgen.pages.following import PATH, follow
from hubgen.pages.nav import listed
from hubgen.pages.shell import web_page
from hubgen.pages.view import Data, View

MONTHS = 3
"""How many months stand as tables."""
AHEAD = timedelta(days=365)
"""How far the list of what comes later reaches."""


def calendar_pages(view: View) -> Iterator[WebPage]:
    """Make the calendar page, if there are dates of any kind."""
    if not view.survey.calendars:
        return
    months, later = _months(view), _later(view)
    yield web_page(
        view,
        "calendar",
        {locale: language_prefix(locale, view.hub.home) + PATH for locale in view.hub.languages},
        view.words["calendar.title"],
        section="calendar",
        kind="calendar",
        description=view.words["calendar.intro"],
        crumbs=_crumbs(view),
        weekdays=_week(view, view.words.weekdays()),
        months=months,
        later=later,
        empty=not later and not any(month["days"] for month in months),
        follow=follow(view, view.door + FILE),
    )


def _crumbs(view: View) -> list[Data]:
    above = {"title": view.words["kinds.event"], "url": encoded(f"{view.door}{Kind.EVENT.folder}/"), **view.spoken}
    return [above] if Kind.EVENT in listed(view) else []


def _week(view: View, days: list[str]) -> list[str]:
    first = view.words.first_weekday
    return days[first:] + days[:first]


def _firsts(view: View) -> list[date]:
    """Give the first day of each month that has a table, and of the one after them."""
    today = view.survey.today
    months = [today.year * 12 + today.month - 1 + number for number in range(MONTHS + 1)]
    return [date(month // 12, month % 12 + 1, 1) for month in months]


def _months(view: View) -> list[Data]:
    *firsts, after = _firsts(view)
    found = agenda(view, firsts[0], after - A_DAY)
    return [_month(view, first, found) for first in firsts]


def _month(view: View, first: date, found: Mapping[date, list[Data]]) -> Data:
    weeks = Calendar(view.words.first_weekday).monthdatescalendar(first.year, first.month)
    shown = [[_day(view, day, found) if day.month == first.month else {} for day in week] for week in weeks]
    days = [day for week in shown for day in week if day.get("entries")]
    return {"id": f"{first:%Y-%m}", "title": view.words.month(first), "weeks": shown, "days": days}


def _day(view: View, day: date, found: Mapping[date, list[Data]]) -> Data:
    return {
        "number": view.words.number(day.day),
        "iso": day.isoformat(),
        "text": view.words.day_of_month(day),
        "today": day == view.survey.today,
        "past": day < view.survey.today,
        "entries": found.get(day, []),
    }


def _later(view: View) -> list[Data]:
    """List what begins after the last table, month by month."""
    after, until = _firsts(view)[-1], view.survey.today + AHEAD
    found = sorted(view.timeline.between(after, until), key=lambda one: (one.day, one.order))
    return [
        {"title": view.words.month(first), "rows": [{**entry(view, one), **_when(view, days_of(one))} for one in group]}
        for first, group in groupby(found, key=lambda one: one.day.replace(day=1))
    ]


def _when(view: View, days: Sequence[date]) -> Data:
    ends = days[:: max(1, len(days) - 1)]
    return {"iso": days[0].isoformat(), "text": " – ".join(view.words.day_of_month(day) for day in ends)}
