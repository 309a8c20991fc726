"""Pages: what readers see, planned as plain data for the templates."""

from collections.abc import Iterator
from datetime import datetime

from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.output import WebPage
from hubgen.model.plan import Outlook
from hubgen.model.problem import Problem
from hubgen.pages.alternates import with_alternates
from hubgen.pages.authored import authored_pages
from hubgen.pages.calendar import calendar_pages
from hubgen.pages.canvas import canvas_pages
from hubgen.pages.clashes import without_clashes
from hubgen.pages.home import home_page
from hubgen.pages.items import item_pages
from hubgen.pages.languages import language_pages
from hubgen.pages.lists import list_pages
from hubgen.pages.missing import not_found
from hubgen.pages.redirect import redirect_html, redirects, refused
from hubgen.pages.rhythm import rhythm_pages
from hubgen.pages.service import explore_page, subscribe_page
from hubgen.pages.survey import Survey
from hubgen.pages.view import View
from hubgen.pages.views import Views

__all__ = ["not_found", "plan_pages", "redirect_html", "redirects", "refused"]


def plan_pages(
    hub: Hub, config: Config, as_of: datetime, outlook: Outlook | None = None
) -> tuple[tuple[WebPage, ...], tuple[Problem, ...]]:
    """Plan all pages of a hub as readers may see it at `as_of`, and report addresses that two wanted.

    With an `outlook` there is a page that shows the rhythm.
    """
    survey = Survey(hub, config, as_of, outlook)
    pages, problems = without_clashes(_pages(survey, Views(survey)))
    return with_alternates(pages, hub.languages), problems


def _pages(survey: Survey, views: Views) -> Iterator[WebPage]:
    yield from authored_pages(survey, views)
    yield from item_pages(survey, views)
    for locale in survey.hub.languages:
        yield from _front(views.at(locale), views)


def _front(view: View, views: Views) -> Iterator[WebPage]:
    yield home_page(view)
    yield from list_pages(view)
    yield from language_pages(view, views)
    yield from canvas_pages(view)
    yield from calendar_pages(view)
    yield from rhythm_pages(view)
    yield subscribe_page(view)
    yield explore_page(view)
