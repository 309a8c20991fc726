"""Lists by kind, in every language: paged, and by year where they span more than one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hubgen.model.address import encoded, language_prefix
from hubgen.model.kind import Kind
from hubgen.model.output import WebPage
from hubgen.model.page import Page
from hubgen.pages.following import calendar_link
from hubgen.pages.letters import by_mail
from hubgen.pages.nav import listed
from hubgen.pages.orders import DATED, Entry, in_order, under_headings
from hubgen.pages.pager import Part, page_path, paged
from hubgen.pages.preface import preface_data, preface_of
from hubgen.pages.shell import web_page
from hubgen.pages.view import Data, View

SIZE = 24
WHOLE = {Kind.TOPIC: 10_000, Kind.PERSON: 96, Kind.EVENT: 48}
"""Lists whose entries are small are cut into longer pages."""

GATHERINGS = (Kind.EVENT, Kind.SERIES)
"""Lists that lead to the calendar."""


@dataclass(frozen=True)
class Listing:
    """All entries of one kind for the readers of one view, and those of each year."""

    view: View
    kind: Kind
    entries: Sequence[Entry]
    years: dict[int, list[Entry]]
    preface: Page | None

    @property
    def path(self) -> str:
        """The list's address below a door."""
        return f"{self.kind.folder}/"

    @property
    def title(self) -> str:
        """The preface's title, else the kind's name."""
        return self.preface.title if self.preface else self.view.words[f"kinds.{self.kind}"]


def list_pages(view: View) -> Iterator[WebPage]:
    """Make the lists of all kinds that there are."""
    for kind in listed(view):
        listing = listing_of(view, kind)
        if not listing.preface or listing.preface.generated:
            for part in paged(listing.entries, WHOLE.get(kind, SIZE)):
                yield _page(listing, part, listing.path, None)
        for year, entries in listing.years.items():
            for part in paged(entries, WHOLE.get(kind, SIZE)):
                yield _page(listing, part, f"{listing.path}{year}/", year)


def listing_of(view: View, kind: Kind) -> Listing:
    """Put a kind's items in order and sort them by year."""
    entries = in_order(view, kind)
    return Listing(view, kind, entries, _by_year(entries) if kind in DATED else {}, preface_of(view, kind.folder))


def _by_year(entries: Sequence[Entry]) -> dict[int, list[Entry]]:
    years: defaultdict[int, list[Entry]] = defaultdict(list)
    for heading, item in entries:
        if item.shown:
            years[item.shown.day.year].append((heading, item))
    return {year: years[year] for year in sorted(years, reverse=True)} if len(years) > 1 else {}


def _page(listing: Listing, part: Part[Entry], path: str, year: int | None) -> WebPage:
    view, first = listing.view, part.number == 1 and year is None
    places = {code: language_prefix(code, view.hub.home) + page_path(path, part.number) for code in view.hub.languages}
    prefaced = preface_data(view, listing.preface if first else None, places[view.locale])
    above = {"title": view.words[f"kinds.{listing.kind}"], "url": encoded(view.door + listing.path)}
    title = _title(listing, part, year)
    return web_page(
        view,
        "list",
        places,
        title,
        section=listing.kind.folder,
        crumbs=[] if first else [above],
        kind="list",
        of=listing.kind.value,
        count=view.words.number(len(listing.years[year] if year else listing.entries)),
        sections=under_headings(view, listing.kind, part.entries),
        years=_years(listing, year),
        mail=by_mail(view) if listing.kind is Kind.ISSUE and first else [],
        calendar=calendar_link(view) if listing.kind in GATHERINGS else None,
        pages=_pages(view, path, part),
        **{"description": title, **prefaced},
    )


def _title(listing: Listing, part: Part[Entry], year: int | None) -> str:
    words = listing.view.words
    title = words.say("list.year", kind=words[f"kinds.{listing.kind}"], year=year) if year else listing.title
    return title if part.number == 1 else words.say("list.title_page", title=title, number=part.number)


def _years(listing: Listing, current: int | None) -> list[Data]:
    view = listing.view
    if not listing.years:
        return []
    whole = {"title": view.words["list.all"], "url": encoded(view.door + listing.path), "active": current is None}
    return [whole] + [
        {
            "title": str(year),
            "url": encoded(f"{view.door}{listing.path}{year}/"),
            "count": len(entries),
            "active": year == current,
        }
        for year, entries in listing.years.items()
    ]


def _pages(view: View, path: str, part: Part[Entry]) -> Data:
    """Give the way to the pages before and after, and to the first, last and nearest ones."""
    if part.count == 1:
        return {}

    def url(number: int) -> str:
        return encoded(view.door + page_path(path, number))

    near = sorted({1, part.count, *range(max(1, part.number - 2), min(part.count, part.number + 2) + 1)})
    numbers = [
        {"number": number, "url": url(number), "active": number == part.number, "gap": number - 1 not in (0, *near)}
        for number in near
    ]
    return {
        "numbers": numbers,
        "before": url(part.number - 1) if part.number > 1 else None,
        "after": url(part.number + 1) if part.number < part.count else None,
    }
