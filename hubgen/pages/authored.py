"""The author's own pages, and prefaces that want nothing generated below them."""

from collections.abc import Iterator

from hubgen.model.address import Name, path_to_root
from hubgen.model.kind import Kind
from hubgen.model.output import WebPage
from hubgen.model.page import Page
from hubgen.pages.dates import changed
from hubgen.pages.heading import has_title
from hubgen.pages.links import picture, references
from hubgen.pages.nav import is_preface, section_of
from hubgen.pages.shell import web_page
from hubgen.pages.survey import Survey
from hubgen.pages.views import Views


def authored_pages(survey: Survey, views: Views) -> Iterator[WebPage]:
    """Make the pages that stand as the author wrote them."""
    for name, places in survey.places.items():
        if name[0] is Kind.PAGE:
            for locale in places:
                page = survey.hub.versions(locale)[name]
                if isinstance(page, Page) and (not is_preface(page) or not page.generated):
                    yield _page(survey, views, page, name)


def _page(survey: Survey, views: Views, page: Page, name: Name) -> WebPage:
    view = views.for_page(page.locale, page.lang)
    rendered = survey.hub.html(page)
    html = rendered.html_at(path_to_root(survey.places[name][page.locale]))
    return web_page(
        view,
        "page",
        survey.places[name],
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
        topics=references(view, Kind.TOPIC, page.topics),
        image=picture(view, page, page.image, page.image_alt),
        hide=list(page.hide),
        updated=changed(page),
    )
