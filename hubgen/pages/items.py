"""The page of every item, in each of its languages."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from hubgen.model.address import Name, name_of, path_to_root
from hubgen.model.event import Event
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.output import TocEntry, WebPage
from hubgen.model.recap import Recap
from hubgen.pages.card import summary
from hubgen.pages.collections import detail_chapter, detail_person, detail_series, detail_topic
from hubgen.pages.context import Data, PageContext, PageSite
from hubgen.pages.custom_pages import without_title
from hubgen.pages.dates import day_text, last_change, revised
from hubgen.pages.detail import Detail, Facts, Sections
from hubgen.pages.event import detail_event, detail_own_recap, recap_html, recap_of
from hubgen.pages.issue import detail_issue, frame_locale
from hubgen.pages.layout import web_page
from hubgen.pages.links import cover, people_links, references
from hubgen.pages.story import detail_resource, detail_story

ELSEWHERE = frozenset({Kind.CANVAS, Kind.PAGE})
"""Kinds whose pages are made in `canvas` and `custom_pages`."""

FILLERS: Mapping[Kind, Callable[[PageContext, Any, Detail], None]] = {
    Kind.STORY: detail_story,
    Kind.RESOURCE: detail_resource,
    Kind.RECAP: detail_own_recap,
    Kind.PERSON: detail_person,
    Kind.TOPIC: detail_topic,
    Kind.SERIES: detail_series,
    Kind.CHAPTER: detail_chapter,
    Kind.ISSUE: detail_issue,
}
"""The function that fills in what a kind has beside the others; an event's also takes its recap."""


def item_pages(site: PageSite) -> Iterator[WebPage]:
    """Yield the pages of all items but the canvas, authors' own pages, and recaps that stand on their event's page."""
    recaps = site.index.hub.event_recaps
    for name, places in site.index.hub.places.items():
        if name[0] in ELSEWHERE or (name[0] is Kind.RECAP and any("#" in place for place in places.values())):
            continue
        for locale in places:
            yield _page(site, name, locale, recaps)


def _page(site: PageSite, name: Name, locale: str, recaps: Mapping[str, str]) -> WebPage:
    item = site.index.hub.versions(locale)[name]
    places = site.index.hub.places[name]
    frame = frame_locale(item, places, site.index.hub) if isinstance(item, Issue) else locale
    context = site.context_in(frame, _lang(item, locale))
    recap = recap_of(context, item, recaps) if isinstance(item, Event) else None
    detail = _detail(context, item, recap)
    html, headings = _text(context, item, recap, path_to_root(places[locale]))
    return web_page(
        context,
        item.kind.value,
        {frame if code == locale else code: address for code, address in places.items()},
        context.title(item),
        lang=_lang(item, locale),
        section=item.kind.folder,
        html=html,
        headings=headings,
        source=item.source.path,
        about=item,
        crumbs=[context.own_link(f"kinds.{item.kind}", f"{item.kind.folder}/")],
        label=context.words[f"kind.{item.kind}"],
        description=summary(context, item),
        lead=item.summary or getattr(item, "preheader", None),
        heading=context.lang_attributes(context.lang(item)),
        facts=detail.facts.found,
        sections=detail.sections.found,
        buttons=detail.buttons,
        updated=last_change(item),
        **_byline(context, item, html),
        **detail.more,
    )


def _lang(item: Item, locale: str) -> str:
    """Return the page's language: the item's, but `locale` for a page that is there for its recap or label alone."""
    return item.lang if item.locale == locale else locale


def _byline(context: PageContext, item: Item, html: str) -> Data:
    image = cover(context, item)  # the text may show it already
    dated = item.kind not in (Kind.EVENT, Kind.SERIES, Kind.PERSON, Kind.TOPIC, Kind.CHAPTER)
    return {
        "people": people_links(context, item.people()) if item.kind is not Kind.EVENT else [],
        "when": day_text(context, item.date) if dated else None,
        "revised": revised(context, item.updated),
        "topics": references(context, Kind.TOPIC, item.topics),
        "image": image if image and image["url"] not in html else None,
    }


def _text(context: PageContext, item: Item, recap: Recap | None, base: str) -> tuple[str, tuple[TocEntry, ...]]:
    rendered = context.hub.html(item)
    html, headings = without_title(rendered.html_at(base), rendered.headings, item.title)
    if not recap:
        return html, headings
    after, more = recap_html(context, recap, html, base)
    return f"{html}\n{after}", (*headings, *more)


def _detail(context: PageContext, item: Item, recap: Recap | None) -> Detail:
    detail = Detail(Facts(context), Sections(context))
    detail.sections.shown.add(name_of(item))
    if isinstance(item, Event):
        detail_event(context, item, detail, recap)
    else:
        FILLERS[item.kind](context, item, detail)
    linked = context.relations.linked.get(name_of(item), ())
    detail.sections.add("related.mentioned_in", [name for name in linked if name[0] not in ELSEWHERE], "rows")
    return detail
