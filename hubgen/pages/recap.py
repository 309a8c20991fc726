"""A recap: how many came, what was seen, said, made and shared, and who is thanked."""

from html import escape

from hubgen.model.address import name_of
from hubgen.model.kind import Kind
from hubgen.model.output import TocEntry
from hubgen.model.parts import Project
from hubgen.model.recap import Recap
from hubgen.pages.anchors import apart
from hubgen.pages.detail import Detail
from hubgen.pages.links import is_safe, people_links, picture, reference
from hubgen.pages.quotes import quotes_of
from hubgen.pages.sections import names_of
from hubgen.pages.view import Data, View
from hubgen.words import direction


def detail_recap(view: View, recap: Recap, detail: Detail) -> None:
    """Fill in what a recap shows."""
    put, hub = detail.sections.put, view.hub
    put("recap.attendance", "numbers", _numbers(view, recap))
    put("recap.photos", "photos", [photo for photo in _photos(view, recap) if photo])
    put("story.quotes", "quotes", quotes_of(view, recap))
    put("recap.projects", "projects", [_project(view, project) for project in recap.projects])
    found = [(word, hub.resolve(Kind.RESOURCE, word)) for word in recap.resources]
    detail.sections.add("recap.resources", names_of(item for _, item in found))
    put(
        "recap.also_shown",
        "names",
        [{"title": word} for word, item in found if not item and not hub.is_withheld(Kind.RESOURCE, word)],
    )
    put("recap.thanks", "people", people_links(view, recap.thanks))


def alone(view: View, recap: Recap, detail: Detail) -> None:
    """Fill in the page of a recap whose event is not there."""
    detail.facts.links("kind.event", [reference(view, Kind.EVENT, recap.event)])
    detail.sections.shown.add(name_of(recap))
    detail_recap(view, recap, detail)


def _numbers(view: View, recap: Recap) -> list[Data]:
    counted = recap.attendance
    if not counted:
        return []
    parts = (("registered", counted.registered), ("attended", counted.attended), ("first_time", counted.first_time))
    return [
        {"title": view.words[f"recap.{key}"], "number": view.words.number(value)}
        for key, value in parts
        if value is not None
    ]


def _photos(view: View, recap: Recap) -> list[Data | None]:
    return [picture(view, recap, photo.src, photo.alt) for photo in recap.photos]


def _project(view: View, project: Project) -> Data:
    href = {"href": project.url} if project.url and is_safe(project.url) else {}
    return {"title": project.title, "people": people_links(view, project.by), **href}


def recap_html(view: View, recap: Recap, before: str, base: str) -> tuple[str, tuple[TocEntry, ...]]:
    """Give the recap's text as a part of its event's page, its anchors kept apart from those before it."""
    rendered = view.hub.html(recap)
    html, headings = apart(rendered.html_at(base), rendered.headings, before)
    heading = view.words["recap.heading"]
    parts = (
        f'<section class="hub-recap">\n<h2 id="recap">{escape(heading)}{_badge(view, recap)}</h2>',
        f'<div lang="{escape(recap.lang)}" dir="{direction(recap.lang)}">',
        f'<p class="hub-recap-title">{escape(recap.title)}</p>\n{html}\n</div>\n</section>',
    )
    return "\n".join(parts), (TocEntry(2, "recap", heading), *headings)


def _badge(view: View, recap: Recap) -> str:
    badge = view.tongue(recap.lang).get("badge")
    return f' <span class="hub-badge">{escape(badge)}</span>' if badge else ""
