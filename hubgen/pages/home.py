"""The home page of each language: the author's preface, what comes next, what is new, and the doors."""

from hubgen.model.address import language_prefix, name_of
from hubgen.model.channel import FEED_KINDS
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.moment import EARLIEST
from hubgen.model.output import WebPage
from hubgen.pages.agenda import next_occurrence
from hubgen.pages.card import occurrence_card
from hubgen.pages.following import calendar_link
from hubgen.pages.nav import nav
from hubgen.pages.preface import preface_data, preface_of
from hubgen.pages.quotes import quote_of_the_day
from hubgen.pages.relations import newest_first
from hubgen.pages.sections import cards_of
from hubgen.pages.shell import web_page
from hubgen.pages.view import Data, View

NEW = 8
"""The first is twice as wide, so that these fill three rows of three."""


def home_page(view: View) -> WebPage:
    """Make the home page behind a language's door."""
    places = {locale: language_prefix(locale, view.hub.home) for locale in view.hub.languages}
    preface = preface_of(view, "")
    prefaced = preface_data(view, preface, places[view.locale])
    purpose = view.config.options.community.purpose or view.config.site_description
    new = _news(view, newest_first(item for kind in FEED_KINDS for item in view.items(kind) if item.date))
    coming = next_occurrence(view)
    return web_page(
        view,
        "home",
        places,
        preface.title if preface else view.config.community,
        kind="home",
        purpose="" if prefaced.get("html") else purpose,
        next_event=occurrence_card(view, coming) if coming else None,
        calendar=calendar_link(view),
        new=_new(view, new),
        quote=quote_of_the_day(view),
        doors=_doors(view),
        **{"description": purpose, **prefaced},
    )


def _news(view: View, items: list[Item]) -> list[Item]:
    """Leave out recordings and slides whose story is new too; below an old story a recording is the news."""
    materials = view.survey.materials
    dates = [item.date.at for item in items if item.date and name_of(item) not in materials]
    since = min(dates[:NEW], default=EARLIEST)
    told = {name_of(item) for item in items if item.date and item.date.at >= since}
    return [item for item in items if told.isdisjoint(materials.get(name_of(item), ()))]


def _new(view: View, items: list[Item]) -> list[Data]:
    """Put first, and large, the newest story in the readers' own language, else the newest item."""
    lead = next((item for item in items if item.kind is Kind.STORY and not view.tongue(item.lang)), None)
    others = [item for item in items[:NEW] if item is not lead]
    return cards_of(view, ([lead] if lead else []) + others)[:NEW]


def _doors(view: View) -> list[Data]:
    counts = {kind.folder: len(view.items(kind)) for kind in Kind if kind.folder}
    return [
        {**entry, "count": view.words.number(counts[entry["section"]]), "about": view.words[f"door.{entry['section']}"]}
        for entry in nav(view, "")
        if counts.get(entry["section"])
    ]
