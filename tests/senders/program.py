"""Sends one issue as the command does, in a process that a test may kill: `program.py <folder> <via> <hook port>`.

At each step it reports to the test and goes on only when it is answered, so that it can be killed right there.
"""

import os
import socket
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from hubgen.cli.newsletter.delivery import Runtime, SendOrder, Via, deliver, receipts_of, record_receipt
from hubgen.model.issue import Issue
from hubgen.read import load_hub
from hubgen.senders.ledger import Ledger, LedgerEntry, open_ledger
from hubgen.senders.outgoing import Receipt, SendResult
from tests.builders import config
from tests.senders.jobs import ISSUE, Clock

Step = Callable[[str], None]


@dataclass
class _Watched(Ledger):
    """A ledger whose every entry is a step before it is written, and another one after."""

    step: Step = print

    def put(self, issue: str, via: str, entry: LedgerEntry) -> None:
        self.step(f"before {entry.state}")
        super().put(issue, via, entry)
        self.step(f"after {entry.state}")


def send(folder: Path, via: str, environment: Mapping[str, str], step: Step = lambda _: None) -> tuple[bool, str]:
    """Send the issue of a folder's hub; gives whether it is done, and what came of it."""
    reported = list[str]()

    def entered(receipt: Receipt, known: Iterable[Receipt], path: str, content: Path) -> None:
        step("before receipt")
        record_receipt(receipt, known, path, content)
        step("after receipt")

    def report(outcome: SendResult) -> None:
        reported.append(outcome.text)

    issue = load_hub(folder / "content", config()).of(Issue)[0]
    order = SendOrder(ISSUE, Via(via), issue.source.path, folder / "content", receipts_of(issue.sent))
    clock = Clock()
    with open_ledger(folder / "newsletter.json") as ledger:
        watched = _Watched(ledger.path, ledger.entries, step=step)
        done = deliver(order, watched, Runtime(environment, clock, clock.pause), report, entered)
    return done, reported[0]


def _report(name: str) -> None:
    """Report a step, and wait to be let go."""
    with socket.create_connection(("127.0.0.1", int(sys.argv[3]))) as line:
        line.sendall(f"{name}\n".encode())
        line.recv(1)


if __name__ == "__main__":
    sys.exit(send(Path(sys.argv[1]), sys.argv[2], os.environ, _report)[1])
