"""The navigation: section indexes and the author's top-level pages, never every page."""

from hubgen.model.address import encoded, name_of, page_address
from hubgen.model.item import Item
from hubgen.model.kind import FOLDERS, KIND_OF_FOLDER, Kind
from hubgen.pages.view import Data, View

TABS = (Kind.STORY, Kind.RESOURCE, Kind.EVENT, Kind.TOPIC, Kind.PERSON)
"""Sections that stand in the row of tabs; the others are in the drawer and at the foot of each page."""
LISTED = (
    Kind.STORY,
    Kind.RESOURCE,
    Kind.EVENT,
    Kind.RECAP,
    Kind.SERIES,
    Kind.TOPIC,
    Kind.PERSON,
    Kind.CHAPTER,
    Kind.ISSUE,
)
"""Kinds that have a list, in the order of the navigation."""
MANY = 4
"""More top-level pages than these are not put into the row of tabs."""


def nav(view: View, section: str) -> list[Data]:
    """List the sections of the site, the current one marked; made once for each section."""
    if section not in view.navs:
        view.navs[section] = [{**entry, "active": entry["section"] == section} for entry in _entries(view)]
    return view.navs[section]


def _entries(view: View) -> list[Data]:
    entries = [_entry(view, kind.folder, view.words[f"kinds.{kind}"], kind in TABS) for kind in listed(view)]
    if view.items(Kind.CANVAS):
        entries.append(_entry(view, "canvas", view.words["nav.canvas"], True))
    if view.survey.outlook and all(section_of(page) != "rhythm" for page in top_pages(view)):
        entries.append(_entry(view, "rhythm", view.words["rhythm.title"], False))
    return [*entries, *_authored(view), _entry(view, "subscribe", view.words["nav.subscribe"], True)]


def _entry(view: View, section: str, title: str, tab: bool) -> Data:
    return {"section": section, "title": title, "url": encoded(f"{view.door}{section}/"), "tab": tab, **view.spoken}


def _authored(view: View) -> list[Data]:
    pages = top_pages(view)
    return [
        {
            "section": section_of(page),
            "title": page.title,
            "url": encoded(view.address(name_of(page)) or ""),
            "tab": len(pages) <= MANY,
            **view.tongue(page.lang),
        }
        for page in pages
    ]


def top_pages(view: View) -> list[Item]:
    """List the author's own pages one level below the root, by the names of their files."""
    pages = [page for page in view.items(Kind.PAGE) if page_address(page.id).count("/") == 1 and not is_preface(page)]
    return sorted(pages, key=lambda page: page.id)


def section_of(page: Item) -> str:
    """Name the section that a page belongs to: the first part of its address."""
    return page_address(page.id).partition("/")[0]


def is_preface(page: Item) -> bool:
    """Tell whether a page stands above a generated one: at the root, or in a kind's folder."""
    folder, _, name = page.id.rpartition("/")
    return page.kind is Kind.PAGE and name == "index" and (not folder or folder in KIND_OF_FOLDER)


def listed(view: View) -> list[Kind]:
    """Name the kinds that have a list here: those with items, or with an author's preface."""
    there = {kind for kind, _ in view.survey.places}
    prefaced = {page.id.partition("/")[0] for page in view.items(Kind.PAGE) if is_preface(page)}
    return [kind for kind in LISTED if kind in there or FOLDERS[kind] in prefaced]
