"""A body after rendering: safe HTML, its headings and its plain text, made once and read by all."""

from dataclasses import dataclass

from hubgen.model.item import Key

BASE = "\ufdd0"
"""Stands in `Rendered.html` wherever an address on this site begins.

A noncharacter: the reader drops it from every text, so that only the renderer can have written it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a table of contents; `title` is plain text."""

    level: int
    anchor: str
    title: str
    children: tuple["Heading", ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """What became of one body.

    `text` is the plain text, one block a line; `lead` its first paragraph; `links` the items
    that it leads to; `media` the content files that it shows or links, which get published.
    """

    html: str = ""
    headings: tuple[Heading, ...] = ()
    text: str = ""
    lead: str = ""
    links: tuple[Key, ...] = ()
    media: tuple[str, ...] = ()

    def html_at(self, base: str) -> str:
        """Give the HTML with addresses that begin at `base`: `../../`, or `https://example.org/hub/`."""
        return self.html.replace(BASE, base)


NOTHING = Rendered()
