"""Paging: a long list in several pages, each with the way to the others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """One page of a list: its entries, its number and how many there are."""

    entries: Sequence[T]
    number: int
    count: int


def paged(entries: Sequence[T], size: int) -> Iterator[Part[T]]:
    """Cut a list into pages; an empty list is one empty page."""
    count = max(1, -(-len(entries) // size))
    for number in range(1, count + 1):
        yield Part(entries[(number - 1) * size : number * size], number, count)


def page_path(path: str, number: int) -> str:
    """Give the address of a page of a list: the first stands at the list's own."""
    return path if number == 1 else f"{path}page/{number}/"
