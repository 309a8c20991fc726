"""Mail services: what one has of an issue, how hubgen knows its own draft there, and what a service must be able to do.

hubgen looks up, makes and replaces drafts; it never publishes one.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import Any, Protocol

from hubgen.senders.failures import one_line
from hubgen.senders.outgoing import OutgoingIssue

# Drafts at the services bear these names, for as long as they stand there.
METADATA = HUB, ISSUE, HASH, CHECKSUM = "hubgen_hub", "hubgen_issue", "hubgen_hash", "hubgen_seal"


class RemoteState(StrEnum):
    """How far an issue is at a service; all that is neither draft, scheduled nor deleted may have reached readers."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    MAYBE_SENT = "maybe sent"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class RemoteIssue:
    """What a service has of an issue.

    `status` is the service's own word for the state, `created_at` is in its own writing. `hash`, `hub` and `issue` say
    of which version, hub and issue it was made, "" where nothing tells. `is_unmodified` is True if it surely holds
    just what hubgen wrote; `other_metadata` is the metadata that is not hubgen's. `missing_lists` are the lists that
    the issue is meant for and that it does not go to.
    """

    id: str
    state: RemoteState
    status: str = ""
    created_at: str = ""
    hash: str = ""
    hub: str = ""
    issue: str = ""
    is_unmodified: bool = False
    other_metadata: Mapping[str, Any] = field(default_factory=dict, repr=False)
    missing_lists: tuple[int, ...] = ()


class MailService(Protocol):
    """A mail service; each method raises RequestError."""

    @property
    def name(self) -> str:
        """The name by which people know it."""

    @property
    def duplicate_codes(self) -> frozenset[str]:
        """The codes with which it refuses a draft because it has such a one already."""

    def find(self, outgoing: OutgoingIssue) -> Sequence[RemoteIssue]:
        """List all that it has of an issue, also what was deleted, if that still takes up its slug."""

    def get(self, outgoing: OutgoingIssue, name: str) -> RemoteIssue | None:
        """Return the issue with this id there, with all its fields; None if there is none."""

    def create(self, outgoing: OutgoingIssue, key: str) -> RemoteIssue:
        """Make a draft and return it; `key` names this attempt, so that a request that arrives twice counts once."""

    def update(self, remote: RemoteIssue, outgoing: OutgoingIssue) -> RemoteIssue:
        """Replace a draft's text by the issue's present one; returns the draft as it is then."""


def draft_metadata(outgoing: OutgoingIssue, written: Mapping[str, Any], others: Mapping[str, Any]) -> dict[str, Any]:
    """Return `others`, and "hubgen_hub", "_issue", "_hash" and "_seal", the checksum of the fields `written`."""
    return {**others, HUB: outgoing.hub, ISSUE: outgoing.issue, HASH: outgoing.hash, CHECKSUM: checksum(written)}


@dataclass(frozen=True, slots=True)
class DraftFormat:
    """How a service writes a draft: what its states are called, and under which keys it keeps moment and metadata."""

    states: Mapping[str, RemoteState]
    created_at: str
    metadata: str

    def read(
        self, data: Mapping[str, Any], written: Mapping[str, Any], issue: str, missing_lists: tuple[int, ...] = ()
    ) -> RemoteIssue:
        """Read a draft; `written` are the fields that its checksum is of, `issue` goes for one that names no issue."""
        found = data.get(self.metadata)
        known = found if isinstance(found, dict) else {}
        status = one_line(data.get("status") or "")
        return RemoteIssue(
            id=str(data["id"]),
            state=self.states.get(status, RemoteState.MAYBE_SENT),
            status=status,
            created_at=str(data.get(self.created_at) or ""),
            hash=one_line(known.get(HASH) or ""),
            hub=one_line(known.get(HUB) or ""),
            issue=one_line(known.get(ISSUE) or "") or issue,
            is_unmodified=is_unmodified(str(known.get(CHECKSUM) or ""), written),
            other_metadata={name: value for name, value in known.items() if name not in METADATA},
            missing_lists=missing_lists,
        )


def checksum(fields: Mapping[str, Any]) -> str:
    """Return the names of fields and a SHA-256 of their values, as "body,subject:9f86…"; CRLF counts as LF."""
    names = sorted(fields)
    values = json.dumps([_with_unix_lines(fields[name]) for name in names], ensure_ascii=False)
    return f"{','.join(names)}:{sha256(values.encode('utf-8', 'surrogatepass')).hexdigest()}"


def is_unmodified(known: str, fields: Mapping[str, Any]) -> bool:
    """Tell whether fields still hold what a checksum says; False for a draft that lost its checksum."""
    names = known.partition(":")[0].split(",")
    return checksum({name: fields.get(name) for name in names}) == known


def _with_unix_lines(value: object) -> object:
    """Write line ends as LF: a form in a browser sends CRLF."""
    return value.replace("\r\n", "\n") if isinstance(value, str) else value
