"""The author's own pages, and prefaces that want nothing generated below them."""

import re
from collections.abc import Iterator
from html import unescape

from hubgen.model.address import base_of
from hubgen.model.kind import Kind
from hubgen.model.page import Page
from hubgen.model.places import Name
from hubgen.model.rendered import Heading
from hubgen.model.web import WebPage
from hubgen.pages.context import Data, PageContext, PageContexts, SiteIndex
from hubgen.pages.dates import last_change
from hubgen.pages.layout import web_page
from hubgen.pages.links import picture, references
from hubgen.pages.nav import is_preface, section_of


def authored_pages(site: SiteIndex, contexts: PageContexts) -> Iterator[WebPage]:
    """Make the pages that stand as the author wrote them."""
    for name, places in site.places.items():
        if name[0] is Kind.PAGE:
            for locale in places:
                page = site.hub.versions(locale)[name]
                if isinstance(page, Page) and (not is_preface(page) or not page.generated):
                    yield _page(site, contexts, page, name)


def _page(site: SiteIndex, contexts: PageContexts, page: Page, name: Name) -> WebPage:
    context = contexts.for_page(page.locale, page.lang)
    rendered = site.hub.html(page)
    html = rendered.html_at(base_of(site.places[name][page.locale]))
    return web_page(
        context,
        "page",
        site.places[name],
        page.title,
        lang=page.lang,
        section=section_of(page),
        html=html,
        headings=rendered.headings,
        source=page.source.path,
        about=page,
        kind=Kind.PAGE.value,
        own_title=has_title(html),
        lead=page.summary,
        description=page.summary or rendered.lead,
        topics=references(context, Kind.TOPIC, page.topics),
        image=picture(context, page, page.image, page.image_alt),
        hide=list(page.hide),
        updated=last_change(page),
    )


# FOLDED from preface: Prefaces: an author's index.md at the root or in a kind's folder stands above what is generated.


def find_preface(context: PageContext, folder: str) -> Page | None:
    """Find the preface in this context's own language; a foreign one stands above nothing."""
    found = context.hub.get(Kind.PAGE, f"{folder}/index" if folder else "index", context.locale)
    return found if isinstance(found, Page) and found.locale == context.locale else None


def preface_data(context: PageContext, page: Page | None, address: str) -> Data:
    """Give what a preface brings to a generated page: text, headings, summary, file."""
    if page is None:
        return {}
    rendered = context.hub.html(page)
    html, headings = without_title(rendered.html_at(base_of(address)), rendered.headings, page.title)
    shown: tuple[Heading, ...] = headings if len(headings) > 1 else ()
    return {
        "html": html,
        "headings": shown,
        "source": page.source.path,
        "description": page.summary or rendered.lead,
    }


# FOLDED from heading: The first heading: a page has one title, even where the author wrote it into the text as well.

_FIRST = re.compile(r"\s*<h1[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*(?:>|\Z)")


def without_title(html: str, headings: tuple[Heading, ...], title: str) -> tuple[str, tuple[Heading, ...]]:
    """Drop a first heading that only repeats the title."""
    match = _FIRST.match(html)
    if not match or _plain(match[1]) != " ".join(title.split()):
        return html, headings
    first, *rest = headings or (Heading(1, "", ""),)
    return html[match.end() :].lstrip(), (*first.children, *rest)


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).replace("¶", "").split())


def has_title(html: str) -> bool:
    """Tell whether a text brings its own first heading."""
    return bool(_FIRST.match(html))
