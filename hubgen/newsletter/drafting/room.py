"""The room that a header has for names: a file that hubgen writes can be read again."""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TypeVar

from hubgen.model.issue import Issue
from hubgen.newsletter.drafting.coming import Coming
from hubgen.newsletter.drafting.thing import Thing
from hubgen.newsletter.drafting.words import BESIDE, beside

BYTES = 26_000
"""How much of a header names may take: the reader bears 32 kB, and the rest is hubgen's envelope and the editor's."""

T = TypeVar("T", Thing, Coming)


def room_in(issue: Issue | None, known: Iterable[Thing | Coming]) -> int:
    """Say how many bytes an issue's header has left for names."""
    names = {*issue.items, *issue.again, *issue.left_out, *issue.drafted} if issue else ()
    titles = {one.name: one.title for one in known}
    return BYTES - sum(_bytes(name, titles.get(name, "x" * BESIDE)) for name in names)


def room_for(things: Sequence[Thing], dates: Sequence[Coming], room: int) -> tuple[int, int]:
    """Part room between things and dates: where both want too much, each gets half of it."""
    wanted = min(_size(dates), room // 2)
    for_things = min(_size(things), room - wanted)
    return for_things, room - for_things


def with_room(told: Sequence[T], room: int) -> tuple[T, ...]:
    """Keep as many of the first as there is room for."""
    sizes = accumulate(_bytes(one.name, one.title) for one in told)
    return tuple(one for one, size in zip(told, sizes, strict=True) if size <= room)


def _size(told: Iterable[Thing | Coming]) -> int:
    return sum(_bytes(one.name, one.title) for one in told)


def _bytes(name: str, title: str) -> int:
    """Count what a name takes in two lists, with its title beside it."""
    return 2 * len(name.encode()) + len(beside(title).encode()) + len('  - ""  # \r\n"", ')
