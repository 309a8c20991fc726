"""What the mail services have in common: drafts are looked up, made and mended; hubgen never publishes one."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from hubgen.senders.dispatch import Dispatch


class Standing(StrEnum):
    """How far an issue is at a service."""

    DRAFT = "draft"
    WAITING = "waiting"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Remote:
    """What a service has of an issue.

    `at` says when it was made, in the service's own writing, `hash` which version of the issue it is and `hub` whose
    it is; both are "" where the service does not know. `status` is its own word for the standing.
    """

    id: str
    standing: Standing
    status: str = ""
    at: str = ""
    hash: str = ""
    hub: str = ""


class Service(Protocol):
    """A mail service; whatever goes wrong is raised as Trouble."""

    @property
    def name(self) -> str:
        """The name by which people know it."""

    @property
    def doubles(self) -> frozenset[str]:
        """By which names it says that it has such a draft already."""

    def find(self, dispatch: Dispatch) -> Sequence[Remote]:
        """List all that it has of an issue."""

    def create(self, dispatch: Dispatch, key: str) -> Remote:
        """Make a draft; `key` names this attempt, so that a request that arrives twice counts once."""

    def update(self, remote: Remote, dispatch: Dispatch) -> None:
        """Put the issue's present text into a draft that is there."""
