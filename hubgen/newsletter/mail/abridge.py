"""A letter cut to what a mail can hold: each of its parts ends with how much more the site has."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from hubgen.newsletter.letter import Letter, Link, Section, Told

MOST = 80_000
"""Bytes of HTML: Gmail cuts a mail at about 102,400, of which a service adds some."""


@dataclass(frozen=True, slots=True)
class Block:
    """A section with the first of its things, and the number of those left to the site."""

    section: Section
    things: tuple[Told, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Abridged:
    """A letter as a mail tells it."""

    letter: Letter
    blocks: tuple[Block, ...]
    thanks: tuple[Link, ...]
    more_thanks: int = 0


def abridged(letter: Letter, most: int) -> Abridged:
    """Keep the first `most` things of each part."""
    return Abridged(
        letter,
        tuple(Block(s, s.things[:most], max(0, len(s.things) - most)) for s in letter.sections if s.things),
        letter.thanks[:most],
        max(0, len(letter.thanks) - most),
    )


def fitting(letter: Letter, write: Callable[[Abridged], str]) -> tuple[Abridged, str]:
    """Find the longest version whose HTML a mail can hold, with that HTML; at least one thing of each part stays.

    Where not even that fits, it is the words around the lists that are too long, and nothing is cut.
    """
    longest = max((len(letter.thanks), *(len(section.things) for section in letter.sections)))
    whole = abridged(letter, longest)
    html = write(whole)
    if _bytes(html) <= MOST or longest < 2:
        return whole, html
    counts = range(1, longest)
    place = bisect_right(counts, MOST, key=lambda most: _bytes(write(abridged(letter, most))))
    if not place:
        return whole, html
    version = abridged(letter, counts[place - 1])
    return version, write(version)


def _bytes(html: str) -> int:
    return len(html.encode("utf-8", "replace"))
