"""Short verbs that make the outlook of a hub by hand, and plan its page."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hubgen.model.event import Event
from hubgen.model.hub import Hub, published
from hubgen.model.item import Item
from hubgen.model.occurrence import Occurrence
from hubgen.model.output import WebPage
from hubgen.model.plan import (
    Health,
    Outlook,
    PlanRow,
    Regularity,
    RhythmPlan,
    ScorePart,
    Silence,
    SlotState,
    Speakers,
    Suggestion,
    SuggestionSource,
    Week,
)
from hubgen.model.publishable import Publishable, PublishableType
from hubgen.pages import PageSite, plan_pages
from hubgen.portable.site_index import SiteIndex
from tests.builders import NOW, config, hub, story

TODAY = NOW.date()
THIS = TODAY - timedelta(days=TODAY.weekday())
"""The Monday of the present week."""
HUSHED = "Hush"
"""Stands in everything that readers may not know of."""


def week(back: int, count: int = 0, *, rest: bool = False, events: Sequence[Item] = ()) -> Week:
    """Make the week so many weeks ago."""
    first = THIS - timedelta(weeks=back)
    met = tuple(occurrence(one) for one in events)
    return Week(first, rest, met, (HUSHED,) * count)


def occurrence(told: Item) -> Occurrence:
    """Make the date of an event."""
    assert isinstance(told, Event)
    return Occurrence(told.id, told.start, told.over, told.start, None, told, by_rule=False)


def pulse(*counts: int) -> tuple[Week, ...]:
    """Make weeks up to the present one, by how much was new in each."""
    return tuple(week(len(counts) - 1 - n, count) for n, count in enumerate(counts))


def row(day: date, state: SlotState) -> PlanRow:
    """Make a line of the plan, about something that is not out."""
    piece = (
        None if state is SlotState.GAP else Publishable(f"story/{HUSHED}", PublishableType.STORY, HUSHED, story(HUSHED))
    )
    ideas = (Suggestion(SuggestionSource.TALK, HUSHED, HUSHED, HUSHED),) if state is SlotState.GAP else ()
    return PlanRow(day, state, piece, HUSHED, ideas)


def health(score: int | None = 85, **keys: Any) -> Health:
    """Make a hub's health."""
    parts = (ScorePart("consistency", 35, Fraction(2, 3)), ScorePart("longest gap", 20, Fraction(1, 2)))
    given: dict[str, Any] = {
        "parts": parts,
        "streak": 4,
        "silence": Silence(12, TODAY, TODAY),
        "speakers": Speakers((HUSHED,), ()),
        "regularity": Regularity(weeks=12, fed=10, kept=10, cadence=1),
    }
    return Health(score, **(given | keys))


def outlook(*weeks: Week, rows: Sequence[PlanRow] = (), of: Health | None = None) -> Outlook:
    """Make an outlook."""
    nothing: dict[str, Any] = dict.fromkeys(field.name for field in fields(RhythmPlan))
    plan = RhythmPlan(**nothing | {"as_of": NOW, "today": TODAY, "until": TODAY, "rows": tuple(rows)})
    return Outlook(plan, of or health(), (), weeks)


def rhythm(seen: Outlook, *items: Item, door: str = "") -> WebPage:
    """Plan the rhythm page of a small hub, as the readers of a language see it."""
    pages = {page.address: page for page in planned(seen, published(hub(*items), NOW))}
    return pages[f"{door}rhythm/"]


def planned(seen: Outlook | None, of: Hub) -> tuple[WebPage, ...]:
    """Plan all pages of a hub."""
    return plan_pages(PageSite(SiteIndex(of, config(), NOW), seen))[0]


def drawn(page: WebPage) -> list[dict[str, Any]]:
    """Give the weeks of the drawing, row after row."""
    return [week for row in page.meta["pulse"]["rows"] for week in row["weeks"]]
