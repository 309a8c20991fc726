"""The hub's mark on a draft: whose it is, for which issue and version, and under which seal."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hubgen.senders.dispatch import Dispatch
from hubgen.senders.seal import sealed
from hubgen.senders.web import line

HUB, ISSUE, HASH, SEAL = "hubgen_hub", "hubgen_issue", "hubgen_hash", "hubgen_seal"


@dataclass(frozen=True, slots=True)
class Mark:
    """What a draft's mark says, each "" where it says nothing; `others` is what somebody else noted beside it."""

    hub: str
    issue: str
    hash: str
    seal: str
    others: Mapping[str, Any]


def marked(dispatch: Dispatch, written: Mapping[str, Any], others: Mapping[str, Any]) -> dict[str, Any]:
    """Write the mark of a draft that is made of these fields."""
    return {**others, HUB: dispatch.hub, ISSUE: dispatch.issue, HASH: dispatch.hash, SEAL: sealed(written)}


def mark_in(found: object) -> Mark:
    """Read the mark where a service keeps it; anything may stand there."""
    held = found if isinstance(found, dict) else {}
    hub, issue, digest = (line(held.get(name) or "") for name in (HUB, ISSUE, HASH))
    others = {name: value for name, value in held.items() if name not in (HUB, ISSUE, HASH, SEAL)}
    return Mark(hub, issue, digest, str(held.get(SEAL) or ""), others)
