"""The author's own pages; prefaces (index.md), which stand above a generated list; and the first heading of a text."""

import re
from collections.abc import Iterator
from html import unescape

from hubgen.model.address import Name, path_to_root
from hubgen.model.kind import Kind
from hubgen.model.output import TocEntry, WebPage
from hubgen.model.page import Page
from hubgen.pages.context import Data, PageContext, PageSite
from hubgen.pages.dates import last_change
from hubgen.pages.layout import web_page
from hubgen.pages.links import picture, references
from hubgen.pages.nav import is_preface, section_of

_FIRST = re.compile(r"\s*<h1[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*(?:>|\Z)")


def authored_pages(site: PageSite) -> Iterator[WebPage]:
    """Yield the pages that stand as their author wrote them, with prefaces that want nothing generated below them."""
    for name, places in site.index.hub.places.items():
        if name[0] is Kind.PAGE:
            for locale in places:
                page = site.index.hub.versions(locale)[name]
                if isinstance(page, Page) and (not is_preface(page) or not page.generated):
                    yield _page(site, page, name)


def _page(site: PageSite, page: Page, name: Name) -> WebPage:
    context = site.context_in(page.locale, page.lang)
    rendered = site.index.hub.html(page)
    html = rendered.html_at(path_to_root(site.index.hub.places[name][page.locale]))
    return web_page(
        context,
        "page",
        site.index.hub.places[name],
        page.title,
        lang=page.lang,
        section=section_of(page),
        html=html,
        headings=rendered.headings,
        source=page.source.path,
        about=page,
        own_title=has_title(html),
        lead=page.summary,
        description=page.summary or rendered.lead,
        topics=references(context, Kind.TOPIC, page.topics),
        image=picture(context, page, page.image, page.image_alt),
        hide=list(page.hide),
        updated=last_change(page),
    )


def find_preface(context: PageContext, folder: str) -> Page | None:
    """Return the preface of a kind's folder, or of the site for "", in the readers' own language; None without one."""
    found = context.hub.get(Kind.PAGE, f"{folder}/index" if folder else "index", context.locale)
    return found if isinstance(found, Page) and found.locale == context.locale else None


def preface_data(context: PageContext, page: Page | None, address: str) -> Data:
    """Return a preface's text, headings, description and file for the page at `address`; empty without a preface."""
    if page is None:
        return {}
    rendered = context.hub.html(page)
    html, headings = without_title(rendered.html_at(path_to_root(address)), rendered.headings, page.title)
    shown: tuple[TocEntry, ...] = headings if len(headings) > 1 else ()
    return {
        "html": html,
        "headings": shown,
        "source": page.source.path,
        "description": page.summary or rendered.lead,
    }


def without_title(html: str, headings: tuple[TocEntry, ...], title: str) -> tuple[str, tuple[TocEntry, ...]]:
    """Return a text and its headings without a first heading that only repeats the page's title."""
    match = _FIRST.match(html)
    if not match or _plain(match[1]) != " ".join(title.split()):
        return html, headings
    first, *rest = headings or (TocEntry(1, "", ""),)
    return html[match.end() :].lstrip(), (*first.children, *rest)


def has_title(html: str) -> bool:
    """Tell whether a text begins with a heading of the first level."""
    return bool(_FIRST.match(html))


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).replace("¶", "").split())
