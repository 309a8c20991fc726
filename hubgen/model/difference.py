"""What differs between two built sites, as their subscribers see it: an item or a date that is new, changed or gone."""

from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    """How an item of a feed, or a date of a calendar, differs between two sites."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class ItemChange:
    """An item or a date that differs, and the `parts` of it that do where it is changed.

    A `backdated` one looks new and is dated before the newest that the feed had.
    """

    kind: ChangeKind
    id: str
    title: str
    address: str
    day: str
    parts: tuple[str, ...] = ()
    backdated: bool = False

    def rank(self) -> tuple[int, bool, str, str, tuple[str, ...], str]:
        """Return a key for sorting: new items first, backdated ones among them first of all, then by day and id."""
        return (list(ChangeKind).index(self.kind), not self.backdated, self.day, self.id, self.parts, self.title)
