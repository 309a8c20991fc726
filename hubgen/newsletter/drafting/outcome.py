"""What became of drafting an issue."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from hubgen.model.output import FileEdit
from hubgen.newsletter.drafting.overtaken import Overtaken
from hubgen.newsletter.drafting.proposal import Proposal
from hubgen.newsletter.drafting.remarks import Remarks


class State(StrEnum):
    """What was done: a new file, more in one that is there, or nothing, for one of three reasons."""

    NEW = "new"
    GROWN = "grown"
    SAME = "same"
    CLOSED = "closed"
    NOTHING = "nothing"


class Ripeness(StrEnum):
    """What an issue still needs before it goes out: an opening and a yes, a yes, or (it has that) another look."""

    BEGUN = "begun"
    EDITED = "edited"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The edits to make, and why; `path` is that of the issue's file, `name` its name, `at` when it goes out.

    `out` is the name of the running period's issue, where that has gone out; `late` says that the issue's own moment
    has passed; `left_out` maps files to what is left out there from now on, `moved` to what stands elsewhere, and
    `overtaken` to the lines of their envelopes that say too much.
    """

    state: State
    edits: tuple[FileEdit, ...]
    path: str
    name: str
    at: datetime
    proposal: Proposal
    remarks: Remarks
    left_out: Mapping[str, tuple[str, ...]]
    moved: Mapping[str, tuple[str, ...]]
    overtaken: Mapping[str, tuple[Overtaken, ...]] = field(default_factory=dict)
    ripeness: Ripeness = Ripeness.BEGUN
    late: bool = False
    out: str = ""
