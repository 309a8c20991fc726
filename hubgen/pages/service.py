"""The pages that serve: how to follow, and how to find."""

from hubgen.model.address import encoded, language_prefix
from hubgen.model.channel import OPML
from hubgen.model.kind import Kind
from hubgen.model.output import WebPage
from hubgen.pages.following import calendar_link, followed
from hubgen.pages.languages import written_in
from hubgen.pages.letters import by_mail, welcome
from hubgen.pages.links import item_link
from hubgen.pages.nav import is_preface, nav, top_pages
from hubgen.pages.shell import web_page
from hubgen.pages.subscribing import main_channels, subject_groups
from hubgen.pages.view import Data, View


def subscribe_page(view: View) -> WebPage:
    """Make the page that says in plain words how to follow, and lists every channel."""
    words = view.words
    return web_page(
        view,
        "subscribe",
        _places(view, "subscribe/"),
        words["subscribe.title"],
        section="subscribe",
        kind="subscribe",
        description=welcome(view),
        mail=by_mail(view),
        channels=main_channels(view),
        groups=list(subject_groups(view)),
        opml={"title": words["feed.opml"], "url": OPML, "type": "text/x-opml"},
        calendars=followed(view),
        calendar=calendar_link(view),
    )


def explore_page(view: View) -> WebPage:
    """Make the page where readers search and filter; without JavaScript it lists all lists."""
    words = view.words
    return web_page(
        view,
        "explore",
        _places(view, "explore/"),
        words["explore.title"],
        section="explore",
        kind="explore",
        description=words["explore.intro"],
        lists=[*(entry for entry in nav(view, "")), *_languages(view)],
        pages=_other_pages(view),
    )


def _languages(view: View) -> list[Data]:
    several = len(written_in(view)) > 1
    return [{"title": view.words["languages.title"], "url": encoded(view.door + "languages/")}] if several else []


def _other_pages(view: View) -> list[Data]:
    """Link the author's pages that no list and no navigation names."""
    named = {page.id for page in top_pages(view)}
    pages = sorted(view.items(Kind.PAGE), key=lambda page: page.id)
    return [item_link(view, page) for page in pages if page.id not in named and not is_preface(page)]


def _places(view: View, path: str) -> dict[str, str]:
    return {locale: language_prefix(locale, view.hub.home) + path for locale in view.hub.languages}
