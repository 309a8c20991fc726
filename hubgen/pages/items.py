"""The page of every item, in every language in which it stands."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from hubgen.model.address import Name, encoded, event_recaps, name_of, path_to_root
from hubgen.model.event import Event
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.output import TocEntry, WebPage
from hubgen.model.recap import Recap
from hubgen.pages.card import summary
from hubgen.pages.dates import changed, stamp
from hubgen.pages.detail import Detail
from hubgen.pages.event import detail_event, recap_of
from hubgen.pages.gathered import detail_chapter, detail_series, detail_topic
from hubgen.pages.heading import without_title
from hubgen.pages.issue import detail_issue, frame_of
from hubgen.pages.links import cover, people_links, references
from hubgen.pages.person import detail_person
from hubgen.pages.recap import alone, recap_html
from hubgen.pages.resource import detail_resource
from hubgen.pages.shell import web_page
from hubgen.pages.story import detail_story
from hubgen.pages.survey import Survey
from hubgen.pages.view import Data, View
from hubgen.pages.views import Views

ELSEWHERE = frozenset({Kind.CANVAS, Kind.PAGE})
"""Kinds whose pages are made by modules of their own."""

FILLERS: Mapping[Kind, Callable[[View, Any, Detail], None]] = {
    Kind.STORY: detail_story,
    Kind.RESOURCE: detail_resource,
    Kind.RECAP: alone,
    Kind.PERSON: detail_person,
    Kind.TOPIC: detail_topic,
    Kind.SERIES: detail_series,
    Kind.CHAPTER: detail_chapter,
    Kind.ISSUE: detail_issue,
}
"""Who fills in what is special about a kind; an event also needs its recap."""


def item_pages(survey: Survey, views: Views) -> Iterator[WebPage]:
    """Make the pages of all items but the canvas and the author's own pages."""
    recaps = event_recaps(survey.hub)
    for name, places in survey.places.items():
        if name[0] in ELSEWHERE or (name[0] is Kind.RECAP and any("#" in place for place in places.values())):
            continue
        for locale in places:
            yield _page(survey, views, name, locale, recaps)


def _page(survey: Survey, views: Views, name: Name, locale: str, recaps: dict[str, str]) -> WebPage:
    item = survey.hub.versions(locale)[name]
    places = survey.places[name]
    frame = frame_of(item, places, survey.hub) if isinstance(item, Issue) else locale
    view = views.for_page(frame, _lang(item, locale))
    recap = recap_of(view, item, recaps) if isinstance(item, Event) else None
    detail = _detail(view, item, recap)
    html, headings = _text(view, item, recap, path_to_root(places[locale]))
    return web_page(
        view,
        item.kind.value,
        {frame if code == locale else code: address for code, address in places.items()},
        view.title(item),
        lang=_lang(item, locale),
        section=item.kind.folder,
        html=html,
        headings=headings,
        source=item.source.path,
        about=item,
        crumbs=[_crumb(view, item.kind)],
        kind=item.kind.value,
        label=view.words[f"kind.{item.kind}"],
        description=summary(view, item),
        lead=item.summary or getattr(item, "preheader", None),
        heading=view.tongue(view.lang(item)),
        facts=detail.facts.found,
        sections=detail.sections.found,
        buttons=detail.buttons,
        updated=changed(item),
        **_byline(view, item, html),
        **detail.more,
    )


def _lang(item: Item, locale: str) -> str:
    """Name the language of the page: the item's own; but a page that is here for its recap or label is its door's."""
    return item.lang if item.locale == locale else locale


def _crumb(view: View, kind: Kind) -> Data:
    return {"title": view.words[f"kinds.{kind}"], "url": encoded(f"{view.door}{kind.folder}/"), **view.spoken}


def _byline(view: View, item: Item, html: str) -> Data:
    image = cover(view, item)  # the text may show it already
    dated = item.kind not in (Kind.EVENT, Kind.SERIES, Kind.PERSON, Kind.TOPIC, Kind.CHAPTER)
    return {
        "people": people_links(view, item.people()) if item.kind is not Kind.EVENT else [],
        "when": stamp(view, item.date) if dated else None,
        "revised": stamp(view, item.updated),
        "topics": references(view, Kind.TOPIC, item.topics),
        "image": image if image and image["url"] not in html else None,
    }


def _text(view: View, item: Item, recap: Recap | None, base: str) -> tuple[str, tuple[TocEntry, ...]]:
    rendered = view.hub.html(item)
    html, headings = without_title(rendered.html_at(base), rendered.headings, item.title)
    if not recap:
        return html, headings
    after, more = recap_html(view, recap, html, base)
    return f"{html}\n{after}", (*headings, *more)


def _detail(view: View, item: Item, recap: Recap | None) -> Detail:
    detail = Detail(view)
    detail.sections.shown.add(name_of(item))
    _fill(view, item, recap, detail)
    linked = view.relations.linked.get(name_of(item), ())
    detail.sections.add("related.mentioned_in", [name for name in linked if name[0] not in ELSEWHERE], "rows")
    return detail


def _fill(view: View, item: Item, recap: Recap | None, detail: Detail) -> None:
    if isinstance(item, Event):
        return detail_event(view, item, detail, recap)
    return FILLERS[item.kind](view, item, detail)
