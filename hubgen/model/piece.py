"""A piece: one thing to publish between two events – a story, a recap, a quote or a resource."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from hubgen.model.item import Key


class Sort(StrEnum):
    """What a piece is."""

    RECAP = "recap"
    STORY = "story"
    QUOTE = "quote"
    RESOURCE = "resource"


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing to publish, whatever its language; translations of a story are one piece.

    `name` is `story/x`, for a quote `story/x#id` (a name made of its words, where it has no id). `event` is the key
    of the occurrence that it comes from. `ready` says that it waits in stock and may be planned; `people` are
    ids, or names in lower case where they have no page. `day` is the day of `at` in the hub's zone.
    """

    name: str
    sort: Sort
    title: str
    item: Key
    quote: int | None = None
    event: str | None = None
    at: datetime | None = None
    day: date | None = None
    ready: bool = False
    people: frozenset[str] = field(default=frozenset())
    not_before: date | None = None
    not_after: date | None = None
    priority: int = 0
    evergreen: bool = False
    since: date = date.min
    """How long it has waited: the day of its event, where it has one."""

    @property
    def parent(self) -> str:
        """Name what a quote is taken from; "" for anything else."""
        return self.name.partition("#")[0] if self.quote is not None else ""
