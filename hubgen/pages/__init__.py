"""Pages: every page of the site, with all that its template shows as plain data."""

from collections.abc import Iterator
from datetime import datetime

from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.output import WebPage
from hubgen.model.plan import Outlook
from hubgen.model.problem import Problem
from hubgen.pages.alternates import with_language_versions, without_clashes
from hubgen.pages.calendar import calendar_pages
from hubgen.pages.canvas import canvas_pages
from hubgen.pages.context import SiteIndex
from hubgen.pages.custom_pages import authored_pages
from hubgen.pages.front_pages import explore_page, home_page, not_found, subscribe_page
from hubgen.pages.items import item_pages
from hubgen.pages.languages import language_pages
from hubgen.pages.lists import list_pages
from hubgen.pages.redirect import alias_problems, redirects
from hubgen.pages.rhythm import rhythm_pages

__all__ = ["alias_problems", "not_found", "plan_pages", "redirects"]


def plan_pages(
    hub: Hub, config: Config, as_of: datetime, outlook: Outlook | None = None
) -> tuple[tuple[WebPage, ...], tuple[Problem, ...]]:
    """Return all pages of a published hub at `as_of`, and a Problem for each author's file that lost its address.

    With an `outlook` there is a page that shows the rhythm.
    """
    pages, problems = without_clashes(_pages(SiteIndex(hub, config, as_of, outlook)))
    return with_language_versions(pages, hub.languages), problems


def _pages(site: SiteIndex) -> Iterator[WebPage]:
    """Yield all pages; of two at one address the first one stays."""
    yield from authored_pages(site)
    yield from item_pages(site)
    for context in map(site.context, site.hub.languages):
        yield home_page(context)
        yield from list_pages(context)
        yield from language_pages(context)
        yield from canvas_pages(context)
        yield from calendar_pages(context)
        yield from rhythm_pages(context)
        yield subscribe_page(context)
        yield explore_page(context)
