"""The rhythm page: the pulse of two years, how steady it is, and what the coming weeks hold.

It is public. An Outlook knows what is not out, so nothing of it is named here but weeks and numbers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date, timedelta
from fractions import Fraction

from hubgen.model.address import page_address
from hubgen.model.kind import Kind
from hubgen.model.plan import Health, Outlook, Row, State
from hubgen.model.web import WebPage
from hubgen.pages.activity_chart import ActivityWeek, activity_weeks, by_month, count_weeks, draw_activity
from hubgen.pages.context import Data, PageContext
from hubgen.pages.dates import date_badge
from hubgen.pages.layout import web_page
from hubgen.pages.links import item_link

A_MONTH, A_YEAR = timedelta(days=31), timedelta(days=366)
STRONGEST = (State.SCHEDULED, State.PROPOSED, State.RERUN, State.GAP)
SHOWN = {State.SCHEDULED: "planned", State.PROPOSED: "planned", State.RERUN: "rerun", State.GAP: "open"}
"""What readers are told of a week: not whether it is fixed, nor what it is."""


def rhythm_pages(context: PageContext) -> Iterator[WebPage]:
    """Make the page, where the hub wants one."""
    if context.site.outlook:
        yield _page(context, context.site.outlook)


def _page(context: PageContext, outlook: Outlook) -> WebPage:
    words = context.words
    bars = activity_weeks(context, outlook.pulse)
    return web_page(
        context,
        "rhythm",
        context.site.addresses("rhythm/"),
        words["rhythm.title"],
        section="rhythm",
        kind="rhythm",
        description=words["rhythm.intro"],
        verdict=_verdict(context, outlook.health),
        numbers=_numbers(context, outlook.health),
        parts=_parts(context, outlook.health),
        pulse=draw_activity(context, bars),
        months=_months(context, bars),
        next=_next(context),
        weeks=_weeks(context, outlook.plan.rows),
        invitation=_invitation(context),
    )


def _verdict(context: PageContext, health: Health) -> Data:
    """Say how regularly something new comes, and what that is measured by: weeks, or the time between events."""
    words, told = context.words, health.regularity
    if told is None:
        return {"state": "unjudged", "text": words["rhythm.verdict_unjudged"], "measure": ""}
    by, state = "" if told.is_weekly else "_met", told.verdict.value
    counts = {name: words.number(n) for name, n in asdict(told).items()}
    return {
        "state": state,
        "text": words[f"rhythm.verdict_{state}{by}"],
        "measure": words.say(f"rhythm.measure{by}", **counts),
    }


def _numbers(context: PageContext, health: Health) -> list[Data]:
    if health.score is None:
        return []
    counts = {
        "score": health.score,
        "streak": health.streak,
        "silence": health.silence.days if health.silence else 0,
        "first_time": len(health.speakers.first_time),
        "returning": len(health.speakers.returning),
    }
    return [{"title": context.words[f"rhythm.{name}"], "number": context.words.number(n)} for name, n in counts.items()]


def _parts(context: PageContext, health: Health) -> list[Data]:
    """Say in per cent how well each part of the score was kept."""
    keys = {part.name: "rhythm.part_" + part.name.replace(" ", "_").replace("-", "_") for part in health.parts}
    return [
        {
            "title": context.words[keys[part.name]],
            "percent": context.words.number(int(100 * part.value + Fraction(1, 2))),
        }
        for part in health.parts
        if keys[part.name] in context.words
    ]


def _months(context: PageContext, bars: Sequence[ActivityWeek]) -> list[Data]:
    """Count by month: the text that stands for the drawing."""
    return [
        {
            "title": context.words.month(month),
            **{name: context.words.number(n) for name, n in count_weeks(found).items()},
        }
        for month, found in by_month(bars).items()
    ]


def _next(context: PageContext) -> Data | None:
    """Find the next date among those that are public."""
    site, today = context.site, context.site.today
    dates = context.timeline.between(today - A_MONTH, today + A_YEAR)
    coming = (one for one in dates if one.live and one.end > site.as_of)
    for one in coming:
        told = one.event or one.series
        when = {"text": context.words.moment(one.start), "iso": one.start.day.isoformat()}
        return {**(item_link(context, told) if told else {}), "leaf": date_badge(context, one.start), "when": when}
    return None


def _weeks(context: PageContext, rows: Sequence[Row]) -> list[Data]:
    """Tell for each coming week what may be expected, and nothing of what it is or of its day."""
    this = _monday(context.site.today)
    states: dict[date, State] = {}
    for row in sorted(rows, key=lambda row: (_monday(row.day), STRONGEST.index(row.state))):
        if row.day >= this:
            states.setdefault(_monday(row.day), row.state)
    return [
        {
            "state": SHOWN[state],
            "text": context.words[f"rhythm.{SHOWN[state]}"],
            "when": {"text": context.words.say("rhythm.week", day=context.words.day(first)), "iso": first.isoformat()},
        }
        for first, state in states.items()
    ]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _invitation(context: PageContext) -> Data | None:
    """Lead to the author's page about contributing, where there is one."""
    pages = [page for page in context.items(Kind.PAGE) if page_address(page.id) == "contribute/"]
    return {"title": context.words["rhythm.yours"], "url": item_link(context, pages[0])["url"]} if pages else None
