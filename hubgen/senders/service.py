"""What the mail services have in common: drafts are looked up, made and mended; hubgen never publishes one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

from hubgen.senders.dispatch import Dispatch


class Standing(StrEnum):
    """How far an issue is at a service."""

    DRAFT = "draft"
    WAITING = "waiting"
    GONE = "gone"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Remote:
    """What a service has of an issue.

    `at` says when it was made, in the service's own writing, `hash` which version of the issue it is, `hub` whose it
    is and `issue` for which it was made; each is "" where nothing tells. `status` is its own word for the standing.
    `untouched` says that it is seen to hold just what hubgen wrote, `others` is what somebody else noted beside
    hubgen's mark, and `lacks` are the lists that the issue is meant for and that it does not go to.
    """

    id: str
    standing: Standing
    status: str = ""
    at: str = ""
    hash: str = ""
    hub: str = ""
    issue: str = ""
    untouched: bool = False
    others: Mapping[str, Any] = field(default_factory=dict, repr=False)
    lacks: tuple[int, ...] = ()


class Service(Protocol):
    """A mail service; whatever goes wrong is raised as Trouble."""

    @property
    def name(self) -> str:
        """The name by which people know it."""

    @property
    def doubles(self) -> frozenset[str]:
        """By which names it says that it has such a draft already."""

    def find(self, dispatch: Dispatch) -> Sequence[Remote]:
        """List all that it has of an issue, also what was deleted, where that still takes up its name."""

    def look(self, dispatch: Dispatch, name: str) -> Remote | None:
        """Look at one thing by its name there, whole; None where there is no such thing."""

    def create(self, dispatch: Dispatch, key: str) -> Remote:
        """Make a draft; `key` names this attempt, so that a request that arrives twice counts once."""

    def update(self, remote: Remote, dispatch: Dispatch) -> Remote:
        """Put the issue's present text into a draft that is there; gives what it then is."""
