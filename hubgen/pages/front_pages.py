"""The pages that each language has once: home, how to subscribe, how to find; and the one for missing addresses."""

from collections.abc import Mapping
from typing import Any

from hubgen.model.address import name_of
from hubgen.model.channel import FEED_KINDS, OPML
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.moment import EARLIEST
from hubgen.model.output import WebPage
from hubgen.pages.calendar_links import calendar_link, listed_calendars
from hubgen.pages.card import occurrence_card, quote_of_the_day
from hubgen.pages.context import Data, PageContext, PageSite
from hubgen.pages.custom_pages import find_preface, preface_data
from hubgen.pages.dates import next_occurrence
from hubgen.pages.detail import cards_of
from hubgen.pages.editions import signup_links, subscribe_intro
from hubgen.pages.feed_links import main_channels, subject_groups
from hubgen.pages.languages import written_in
from hubgen.pages.layout import frame_data, language_menu, web_page
from hubgen.pages.links import item_link
from hubgen.pages.nav import is_preface, navigation, top_pages
from hubgen.pages.relations import newest_first
from hubgen.words import direction

NEW = 8
"""The first is twice as wide, so that these fill three rows of three."""


def home_page(context: PageContext) -> WebPage:
    """Return the home page of a language."""
    places = context.site.addresses("")
    preface = find_preface(context, "")
    prefaced = preface_data(context, preface, places[context.locale])
    purpose = context.config.purpose
    new = _news(context, newest_first(item for kind in FEED_KINDS for item in context.items(kind) if item.date))
    coming = next_occurrence(context)
    return web_page(
        context,
        "home",
        places,
        preface.title if preface else context.config.community,
        purpose="" if prefaced.get("html") else purpose,
        next_event=occurrence_card(context, coming) if coming else None,
        calendar=calendar_link(context),
        new=_new(context, new),
        quote=quote_of_the_day(context),
        doors=_section_links(context),
        **{"description": purpose, **prefaced},
    )


def _news(context: PageContext, items: list[Item]) -> list[Item]:
    """Leave out recordings and slides whose story is new too; where the story is old, its recording is the news."""
    materials = context.index.materials
    dates = [item.date.at for item in items if item.date and name_of(item) not in materials]
    since = min(dates[:NEW], default=EARLIEST)
    new = {name_of(item) for item in items if item.date and item.date.at >= since}
    return [item for item in items if new.isdisjoint(materials.get(name_of(item), ()))]


def _new(context: PageContext, items: list[Item]) -> list[Data]:
    """Return cards, the newest story in the readers' own language first: the template shows the first one large."""
    lead = next((item for item in items if item.kind is Kind.STORY and not context.lang_attributes(item.lang)), None)
    others = [item for item in items[:NEW] if item is not lead]
    return cards_of(context, ([lead] if lead else []) + others)[:NEW]


def _section_links(context: PageContext) -> list[Data]:
    """Link the sections that have items, with the number of these."""
    words, counts = context.words, {kind.folder: len(context.items(kind)) for kind in Kind if kind.folder}
    entries = ((entry, counts.get(entry["section"])) for entry in navigation(context, ""))
    return [
        {**entry, "count": words.number(count), "about": words[f"door.{entry['section']}"]}
        for entry, count in entries
        if count
    ]


def subscribe_page(context: PageContext) -> WebPage:
    """Return the page that says in plain words how to subscribe, and lists every feed and calendar."""
    words = context.words
    return web_page(
        context,
        "subscribe",
        context.site.addresses("subscribe/"),
        words["subscribe.title"],
        section="subscribe",
        description=subscribe_intro(context),
        mail=signup_links(context),
        channels=main_channels(context),
        groups=list(subject_groups(context)),
        opml={"title": words["feed.opml"], "url": OPML, "type": "text/x-opml"},
        calendars=listed_calendars(context),
        calendar_hint=words["calendar.hint"],
        calendar=calendar_link(context),
    )


def explore_page(context: PageContext) -> WebPage:
    """Return the page where readers search and filter; without JavaScript it links all lists."""
    words = context.words
    return web_page(
        context,
        "explore",
        context.site.addresses("explore/"),
        words["explore.title"],
        section="explore",
        description=words["explore.intro"],
        lists=[*navigation(context, ""), *_languages(context)],
        pages=_other_pages(context),
    )


def _languages(context: PageContext) -> list[Data]:
    several = len(written_in(context)) > 1
    return [{"title": context.words["languages.title"], "url": context.url("languages/")}] if several else []


def _other_pages(context: PageContext) -> list[Data]:
    """Link the author's pages that neither a list nor the navigation links."""
    named = {page.id for page in top_pages(context)}
    pages = sorted(context.items(Kind.PAGE), key=lambda page: page.id)
    return [item_link(context, page) for page in pages if page.id not in named and not is_preface(page)]


def not_found(site: PageSite) -> Mapping[str, Any]:
    """Return `not_found`, which the 404 page shows: `meta` as on any page, and `tongues`, a text for each language."""
    hub = site.index.hub
    first = site.context(hub.home)
    meta = {
        **frame_data(first, hub.home),
        "title": first.words["missing.title"],
        "languages": language_menu(first, site.addresses("")),
    }
    return {"not_found": {"meta": meta, "tongues": [_not_found_text(site.context(locale)) for locale in hub.languages]}}


def _not_found_text(context: PageContext) -> Data:
    words = context.words
    return {
        "lang": context.locale,
        "dir": direction(context.locale),
        "title": words["missing.title"],
        "text": words["missing.text"],
        "home": {"title": words["missing.home"], "url": context.url("")},
        "explore": {"title": words["nav.search"], "url": context.url("explore/")},
    }
