"""One issue on its way to one mail service, and what is known of it beforehand."""

from collections.abc import Callable
from dataclasses import dataclass

from hubgen.senders.dispatch import Dispatch, Receipt
from hubgen.senders.ledger import Entry, Line, State
from hubgen.senders.service import Service

MADE = (State.DRAFTED, State.SENT)

Pause = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Errand:
    """One issue on its way to one service; `before` is the last receipt that the issue has of it."""

    dispatch: Dispatch
    service: Service
    line: Line
    pause: Pause
    before: Receipt | None = None
    resend: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Give the names that ledger and receipt have for it at the service."""
        names = (self.line.entry.id, self.before.id if self.before else "")
        return tuple(dict.fromkeys(name for name in names if name))

    @property
    def was_made(self) -> bool:
        """Tell whether ledger or receipt say that it was made."""
        return self.line.entry.state in MADE or self.before is not None

    def keep(self, state: State, digest: str, name: str) -> Entry:
        """Have the ledger say what is so now; where it says so already, it stays as it is."""
        entry = self.line.entry
        same = (entry.state, entry.hash, entry.id) == (state, digest, name)
        return entry if same else self.line.write(state, digest, name)

    def receipt(self, name: str, at: str) -> Receipt:
        """Write its receipt."""
        return Receipt(self.line.via, name, at)
