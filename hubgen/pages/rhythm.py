"""The rhythm page: the pulse of two years, how steady it is, and what the coming weeks hold.

It is public. An Outlook knows what is not out, so nothing of it is named here but weeks and numbers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date, timedelta
from fractions import Fraction

from hubgen.model.address import language_prefix, page_address
from hubgen.model.kind import Kind
from hubgen.model.output import WebPage
from hubgen.model.plan import Health, Outlook, Row, State
from hubgen.pages.bars import Bar, bars_of, by_month, counted
from hubgen.pages.dates import leaf
from hubgen.pages.links import item_link
from hubgen.pages.pulse import pulse_of
from hubgen.pages.shell import web_page
from hubgen.pages.view import Data, View

A_MONTH, A_YEAR = timedelta(days=31), timedelta(days=366)
STRONGEST = (State.SCHEDULED, State.PROPOSED, State.RERUN, State.GAP)
SHOWN = {State.SCHEDULED: "planned", State.PROPOSED: "planned", State.RERUN: "rerun", State.GAP: "open"}
"""What readers are told of a week: not whether it is fixed, nor what it is."""


def rhythm_pages(view: View) -> Iterator[WebPage]:
    """Make the page, where the hub wants one."""
    if view.survey.outlook:
        yield _page(view, view.survey.outlook)


def _page(view: View, outlook: Outlook) -> WebPage:
    words = view.words
    bars = bars_of(view, outlook.pulse)
    return web_page(
        view,
        "rhythm",
        {locale: language_prefix(locale, view.hub.home) + "rhythm/" for locale in view.hub.languages},
        words["rhythm.title"],
        section="rhythm",
        kind="rhythm",
        description=words["rhythm.intro"],
        verdict=_verdict(view, outlook.health),
        numbers=_numbers(view, outlook.health),
        parts=_parts(view, outlook.health),
        pulse=pulse_of(view, bars),
        months=_months(view, bars),
        next=_next(view),
        weeks=_weeks(view, outlook.plan.rows),
        invitation=_invitation(view),
    )


def _verdict(view: View, health: Health) -> Data:
    """Say how regularly something new comes, and what that is measured by: weeks, or the time between events."""
    words, told = view.words, health.regularity
    if told is None:
        return {"state": "unjudged", "text": words["rhythm.verdict_unjudged"], "measure": ""}
    by, state = "" if told.is_weekly else "_met", told.verdict.value
    counts = {name: words.number(n) for name, n in asdict(told).items()}
    return {
        "state": state,
        "text": words[f"rhythm.verdict_{state}{by}"],
        "measure": words.say(f"rhythm.measure{by}", **counts),
    }


def _numbers(view: View, health: Health) -> list[Data]:
    if health.score is None:
        return []
    counts = {
        "score": health.score,
        "streak": health.streak,
        "silence": health.silence.days if health.silence else 0,
        "first_time": len(health.speakers.first_time),
        "returning": len(health.speakers.returning),
    }
    return [{"title": view.words[f"rhythm.{name}"], "number": view.words.number(n)} for name, n in counts.items()]


def _parts(view: View, health: Health) -> list[Data]:
    """Say in per cent how well each part of the score was kept."""
    keys = {part.name: "rhythm.part_" + part.name.replace(" ", "_").replace("-", "_") for part in health.parts}
    return [
        {"title": view.words[keys[part.name]], "percent": view.words.number(int(100 * part.value + Fraction(1, 2)))}
        for part in health.parts
        if keys[part.name] in view.words
    ]


def _months(view: View, bars: Sequence[Bar]) -> list[Data]:
    """Count by month: the text that stands for the drawing."""
    return [
        {"title": view.words.month(month), **{name: view.words.number(n) for name, n in counted(found).items()}}
        for month, found in by_month(bars).items()
    ]


def _next(view: View) -> Data | None:
    """Find the next date among those that are public."""
    survey, today = view.survey, view.survey.today
    dates = view.timeline.between(today - A_MONTH, today + A_YEAR)
    coming = (one for one in dates if one.live and one.end > survey.as_of)
    for one in coming:
        told = one.event or one.series
        when = {"text": view.words.moment(one.start), "iso": one.start.day.isoformat()}
        return {**(item_link(view, told) if told else {}), "leaf": leaf(view, one.start), "when": when}
    return None


def _weeks(view: View, rows: Sequence[Row]) -> list[Data]:
    """Tell for each coming week what may be expected, and nothing of what it is or of its day."""
    this = _monday(view.survey.today)
    states: dict[date, State] = {}
    for row in sorted(rows, key=lambda row: (_monday(row.day), STRONGEST.index(row.state))):
        if row.day >= this:
            states.setdefault(_monday(row.day), row.state)
    return [
        {
            "state": SHOWN[state],
            "text": view.words[f"rhythm.{SHOWN[state]}"],
            "when": {"text": view.words.say("rhythm.week", day=view.words.day(first)), "iso": first.isoformat()},
        }
        for first, state in states.items()
    ]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _invitation(view: View) -> Data | None:
    """Lead to the author's page about contributing, where there is one."""
    pages = [page for page in view.items(Kind.PAGE) if page_address(page.id) == "contribute/"]
    return {"title": view.words["rhythm.yours"], "url": item_link(view, pages[0])["url"]} if pages else None
