"""What every page has around its own content: navigation, other languages, feeds, the way back."""

from collections.abc import Mapping, Sequence
from typing import Any

from hubgen.model.address import door, encoded
from hubgen.model.item import Item
from hubgen.model.rendered import Heading
from hubgen.model.web import WebPage
from hubgen.pages.calendar_links import calendar_alternates
from hubgen.pages.context import Data, PageContext
from hubgen.pages.feed_links import feed_links, own_feed
from hubgen.pages.nav import navigation
from hubgen.words import direction, words_for


def web_page(
    context: PageContext,
    template: str,
    places: Mapping[str, str],
    title: str,
    *,
    lang: str = "",
    section: str = "",
    html: str = "",
    headings: tuple[Heading, ...] = (),
    source: str | None = None,
    about: Item | None = None,
    crumbs: Sequence[Data] = (),
    **own: Any,
) -> WebPage:
    """Put a page together.

    `places` maps each language to the address of this page in it; `section` is the first part of its
    address; `about` is the item that it is about; `crumbs` lead back to it; `own` is what its template shows.
    """
    lang = lang or context.locale
    address = places[context.locale]
    meta = {
        **frame_data(context, lang, section, about),
        "title": title,
        "languages": language_menu(context, places),
        "feed": own_feed(context, section, about),
        "breadcrumbs": [
            {"title": context.words["nav.home"], "url": encoded(context.language_prefix), **context.words_attributes},
            *crumbs,
        ],
        **{key: value for key, value in own.items() if value not in (None, "", [], {})},
    }
    item = about.key if about else None
    return WebPage(address, f"hub/{template}.html", title, lang, html, headings, meta, source, item)


def frame_data(context: PageContext, lang: str, section: str = "", about: Item | None = None) -> Data:
    """Give what the page's frame needs, also where there is no page (404)."""
    return {
        "lang": lang,
        "dir": direction(lang),
        "chrome": context.words_lang,
        **({"spoken": context.words_attributes} if context.words_attributes else {}),
        "words": context.dictionary,
        "home": encoded(context.language_prefix),
        "explore": encoded(context.language_prefix) + "explore/",
        "nav": navigation(context, section),
        "feeds": [*calendar_alternates(context, section, about), *feed_links(context, section, about)],
        "community": context.config.community,
    }


def language_menu(context: PageContext, places: Mapping[str, str]) -> list[Data]:
    """Lead to the same page in each language of the hub, else to that language's home."""
    if len(context.hub.languages) < 2:
        return []
    return [
        {
            "code": locale,
            "name": words_for(locale).own_name(),
            "url": encoded(places.get(locale, door(locale, context.hub.home))),
            "current": locale == context.locale,
            "there": locale in places,
        }
        for locale in context.hub.languages
    ]
