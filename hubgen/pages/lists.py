"""The lists of items by kind, in every language: in order, cut into pages, and by year where there are several."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, Generic, TypeAlias, TypeVar

from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.language import base
from hubgen.model.output import WebPage
from hubgen.model.page import Page
from hubgen.model.person import Person, PersonKind
from hubgen.pages.calendar_links import calendar_link
from hubgen.pages.context import Data, PageContext
from hubgen.pages.custom_pages import find_preface, preface_data
from hubgen.pages.dates import coming_and_past
from hubgen.pages.detail import cards_of
from hubgen.pages.editions import signup_links
from hubgen.pages.layout import web_page
from hubgen.pages.nav import listed_kinds
from hubgen.pages.relations import newest_first

SIZE = 24
WHOLE = {Kind.TOPIC: 10_000, Kind.PERSON: 96, Kind.EVENT: 48}
"""Lists whose entries are small are cut into longer pages."""

GATHERINGS = (Kind.EVENT, Kind.SERIES)
"""Lists that lead to the calendar."""

ListEntry: TypeAlias = tuple[str, Item]
"""A heading (a key of hubgen's words, or nothing) and an item under it."""

DATED = frozenset({Kind.STORY, Kind.RESOURCE, Kind.RECAP, Kind.EVENT, Kind.ISSUE})
"""Kinds whose lists go by time; the others go by name."""
STYLES = {Kind.PERSON: "people", Kind.TOPIC: "topics", Kind.EVENT: "agenda", Kind.RECAP: "recaps"}

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ListPage(Generic[T]):
    """One page of a list: its entries, its number from 1, and how many pages there are."""

    entries: Sequence[T]
    number: int
    count: int


@dataclass(frozen=True)
class Listing:
    """All entries of a kind in one language, and those of each year where there are several years."""

    context: PageContext
    kind: Kind
    entries: Sequence[ListEntry]
    years: dict[int, list[ListEntry]]
    preface: Page | None

    @property
    def path(self) -> str:
        """The list's address below the language's prefix."""
        return f"{self.kind.folder}/"

    @property
    def title(self) -> str:
        """The preface's title, else the kind's name."""
        return self.preface.title if self.preface else self.context.words[f"kinds.{self.kind}"]


def list_pages(context: PageContext) -> Iterator[WebPage]:
    """Yield the pages of the lists of all kinds that there are."""
    for kind in listed_kinds(context):
        entries = ordered_entries(context, kind)
        years = _by_year(entries) if kind in DATED else {}
        listing = Listing(context, kind, entries, years, find_preface(context, kind.folder))
        if not listing.preface or listing.preface.generated:
            for part in paginate(listing.entries, WHOLE.get(kind, SIZE)):
                yield _page(listing, part, listing.path, None)
        for year, entries in listing.years.items():
            for part in paginate(entries, WHOLE.get(kind, SIZE)):
                yield _page(listing, part, f"{listing.path}{year}/", year)


def _by_year(entries: Sequence[ListEntry]) -> dict[int, list[ListEntry]]:
    years: defaultdict[int, list[ListEntry]] = defaultdict(list)
    for heading, item in entries:
        if item.shown:
            years[item.shown.day.year].append((heading, item))
    return {year: years[year] for year in sorted(years, reverse=True)} if len(years) > 1 else {}


def _page(listing: Listing, part: ListPage[ListEntry], path: str, year: int | None) -> WebPage:
    context, first = listing.context, part.number == 1 and year is None
    places = context.site.addresses(page_path(path, part.number))
    prefaced = preface_data(context, listing.preface if first else None, places[context.locale])
    above = {"title": context.words[f"kinds.{listing.kind}"], "url": context.url(listing.path)}
    title = _title(listing, part, year)
    mail = signup_links(context) if listing.kind is Kind.ISSUE and first else []
    return web_page(
        context,
        "list",
        places,
        title,
        section=listing.kind.folder,
        crumbs=[] if first else [above],
        of=listing.kind.value,
        count=context.words.number(len(listing.years[year] if year else listing.entries)),
        sections=under_headings(context, listing.kind, part.entries),
        years=_years(listing, year),
        mail=mail,
        editions=len(mail) > 1,
        calendar=calendar_link(context) if listing.kind in GATHERINGS else None,
        pages=page_links(context, path, part),
        **{"description": title, **prefaced},
    )


def _title(listing: Listing, part: ListPage[ListEntry], year: int | None) -> str:
    words = listing.context.words
    title = words.say("list.year", kind=words[f"kinds.{listing.kind}"], year=year) if year else listing.title
    return title if part.number == 1 else words.say("list.title_page", title=title, number=part.number)


def _years(listing: Listing, current: int | None) -> list[Data]:
    context = listing.context
    if not listing.years:
        return []
    whole = {"title": context.words["list.all"], "url": context.url(listing.path), "active": current is None}
    return [whole] + [
        {
            "title": str(year),
            "url": context.url(f"{listing.path}{year}/"),
            "count": len(found),
            "active": year == current,
        }
        for year, found in listing.years.items()
    ]


def page_links(context: PageContext, path: str, part: ListPage[Any], *, numbered: bool = True) -> Data:
    """Return links to the pages before and after one of a list and, if `numbered`, to the first, last and nearest.

    Empty where the list has one page.
    """
    if part.count == 1:
        return {}

    def url(number: int) -> str:
        return context.url(page_path(path, number))

    near = sorted({1, part.count, *range(max(1, part.number - 2), min(part.count, part.number + 2) + 1)})
    numbers = [
        {"number": number, "url": url(number), "active": number == part.number, "gap": number - 1 not in (0, *near)}
        for number in near
    ]
    return {
        "numbers": numbers if numbered else [],
        "before": url(part.number - 1) if part.number > 1 else None,
        "after": url(part.number + 1) if part.number < part.count else None,
    }


def paginate(entries: Sequence[T], size: int) -> Iterator[ListPage[T]]:
    """Cut a list into pages of at most `size` entries; an empty list is one empty page."""
    count = max(1, -(-len(entries) // size))
    for number in range(1, count + 1):
        yield ListPage(entries[(number - 1) * size : number * size], number, count)


def page_path(path: str, number: int) -> str:
    """Return the address of a page of a list: the first stands at the list's own."""
    return path if number == 1 else f"{path}page/{number}/"


def ordered_entries(context: PageContext, kind: Kind) -> list[ListEntry]:
    """Return a kind's items in the order of its list, each with its heading."""
    items = context.items(kind)
    if kind is Kind.EVENT:
        coming, past = coming_and_past(context, newest_first(items))
        return [*(("event.coming", event) for event in coming), *(("event.past", event) for event in past)]
    if kind is Kind.PERSON:
        people = [(_person_heading(item), item) for item in items]
        return sorted(people, key=lambda entry: (entry[0] != "list.people", *_alphabet(context, entry[1])))
    if kind is Kind.ISSUE:
        return _issues(context, newest_first(items))
    if kind in DATED:
        return [("", item) for item in newest_first(items)]
    return [("", item) for item in sorted(items, key=lambda item: _alphabet(context, item))]


def _issues(context: PageContext, items: Iterable[Item]) -> list[ListEntry]:
    """Put first the issues in the readers' own language: issues are not translated."""
    parts: dict[bool, list[Item]] = {True: [], False: []}
    for item in items:
        parts[base(context.lang(item)) == base(context.locale)].append(item)
    other = "list.other_languages" if parts[True] else ""
    return [*(("", item) for item in parts[True]), *((other, item) for item in parts[False])]


def _person_heading(item: Item) -> str:
    human = isinstance(item, Person) and item.sort is PersonKind.PERSON
    return "list.people" if human else "list.organizations"


def _alphabet(context: PageContext, item: Item) -> tuple[str, str]:
    return (context.title(item).casefold(), item.id)


def under_headings(context: PageContext, kind: Kind, entries: Iterable[ListEntry]) -> list[Data]:
    """Return a section for each heading, with the cards of the entries that follow one another under it."""
    return [
        {
            "id": heading.replace(".", "-"),
            "title": context.words[heading] if heading else "",
            "style": STYLES.get(kind, "cards"),
            "cards": cards_of(context, (item for _, item in group)),
            **context.words_attributes,
        }
        for heading, group in groupby(entries, key=itemgetter(0))
    ]
