"""The pages that serve: how to follow, and how to find."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from hubgen.config import Config
from hubgen.model.address import door, encoded
from hubgen.model.channel import FED, OPML
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.moment import EARLIEST
from hubgen.model.places import name_of
from hubgen.model.web import WebPage
from hubgen.pages.calendar_links import calendar_link, listed_calendars
from hubgen.pages.card import occurrence_card, quote_of_the_day
from hubgen.pages.context import Data, PageContext, PageContexts, SiteIndex
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


def subscribe_page(context: PageContext) -> WebPage:
    """Make the page that says in plain words how to follow, and lists every channel."""
    words = context.words
    return web_page(
        context,
        "subscribe",
        _places(context, "subscribe/"),
        words["subscribe.title"],
        section="subscribe",
        kind="subscribe",
        description=subscribe_intro(context),
        mail=signup_links(context),
        channels=main_channels(context),
        groups=list(subject_groups(context)),
        opml={"title": words["feed.opml"], "url": OPML, "type": "text/x-opml"},
        calendars=listed_calendars(context),
        calendar=calendar_link(context),
    )


def explore_page(context: PageContext) -> WebPage:
    """Make the page where readers search and filter; without JavaScript it lists all lists."""
    words = context.words
    return web_page(
        context,
        "explore",
        _places(context, "explore/"),
        words["explore.title"],
        section="explore",
        kind="explore",
        description=words["explore.intro"],
        lists=[*(entry for entry in navigation(context, "")), *_languages(context)],
        pages=_other_pages(context),
    )


def _languages(context: PageContext) -> list[Data]:
    several = len(written_in(context)) > 1
    return (
        [{"title": context.words["languages.title"], "url": encoded(context.language_prefix + "languages/")}]
        if several
        else []
    )


def _other_pages(context: PageContext) -> list[Data]:
    """Link the author's pages that no list and no navigation names."""
    named = {page.id for page in top_pages(context)}
    pages = sorted(context.items(Kind.PAGE), key=lambda page: page.id)
    return [item_link(context, page) for page in pages if page.id not in named and not is_preface(page)]


def _places(context: PageContext, path: str) -> dict[str, str]:
    return {locale: door(locale, context.hub.home) + path for locale in context.hub.languages}


# FOLDED from missing: The page for addresses where nothing stands: a word in each language and the way home.

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""The page says nothing of dates."""


def not_found(config: Config, hub: Hub) -> Mapping[str, Any]:
    """Give what the 404 page shows as `not_found`: `meta` as any page has it, `tongues`, one text a language."""
    contexts = PageContexts(SiteIndex(hub, config, NEVER))
    first = contexts.at(hub.home)
    doors = {locale: door(locale, hub.home) for locale in hub.languages}
    meta = {
        **frame_data(first, hub.home),
        "title": first.words["missing.title"],
        "languages": language_menu(first, doors),
    }
    return {"not_found": {"meta": meta, "tongues": [_tongue(contexts.at(locale)) for locale in hub.languages]}}


def _tongue(context: PageContext) -> Data:
    words = context.words
    return {
        "lang": context.locale,
        "dir": direction(context.locale),
        "title": words["missing.title"],
        "text": words["missing.text"],
        "home": {"title": words["missing.home"], "url": encoded(context.language_prefix)},
        "explore": {"title": words["nav.search"], "url": encoded(context.language_prefix) + "explore/"},
    }


# FOLDED from home: The home page of each language: the author's preface, what comes next, what is new, and the doors.

NEW = 8
"""The first is twice as wide, so that these fill three rows of three."""


def home_page(context: PageContext) -> WebPage:
    """Make the home page behind a language's door."""
    places = {locale: door(locale, context.hub.home) for locale in context.hub.languages}
    preface = find_preface(context, "")
    prefaced = preface_data(context, preface, places[context.locale])
    purpose = context.config.options.community.purpose or context.config.site_description
    new = _news(context, newest_first(item for kind in FED for item in context.items(kind) if item.date))
    coming = next_occurrence(context)
    return web_page(
        context,
        "home",
        places,
        preface.title if preface else context.config.community,
        kind="home",
        purpose="" if prefaced.get("html") else purpose,
        next_event=occurrence_card(context, coming) if coming else None,
        calendar=calendar_link(context),
        new=_new(context, new),
        quote=quote_of_the_day(context),
        doors=_doors(context),
        **{"description": purpose, **prefaced},
    )


def _news(context: PageContext, items: list[Item]) -> list[Item]:
    """Leave out recordings and slides whose story is new too; below an old story a recording is the news."""
    materials = context.site.materials
    dates = [item.date.at for item in items if item.date and name_of(item) not in materials]
    since = min(dates[:NEW], default=EARLIEST)
    told = {name_of(item) for item in items if item.date and item.date.at >= since}
    return [item for item in items if told.isdisjoint(materials.get(name_of(item), ()))]


def _new(context: PageContext, items: list[Item]) -> list[Data]:
    """Put first, and large, the newest story in the readers' own language, else the newest item."""
    lead = next((item for item in items if item.kind is Kind.STORY and not context.lang_attributes(item.lang)), None)
    others = [item for item in items[:NEW] if item is not lead]
    return cards_of(context, ([lead] if lead else []) + others)[:NEW]


def _doors(context: PageContext) -> list[Data]:
    counts = {kind.folder: len(context.items(kind)) for kind in Kind if kind.folder}
    return [
        {
            **entry,
            "count": context.words.number(counts[entry["section"]]),
            "about": context.words[f"door.{entry['section']}"],
        }
        for entry in navigation(context, "")
        if counts.get(entry["section"])
    ]
