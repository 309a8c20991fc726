"""The rhythm page: two years of activity, how steady it was, and what to expect of the coming weeks.

It is public. An Outlook knows what is not out, so nothing of it is named here but weeks and numbers.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date, timedelta
from fractions import Fraction

from hubgen.model.address import page_address
from hubgen.model.kind import Kind
from hubgen.model.output import WebPage
from hubgen.model.period import monday
from hubgen.model.plan import Health, Outlook, PlanRow, SlotState
from hubgen.pages.activity_chart import ActivityWeek, activity_weeks, by_month, count_weeks, draw_activity
from hubgen.pages.context import Data, PageContext
from hubgen.pages.dates import date_badge
from hubgen.pages.layout import web_page
from hubgen.pages.links import item_link
from hubgen.words import Words

A_MONTH, A_YEAR = timedelta(days=31), timedelta(days=366)
STRONGEST = (SlotState.SCHEDULED, SlotState.PROPOSED, SlotState.RERUN, SlotState.GAP)
SHOWN = {SlotState.SCHEDULED: "planned", SlotState.PROPOSED: "planned", SlotState.RERUN: "rerun", SlotState.GAP: "open"}
"""The state of a week as readers see it: not whether its piece is fixed already."""


def rhythm_pages(context: PageContext) -> Iterator[WebPage]:
    """Yield the rhythm page, where the settings ask for one."""
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
        description=words["rhythm.intro"],
        verdict=_verdict(context, outlook.health),
        numbers=_numbers(context, outlook.health),
        parts=_parts(context, outlook.health),
        pulse=draw_activity(context, bars),
        months=_months(words, bars),
        next=_next(context),
        weeks=_weeks(context, outlook.plan.rows),
        invitation=_invitation(context),
    )


def _verdict(context: PageContext, health: Health) -> Data:
    """Return the verdict on the hub's regularity, and its measure: weeks, or the times between events."""
    words, regularity = context.words, health.regularity
    if regularity is None:
        return {"state": "unjudged", "text": words["rhythm.verdict_unjudged"], "measure": ""}
    by, state = "" if regularity.is_weekly else "_met", regularity.verdict.value
    counts = {name: words.number(n) for name, n in asdict(regularity).items()}
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
    """Return each part of the score in per cent."""
    keyed = ((f"rhythm.part_{re.sub('[ -]', '_', part.name)}", part.value) for part in health.parts)
    return [
        {"title": context.words[key], "percent": context.words.number(int(100 * value + Fraction(1, 2)))}
        for key, value in keyed
        if key in context.words
    ]


def _months(words: Words, bars: Sequence[ActivityWeek]) -> list[Data]:
    """Return the counts of each month: a table for readers who do not see the chart."""
    return [
        {"title": words.month(month), **{name: words.number(n) for name, n in count_weeks(found).items()}}
        for month, found in by_month(bars).items()
    ]


def _next(context: PageContext) -> Data | None:
    """Return the next published date; None where none is known."""
    today = context.index.today
    dates = context.timeline.between(today - A_MONTH, today + A_YEAR)
    coming = next((one for one in dates if one.takes_place and one.end > context.index.as_of), None)
    item = coming and (coming.event or coming.series)
    if not coming or not item:
        return None
    when = {"text": context.words.moment(coming.start), "iso": coming.start.day.isoformat()}
    return {**item_link(context, item), "leaf": date_badge(context, coming.start), "when": when}


def _weeks(context: PageContext, rows: Sequence[PlanRow]) -> list[Data]:
    """Return for each coming week whether something is planned; neither its title nor its day."""
    this = monday(context.index.today)
    states: dict[date, SlotState] = {}
    for row in sorted(rows, key=lambda row: (monday(row.day), STRONGEST.index(row.state))):
        if row.day >= this:
            states.setdefault(monday(row.day), row.state)
    return [
        {
            "state": SHOWN[state],
            "text": context.words[f"rhythm.{SHOWN[state]}"],
            "when": {"text": context.words.say("rhythm.week", day=context.words.day(first)), "iso": first.isoformat()},
        }
        for first, state in states.items()
    ]


def _invitation(context: PageContext) -> Data | None:
    """Link the author's page about contributing; None where there is none."""
    pages = [page for page in context.items(Kind.PAGE) if page_address(page.id) == "contribute/"]
    return {"title": context.words["rhythm.yours"], "url": item_link(context, pages[0])["url"]} if pages else None
