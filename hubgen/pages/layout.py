"""What every page has around its own content: navigation, language menu, feeds and breadcrumbs."""

from collections.abc import Mapping, Sequence
from typing import Any

from hubgen.model.address import encoded, language_prefix
from hubgen.model.item import Item
from hubgen.model.output import TocEntry, WebPage
from hubgen.pages.calendar_links import calendar_alternates
from hubgen.pages.context import Data, PageContext
from hubgen.pages.feed_links import by_format, feed_links, own_feed
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
    headings: tuple[TocEntry, ...] = (),
    source: str | None = None,
    about: Item | None = None,
    crumbs: Sequence[Data] = (),
    **own: Any,
) -> WebPage:
    """Return a page for its template, `hub/<template>.html`.

    `places` maps languages to the addresses of its versions; `lang` is its own language (else the readers'), `section`
    the first part of its address, `about` its item, `crumbs` the links between the home page and it. `own` is what
    only its template shows; what is empty in it is left out. The page's `kind` is its template, unless `own` has one.
    """
    lang = lang or context.locale
    address = places[context.locale]
    feed, contents = own_feed(context, section, about), len(headings) > 1 and not own.get("board")
    beside = [feed, contents, *map(own.get, ("facts", "buttons", "topics"))]
    meta = {
        **frame_data(context, lang, section, about),
        "title": title,
        "kind": template,
        "languages": language_menu(context, places),
        "feed": feed,
        "contents": contents,
        "columns": "one" if not any(beside) else "" if html or own.get("image") else "bare",
        "breadcrumbs": [context.own_link("nav.home", ""), *crumbs],
        **{key: value for key, value in own.items() if value not in (None, "", [], {})},
    }
    item = about.key if about else None
    return WebPage(address, f"hub/{template}.html", title, lang, html, headings, meta, source, item)


def frame_data(context: PageContext, lang: str, section: str = "", about: Item | None = None) -> Data:
    """Return the front matter that every page has, also the one for missing addresses (404)."""
    feeds = feed_links(context, section, about)
    return {
        "lang": lang,
        "dir": direction(lang),
        "chrome": context.words_lang,
        **({"spoken": context.words_attributes} if context.words_attributes else {}),
        "words": context.dictionary,
        "home": context.url(""),
        "explore": context.url("explore/"),
        "nav": navigation(context, section),
        "feeds": [*calendar_alternates(context, section, about), *feeds],
        "formats": by_format(feeds),
        "community": context.config.community,
    }


def language_menu(context: PageContext, places: Mapping[str, str]) -> list[Data]:
    """Link a page's version in each language of the hub, else that language's home page; empty with one language."""
    if len(context.hub.languages) < 2:
        return []
    return [
        {
            "code": locale,
            "name": words_for(locale).own_name(),
            "url": encoded(places.get(locale, language_prefix(locale, context.hub.home))),
            "current": locale == context.locale,
            "there": locale in places,
        }
        for locale in context.hub.languages
    ]
