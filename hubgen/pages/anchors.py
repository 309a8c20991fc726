"""Anchors: two texts on one page must not use the same one."""

import re
from collections.abc import Iterable
from dataclasses import replace

from hubgen.model.output import TocEntry

_ID = re.compile(r'<[a-z][^<>]*?\sid="([^"]*)"')
_TAG = re.compile(r"<[a-z][^<>]*>")
_USE = re.compile(r'(\s(?:id|for|name|href)="#?)([^"]*)"')
PREFIX = "recap-"


def apart(html: str, headings: tuple[TocEntry, ...], before: str) -> tuple[str, tuple[TocEntry, ...]]:
    """Rename the anchors of a text, if it shares any with what stands before it or with the page's own."""
    if not set(_ID.findall(html)) & ({"recap"} | set(_ID.findall(before))):
        return html, headings
    own = frozenset(_ID.findall(html))
    return _renamed(html, own), tuple(_heading(headings, own))


def _renamed(html: str, own: frozenset[str]) -> str:
    def use(match: re.Match[str]) -> str:
        return f'{match[1]}{PREFIX if match[2] in own else ""}{match[2]}"'

    return _TAG.sub(lambda tag: _USE.sub(use, tag[0]), html)


def _heading(headings: Iterable[TocEntry], own: frozenset[str]) -> Iterable[TocEntry]:
    for heading in headings:
        anchor = PREFIX + heading.anchor if heading.anchor in own else heading.anchor
        yield replace(heading, anchor=anchor, children=tuple(_heading(heading.children, own)))
