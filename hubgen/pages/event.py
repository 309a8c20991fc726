"""An event's page: when and where, who speaks, and afterwards its recap; also a recap that stands alone."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from html import escape

from hubgen.model.address import name_of
from hubgen.model.event import Event
from hubgen.model.kind import Kind
from hubgen.model.output import TocEntry
from hubgen.model.parts import Project
from hubgen.model.recap import Recap
from hubgen.pages.calendar_links import event_file_link
from hubgen.pages.card import neighbours, quotes_of
from hubgen.pages.context import Data, PageContext
from hubgen.pages.dates import date_badge, day_text, event_hours, is_coming, status_text
from hubgen.pages.detail import Detail, names_of
from hubgen.pages.links import header_link, is_safe, people_links, picture, reference
from hubgen.pages.story import event_resources
from hubgen.words import direction

_ID = re.compile(r'<[a-z][^<>]*?\sid="([^"]*)"')
_TAG = re.compile(r"<[a-z][^<>]*>")
_USE = re.compile(r'(\s(?:id|for|name|href)="#?)([^"]*)"')
ANCHOR_PREFIX = "recap-"


def detail_event(context: PageContext, event: Event, detail: Detail, recap: Recap | None) -> None:
    """Fill in what an event's page shows; its recap, where there is one, stands on it."""
    name, coming = name_of(event), is_coming(context, event)
    detail.more |= {
        "leaf": date_badge(context, event.start),
        "status": status_text(context, event),
        "coming": coming,
        "changes": _changes(context, event),
        "steps": neighbours(context, name),
        "save": event_file_link(context, event),
    }
    _facts(context, event, detail)
    links = (("event.register", event.registration), ("event.call", event.place.call_url if event.place else None))
    for word, link in links if coming else ():
        if button := header_link(context, event, link):
            detail.buttons.append({**button, "title": context.words[word], "note": button["title"]})
    if recap:
        detail.sections.shown.add(name_of(recap))
        detail_recap(context, recap, detail)
    detail.sections.add("event.told_there", context.relations.by(name, Kind.STORY, "event"))
    detail.sections.add("related.resources", event_resources(context, name))


def _facts(context: PageContext, event: Event, detail: Detail) -> None:
    facts, words = detail.facts, context.words
    facts.when("event.when", event_hours(context, event))
    if place := event.place:
        address = ", ".join(part for part in (place.name, place.address) if part)
        link = header_link(context, event, place.url, address) or ({"title": address} if address else None)
        facts.links("event.where", [link])
    facts.text("event.format", words[f"gathering.{event.format}"] if event.format else None)
    facts.links("event.speakers", people_links(context, event.speakers))
    facts.links("event.hosts", people_links(context, event.hosts + event.cohosts))
    facts.links("event.sponsors", people_links(context, event.sponsors))
    facts.links("kind.series", [reference(context, Kind.SERIES, event.series)])
    facts.links("kind.chapter", [reference(context, Kind.CHAPTER, event.chapter)])
    facts.text("event.max_people", event.max_people)


def _changes(context: PageContext, event: Event) -> list[Data]:
    words = context.words
    return [
        {
            "on": day_text(context, change.on),
            "moved": words.say("event.moved_to", day=words.day(change.start.day)) if change.start else "",
            "why": change.why,
        }
        for change in event.changes
    ]


def recap_of(context: PageContext, event: Event, recaps: Mapping[str, str]) -> Recap | None:
    """Return the recap that stands on an event's page; `recaps` maps ids of events to ids of recaps."""
    recap = context.hub.get(Kind.RECAP, recaps[event.id], context.locale) if event.id in recaps else None
    return recap if isinstance(recap, Recap) else None


def detail_recap(context: PageContext, recap: Recap, detail: Detail) -> None:
    """Fill in what a recap adds to its event's page, or to its own."""
    put, hub = detail.sections.put, context.hub
    photos = (picture(context, recap, photo.src, photo.alt) for photo in recap.photos)
    found = [(word, hub.resolve(Kind.RESOURCE, word)) for word in recap.resources]
    put("recap.attendance", "numbers", _numbers(context, recap))
    put("recap.photos", "photos", [photo for photo in photos if photo])
    put("story.quotes", "quotes", quotes_of(context, recap))
    put("recap.projects", "projects", [_project(context, project) for project in recap.projects])
    detail.sections.add("recap.resources", names_of(item for _, item in found))
    put("recap.also_shown", "names", [{"title": word} for word, item in found if not item])
    put("recap.thanks", "people", people_links(context, recap.thanks))


def detail_own_recap(context: PageContext, recap: Recap, detail: Detail) -> None:
    """Fill in the page of a recap whose event is not published: the event's name, and all that a recap has."""
    detail.facts.links("kind.event", [reference(context, Kind.EVENT, recap.event)])
    detail_recap(context, recap, detail)


def _numbers(context: PageContext, recap: Recap) -> list[Data]:
    counts = recap.attendance.model_dump(exclude_none=True) if recap.attendance else {}
    return [
        {"title": context.words[f"recap.{key}"], "number": context.words.number(count)} for key, count in counts.items()
    ]


def _project(context: PageContext, project: Project) -> Data:
    href = {"href": project.url} if project.url and is_safe(project.url) else {}
    return {"title": project.title, "people": people_links(context, project.by), **href}


def recap_html(context: PageContext, recap: Recap, before: str, base: str) -> tuple[str, tuple[TocEntry, ...]]:
    """Return a recap's body, as HTML with a heading of its own, and its headings, to stand behind its event's body.

    `before` is the event's body, whose anchors the recap must not use again; `base` is the way to the site's root.
    """
    rendered = context.hub.html(recap)
    html, headings = _with_unique_anchors(rendered.html_at(base), rendered.headings, before)
    heading = context.words["recap.heading"]
    parts = (
        f'<section class="hub-recap">\n<h2 id="recap">{escape(heading)}{_badge(context, recap)}</h2>',
        f'<div lang="{escape(recap.lang)}" dir="{direction(recap.lang)}">',
        f'<p class="hub-recap-title">{escape(recap.title)}</p>\n{html}\n</div>\n</section>',
    )
    return "\n".join(parts), (TocEntry(2, "recap", heading), *headings)


def _badge(context: PageContext, recap: Recap) -> str:
    badge = context.lang_attributes(recap.lang).get("badge")
    return f' <span class="hub-badge">{escape(badge)}</span>' if badge else ""


def _with_unique_anchors(html: str, headings: tuple[TocEntry, ...], before: str) -> tuple[str, tuple[TocEntry, ...]]:
    """Prefix all anchors of a text that shares one with the text before it, or with the page's own `recap`."""
    if not set(_ID.findall(html)) & ({"recap"} | set(_ID.findall(before))):
        return html, headings
    own = frozenset(_ID.findall(html))
    return _with_prefixed_anchors(html, own), tuple(_prefixed_headings(headings, own))


def _with_prefixed_anchors(html: str, own: frozenset[str]) -> str:
    def use(match: re.Match[str]) -> str:
        return f'{match[1]}{ANCHOR_PREFIX if match[2] in own else ""}{match[2]}"'

    return _TAG.sub(lambda tag: _USE.sub(use, tag[0]), html)


def _prefixed_headings(headings: Iterable[TocEntry], own: frozenset[str]) -> Iterable[TocEntry]:
    for heading in headings:
        anchor = ANCHOR_PREFIX + heading.anchor if heading.anchor in own else heading.anchor
        yield replace(heading, anchor=anchor, children=tuple(_prefixed_headings(heading.children, own)))
