"""What every page has around its own content: navigation, other languages, feeds, the way back."""

from collections.abc import Mapping, Sequence
from typing import Any

from hubgen.model.address import encoded, language_prefix
from hubgen.model.item import Item
from hubgen.model.output import TocEntry, WebPage
from hubgen.pages.following import alternates
from hubgen.pages.nav import nav
from hubgen.pages.subscribing import feed_links, own_feed
from hubgen.pages.view import Data, View
from hubgen.words import direction, words_for


def web_page(
    view: View,
    template: str,
    places: Mapping[str, str],
    title: str,
    *,
    lang: str = "",
    section: str = "",
    html: str = "",
    headings: tuple[TocEntry, ...] = (),
    source: str | None = None,
    about: Item | None = None,
    crumbs: Sequence[Data] = (),
    **own: Any,
) -> WebPage:
    """Put a page together.

    `places` maps each language to the address of this page in it; `section` is the first part of its
    address; `about` is the item that it is about; `crumbs` lead back to it; `own` is what its template shows.
    """
    lang = lang or view.locale
    address = places[view.locale]
    meta = {
        **chrome(view, lang, section, about),
        "title": title,
        "languages": switcher(view, places),
        "feed": own_feed(view, section, about),
        "breadcrumbs": [{"title": view.words["nav.home"], "url": encoded(view.door), **view.spoken}, *crumbs],
        **{key: value for key, value in own.items() if value not in (None, "", [], {})},
    }
    item = about.key if about else None
    return WebPage(address, f"hub/{template}.html", title, lang, html, headings, meta, source, item)


def chrome(view: View, lang: str, section: str = "", about: Item | None = None) -> Data:
    """Give what the page's frame needs, also where there is no page (404)."""
    return {
        "lang": lang,
        "dir": direction(lang),
        "chrome": view.chrome,
        **({"spoken": view.spoken} if view.spoken else {}),
        "words": view.dictionary,
        "home": encoded(view.door),
        "explore": encoded(view.door) + "explore/",
        "nav": nav(view, section),
        "feeds": [*alternates(view, section, about), *feed_links(view, section, about)],
        "community": view.config.community,
    }


def switcher(view: View, places: Mapping[str, str]) -> list[Data]:
    """Lead to the same page in each language of the hub, else to that language's home."""
    if len(view.hub.languages) < 2:
        return []
    return [
        {
            "code": locale,
            "name": words_for(locale).own_name(),
            "url": encoded(places.get(locale, language_prefix(locale, view.hub.home))),
            "current": locale == view.locale,
            "there": locale in places,
        }
        for locale in view.hub.languages
    ]
