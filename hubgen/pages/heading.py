"""The first heading: a page has one title, even where the author wrote it into the text as well."""

import re
from html import unescape

from hubgen.model.output import TocEntry
from hubgen.model.text import single_line

_FIRST = re.compile(r"\s*<h1[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*(?:>|\Z)")


def without_title(html: str, headings: tuple[TocEntry, ...], title: str) -> tuple[str, tuple[TocEntry, ...]]:
    """Drop a first heading that only repeats the title."""
    match = _FIRST.match(html)
    if not match or single_line(_plain(match[1])) != single_line(title):
        return html, headings
    first, *rest = headings or (TocEntry(1, "", ""),)
    return html[match.end() :].lstrip(), (*first.children, *rest)


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).replace("¶", "").split())


def has_title(html: str) -> bool:
    """Tell whether a text brings its own first heading."""
    return bool(_FIRST.match(html))
