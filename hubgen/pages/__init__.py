"""Pages: every page of the site, with all that its template shows as plain data."""

from collections.abc import Iterator

from hubgen.model.output import WebPage
from hubgen.model.problem import Problem
from hubgen.pages.alternates import with_language_versions, without_clashes
from hubgen.pages.calendar import calendar_pages
from hubgen.pages.canvas import canvas_pages
from hubgen.pages.context import PageSite
from hubgen.pages.custom_pages import authored_pages
from hubgen.pages.front_pages import explore_page, home_page, not_found, subscribe_page
from hubgen.pages.items import item_pages
from hubgen.pages.languages import language_pages
from hubgen.pages.lists import list_pages
from hubgen.pages.redirect import alias_problems, redirects
from hubgen.pages.rhythm import rhythm_pages
from hubgen.pages.withdrawn import withdrawn_pages

__all__ = ["PageSite", "alias_problems", "not_found", "plan_pages", "redirects"]


def plan_pages(site: PageSite) -> tuple[tuple[WebPage, ...], tuple[Problem, ...]]:
    """Return all pages of a site, and a Problem for each author's file that lost its address."""
    pages, problems = without_clashes(_pages(site))
    return with_language_versions(pages, site.index.hub.languages), problems


def _pages(site: PageSite) -> Iterator[WebPage]:
    """Yield all pages; of two at one address the first one stays."""
    yield from authored_pages(site)
    yield from item_pages(site)
    yield from withdrawn_pages(site)
    for context in map(site.context, site.index.hub.languages):
        yield home_page(context)
        yield from list_pages(context)
        yield from language_pages(context)
        yield from canvas_pages(context)
        yield from calendar_pages(context)
        yield from rhythm_pages(context)
        yield subscribe_page(context)
        yield explore_page(context)
