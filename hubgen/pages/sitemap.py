"""The sitemap: every page for search engines, with its languages and the day of its last change (sitemaps.org)."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from hubgen.config import Config
from hubgen.model.address import encoded
from hubgen.model.hub import Hub
from hubgen.model.moment import Moment
from hubgen.model.output import WebPage
from hubgen.pages.revised import last_changes

FILE = "sitemap.xml"
PAGES = 50_000
BYTES = 50 * 1024 * 1024
"""What one file may hold at most, by the protocol."""
SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
SPACES = f'{SPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml"'


class Entry(NamedTuple):
    """One page in a sitemap."""

    text: str
    changed: Moment | None


def sitemaps(
    pages: Iterable[WebPage], hub: Hub, config: Config, *, most: int = PAGES, largest: int = BYTES
) -> dict[str, str]:
    """List the pages of a published hub; where one file cannot hold them, it lists others that do.

    `lastmod` is what authors say, never the day of the build; what is at home nowhere yet has no other address
    than that of this machine.
    """
    planned = sorted(pages, key=lambda page: page.address)
    changes = last_changes(planned, hub)
    entries = [_entry(page, changes.get(page.address), config.base_url) for page in planned]
    parts = list(_parts(entries, most, largest - len(_urlset(()))))
    if len(parts) == 1:
        return {FILE: _urlset(parts[0])}
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    listed = "".join(_part(config.base_url + name, part) for name, part in zip(names, parts, strict=True))
    files = dict(zip(names, map(_urlset, parts), strict=True))
    return {FILE: _document(f"sitemapindex {SPACE}", listed), **files}


def _entry(page: WebPage, changed: Moment | None, base_url: str) -> Entry:
    lines = [f"<loc>{escape(base_url + encoded(page.address))}</loc>", _lastmod(changed), *_languages(page, base_url)]
    return Entry(f"<url>{''.join(lines)}</url>\n", changed)


def _languages(page: WebPage, base_url: str) -> Iterator[str]:
    """Name the versions as the page's own head does; who speaks none of their languages gets the first."""
    versions = [(other["lang"], other["url"]) for other in page.meta.get("alternates", ())]
    for lang, url in [*versions, *(("x-default", url) for _, url in versions[:1])]:
        yield f'<xhtml:link rel="alternate" hreflang={quoteattr(lang)} href={quoteattr(base_url + url)}/>'


def _lastmod(changed: Moment | None) -> str:
    """Write a moment as W3C's profile of ISO 8601 has it; a day without an hour stays a day."""
    if changed is None:
        return ""
    text = changed.day.isoformat() if changed.day_only else f"{changed.utc:%Y-%m-%dT%H:%M:%SZ}"
    return f"<lastmod>{text}</lastmod>"


def _parts(entries: Iterable[Entry], most: int, largest: int) -> Iterator[list[Entry]]:
    """Cut the entries into files that are neither too long nor too large."""
    part: list[Entry] = []
    size = 0
    for entry in entries:
        length = len(entry.text.encode())
        if part and (len(part) == most or size + length > largest):
            yield part
            part, size = [], 0
        part.append(entry)
        size += length
    yield part


def _part(url: str, entries: Sequence[Entry]) -> str:
    changed = max((entry.changed for entry in entries if entry.changed), default=None)
    return f"<sitemap><loc>{escape(url)}</loc>{_lastmod(changed)}</sitemap>\n"


def _urlset(entries: Iterable[Entry]) -> str:
    return _document(f"urlset {SPACES}", "".join(entry.text for entry in entries))


def _document(root: str, inside: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root}>\n{inside}</{root.partition(" ")[0]}>\n'
