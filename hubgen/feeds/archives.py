"""Archives (RFC 5005, 4): older items move, fifty at a time, into documents that stay as they are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hubgen.feeds.feed import Entry, Feed

BLOCK = 50
"""How many items an archive holds."""
HEAVIEST = 950_000
"""How many bytes the entries of a document may take: some readers give up at a megabyte."""


def documents(feed: Feed, entries: Sequence[Entry], least: int) -> Iterator[Feed]:
    """Part a feed's entries, newest first, into its live document and its archives.

    Each entry stands in exactly one of them. Blocks are counted from the oldest, so that a newer item moves none;
    the live document holds the last, and so many before it that it has `least` items, if they are not too heavy.
    The oldest block makes two archives: one alone would have no neighbour to name, as validators ask of each, and
    were it to name one that comes later, it would not stay as it is.
    """
    blocks = list(_blocks(reversed(entries)))
    live = blocks.pop() if blocks else []
    while blocks and len(live) < least and _weight(blocks[-1] + live) <= HEAVIEST:
        live = blocks.pop() + live
    pair = _halves(blocks[0]) if blocks else []
    yield replace(feed, entries=tuple(reversed(live)), older=len(pair) + len(blocks[1:]))
    for number, block in enumerate([*pair, *blocks[1:]], 1):
        newer = 2 if number == 1 < len(pair) else 0
        yield replace(feed, entries=tuple(reversed(block)), number=number, older=number - 1, newer=newer, hub="")


def _blocks(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Part entries, oldest first: a block is closed when it is full, or when the next entry is too much for it."""
    block: list[Entry] = []
    taken = 0
    for entry in entries:
        if block and (len(block) == BLOCK or taken + entry.weight > HEAVIEST):
            yield block
            block, taken = [], 0
        block.append(entry)
        taken += entry.weight
    if block:
        yield block


def _halves(block: list[Entry]) -> list[list[Entry]]:
    middle = len(block) // 2
    return [half for half in (block[:middle], block[middle:]) if half]


def _weight(entries: Iterable[Entry]) -> int:
    return sum(entry.weight for entry in entries)
