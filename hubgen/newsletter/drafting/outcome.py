"""What became of drafting an issue."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hubgen.model.edit import Edit
from hubgen.newsletter.drafting.proposal import Proposal


class State(StrEnum):
    """What was done: a new file, more in one that is there, or nothing, for one of three reasons."""

    NEW = "new"
    GROWN = "grown"
    SAME = "same"
    CLOSED = "closed"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The edits to make, and why; `path` is that of the issue's file, `at` when it goes out.

    `out` is the file of the running period's issue, where that has gone out; `late` says that the issue's own moment
    has passed; `left_out` maps files to what is left out there from now on.
    """

    state: State
    edits: tuple[Edit, ...]
    path: str
    at: datetime
    proposal: Proposal
    left_out: Mapping[str, tuple[str, ...]]
    late: bool = False
    out: str = ""

    @property
    def name(self) -> str:
        """The issue, as its file is named."""
        return self.path.rpartition("/")[2].rpartition(".")[0]
