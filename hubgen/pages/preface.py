"""Prefaces: an author's index.md at the root or in a kind's folder stands above what is generated."""

from hubgen.model.address import path_to_root
from hubgen.model.kind import Kind
from hubgen.model.output import TocEntry
from hubgen.model.page import Page
from hubgen.pages.heading import without_title
from hubgen.pages.view import Data, View


def preface_of(view: View, folder: str) -> Page | None:
    """Find the preface in this view's own language; a foreign one stands above nothing."""
    found = view.hub.get(Kind.PAGE, f"{folder}/index" if folder else "index", view.locale)
    return found if isinstance(found, Page) and found.locale == view.locale else None


def preface_data(view: View, page: Page | None, address: str) -> Data:
    """Give what a preface brings to a generated page: text, headings, summary, file."""
    if page is None:
        return {}
    rendered = view.hub.html(page)
    html, headings = without_title(rendered.html_at(path_to_root(address)), rendered.headings, page.title)
    shown: tuple[TocEntry, ...] = headings if len(headings) > 1 else ()
    return {
        "html": html,
        "headings": shown,
        "source": page.source.path,
        "description": page.summary or rendered.lead,
    }
