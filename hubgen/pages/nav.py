"""The navigation: section indexes and the author's top-level pages, never every page."""

from hubgen.model.address import encoded, name_of, page_address
from hubgen.model.item import Item
from hubgen.model.kind import FOLDERS, KIND_OF_FOLDER, Kind
from hubgen.pages.context import Data, PageContext

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


def navigation(context: PageContext, section: str) -> list[Data]:
    """List the sections of the site, with `section` marked as active; made once for each section."""
    if section not in context.navigations:
        context.navigations[section] = [{**entry, "active": entry["section"] == section} for entry in _entries(context)]
    return context.navigations[section]


def _entries(context: PageContext) -> list[Data]:
    entries = [_entry(context, kind.folder, f"kinds.{kind}", kind in TABS) for kind in listed_kinds(context)]
    if context.items(Kind.CANVAS):
        entries.append(_entry(context, "canvas", "nav.canvas", True))
    if context.site.outlook and all(section_of(page) != "rhythm" for page in top_pages(context)):
        entries.append(_entry(context, "rhythm", "rhythm.title", False))
    return [*entries, *_authored(context), _entry(context, "subscribe", "nav.subscribe", True)]


def _entry(context: PageContext, section: str, word: str, tab: bool) -> Data:
    return {"section": section, "tab": tab, **context.own_link(word, f"{section}/")}


def _authored(context: PageContext) -> list[Data]:
    pages = top_pages(context)
    return [
        {
            "section": section_of(page),
            "title": page.title,
            "url": encoded(context.address(name_of(page)) or ""),
            "tab": len(pages) <= MANY,
            **context.lang_attributes(page.lang),
        }
        for page in pages
    ]


def top_pages(context: PageContext) -> list[Item]:
    """List the author's own pages one level below the root, by the names of their files."""
    pages = (page for page in context.items(Kind.PAGE) if not is_preface(page))
    return sorted((page for page in pages if page_address(page.id).count("/") == 1), key=lambda page: page.id)


def section_of(page: Item) -> str:
    """Return the section of an author's page: the first part of its address."""
    return page_address(page.id).partition("/")[0]


def is_preface(page: Item) -> bool:
    """Tell whether an item is a page that stands above a generated one: index.md at the root or in a kind's folder."""
    folder, _, name = page.id.rpartition("/")
    return page.kind is Kind.PAGE and name == "index" and (not folder or folder in KIND_OF_FOLDER)


def listed_kinds(context: PageContext) -> list[Kind]:
    """List the kinds that have a list: those with items, or with a preface in these readers' language."""
    there = {kind for kind, _ in context.hub.places}
    prefaced = {page.id.partition("/")[0] for page in context.items(Kind.PAGE) if is_preface(page)}
    return [kind for kind in LISTED if kind in there or FOLDERS[kind] in prefaced]
