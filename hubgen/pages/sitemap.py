"""The sitemap: every page for search engines, with its languages and the day of its last change (sitemaps.org)."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from hubgen.model.address import encoded
from hubgen.model.web import WebPage

SPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def sitemap(pages: Iterable[WebPage], base_url: str) -> str:
    """List the pages; `lastmod` is what their authors say, never the day of the build."""
    entries = "".join(_entry(page, base_url) for page in pages)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {SPACES}>\n{entries}</urlset>\n'


def _entry(page: WebPage, base_url: str) -> str:
    changed = page.meta.get("updated")
    lines = [f"<loc>{escape(base_url + encoded(page.address))}</loc>"]
    lines += [f"<lastmod>{escape(changed)}</lastmod>"] if changed else []
    lines += [
        f'<xhtml:link rel="alternate" hreflang={quoteattr(other["lang"])} href={quoteattr(base_url + other["url"])}/>'
        for other in page.meta.get("alternates", ())
    ]
    return f"<url>{''.join(lines)}</url>\n"
