"""The sitemap: every page for search engines, with its languages and the day of its last change (sitemaps.org)."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from hubgen.config import Config
from hubgen.model.address import encoded
from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.output import WebPage
from hubgen.pages.alternates import split_language
from hubgen.pages.withdrawn import TEMPLATE as WITHDRAWN

FILE = "sitemap.xml"
PAGES = 50_000
BYTES = 50 * 1024 * 1024
"""What one file may hold at most, by the protocol."""
SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
SPACES = f'{SPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml"'
GATHERING = frozenset({"home", "list", Kind.TOPIC, Kind.PERSON, Kind.SERIES, Kind.CHAPTER})
"""Kinds of pages that exist for what they list, and so change with it."""
_PART = re.compile(r"page/\d+/$")


class SitemapEntry(NamedTuple):
    """One page in a sitemap: its XML, and its last change where that is known."""

    text: str
    changed: Moment | None


def sitemaps(
    pages: Iterable[WebPage], hub: Hub, config: Config, *, most: int = PAGES, largest: int = BYTES
) -> dict[str, str]:
    """Return the sitemap of a published hub by its path; where one file cannot hold it, an index and its parts.

    `lastmod` is what authors say, never the day of the build.
    """
    planned = sorted((page for page in pages if page.meta["kind"] != WITHDRAWN), key=lambda page: page.address)
    changes = last_modified(planned, hub)
    entries = [_entry(page, changes.get(page.address), config.base_url) for page in planned]
    parts = list(_parts(entries, most, largest - len(_urlset(()))))
    if len(parts) == 1:
        return {FILE: _urlset(parts[0])}
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    listed = "".join(_part(config.base_url + name, part) for name, part in zip(names, parts, strict=True))
    files = dict(zip(names, map(_urlset, parts), strict=True))
    return {FILE: _document(f"sitemapindex {SPACE}", listed), **files}


def _entry(page: WebPage, changed: Moment | None, base_url: str) -> SitemapEntry:
    lines = [f"<loc>{escape(base_url + encoded(page.address))}</loc>", _lastmod(changed), *_languages(page, base_url)]
    return SitemapEntry(f"<url>{''.join(lines)}</url>\n", changed)


def _languages(page: WebPage, base_url: str) -> Iterator[str]:
    """Yield the links to a page's versions, as its own head has them; `x-default` is the first."""
    versions = [(other["lang"], other["url"]) for other in page.meta.get("alternates", ())]
    for lang, url in [*versions, *(("x-default", url) for _, url in versions[:1])]:
        yield f'<xhtml:link rel="alternate" hreflang={quoteattr(lang)} href={quoteattr(base_url + url)}/>'


def _lastmod(changed: Moment | None) -> str:
    """Write a moment in W3C's profile of ISO 8601; a day without an hour stays a day."""
    if changed is None:
        return ""
    text = changed.day.isoformat() if changed.day_only else f"{changed.utc:%Y-%m-%dT%H:%M:%SZ}"
    return f"<lastmod>{text}</lastmod>"


def _parts(entries: Iterable[SitemapEntry], most: int, largest: int) -> Iterator[list[SitemapEntry]]:
    """Cut the entries into files that are neither too long nor too large."""
    part: list[SitemapEntry] = []
    size = 0
    for entry in entries:
        length = len(entry.text.encode())
        if part and (len(part) == most or size + length > largest):
            yield part
            part, size = [], 0
        part.append(entry)
        size += length
    yield part


def _part(url: str, entries: Sequence[SitemapEntry]) -> str:
    changed = max((entry.changed for entry in entries if entry.changed), default=None)
    return f"<sitemap><loc>{escape(url)}</loc>{_lastmod(changed)}</sitemap>\n"


def _urlset(entries: Iterable[SitemapEntry]) -> str:
    return _document(f"urlset {SPACES}", "".join(entry.text for entry in entries))


def _document(root: str, inside: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root}>\n{inside}</{root.partition(" ")[0]}>\n'


def last_modified(pages: Iterable[WebPage], hub: Hub) -> Mapping[str, Moment]:
    """Map addresses to the last change of their pages, as authors dated it; a page without a date is left out.

    A list changed when the newest thing in it did, on whichever of the list's pages that stands.
    """
    planned = tuple(pages)
    own = _own(planned, hub)
    found = {address: max(moments) for address, moments in own.items() if moments}
    listed: defaultdict[str, list[Moment]] = defaultdict(list)
    for page in planned:
        if page.meta.get("kind") in GATHERING:
            listed[_list_address(page)] += [*own[page.address], *(found[url] for url in _shown(page) if url in found)]
    gathered = {page.address: max(listed[_list_address(page)]) for page in planned if listed.get(_list_address(page))}
    return {**found, **gathered}


def _own(pages: Iterable[WebPage], hub: Hub) -> dict[str, list[Moment]]:
    """Map addresses to the dates of the texts on their pages: of the item or preface, and of an event's recap."""
    items = {item.key: item for item in hub.items}
    prefaces = {item.source.path: item for item in hub.items if item.kind is Kind.PAGE}
    recaps = hub.event_recaps
    found: dict[str, list[Moment]] = {}
    for page in pages:
        item = items[page.item] if page.item else prefaces.get(page.source or "")
        texts = [item, _recap(page, item, recaps, hub)]
        found[page.address] = [moment for text in texts if text for moment in _moments(text)]
    return found


def _recap(page: WebPage, item: Item | None, recaps: Mapping[str, str], hub: Hub) -> Item | None:
    if not isinstance(item, Event) or item.id not in recaps:
        return None
    return hub.get(Kind.RECAP, recaps[item.id], split_language(page.address, hub.languages)[0])


def _moments(item: Item) -> Iterator[Moment]:
    """Yield all dates of changes that an author gave in an item; a published hub has none that lie ahead."""
    quotes, changes = getattr(item, "quotes", ()), getattr(item, "changes", ())
    yield from filter(None, (item.date, item.updated, *(quote.date for quote in quotes)))
    yield from (change.on for change in changes)


def _list_address(page: WebPage) -> str:
    """Return the address of the list of which a page is a part, else its own."""
    return _PART.sub("", page.address) if page.meta.get("kind") == "list" else page.address


def _shown(page: WebPage) -> Iterator[str]:
    """Yield the addresses to which a page's cards lead."""
    for section in ({"cards": page.meta.get("new", ())}, *page.meta.get("sections", ())):
        for card in section["cards"]:
            yield str(card.get("url", "")).partition("#")[0]
