"""What people do between two runs: to the issue's file, and to what a mail service has of it."""

from dataclasses import dataclass, field

from hubgen.senders.outgoing import OutgoingIssue, Receipt
from tests.senders.jobs import changed
from tests.senders.services import Service

BY_MIA = "By Mia"
NAMES = ("2026-06", "june-2026")
DEEDS = ("rename", "untag", "edit", "send", "delete", "bin")


@dataclass
class Desk:
    """One issue in its file: what it is called, and which receipts stand in it."""

    via: str
    service: Service
    name: str = NAMES[0]
    sent: list[Receipt] = field(default_factory=list)

    @property
    def before(self) -> Receipt | None:
        return self.sent[-1] if self.sent else None

    @property
    def alive(self) -> list[dict[str, object]]:
        """List all that was not deleted, drafts or not."""
        return [one for one in self.service.held if one["status"] != "deleted"]

    def issue(self, subject: str) -> OutgoingIssue:
        return changed(issue=self.name, subject=subject)

    def enter(self, receipt: Receipt | None) -> None:
        if receipt and receipt.id not in {one.id for one in self.sent}:
            self.sent.append(receipt)

    def do(self, deed: str) -> None:
        """Do one thing, as somebody does who was told that the draft is there."""
        known = [one for one in self.alive if str(one["id"]) in {each.id for each in self.sent}]
        if known:
            getattr(self, f"_{deed}", lambda _: None)(known[0])

    def _rename(self, one: dict[str, object]) -> None:  # noqa: ARG002 - what is there stays as it is
        self.name = NAMES[1 - NAMES.index(self.name)]

    def _untag(self, one: dict[str, object]) -> None:
        one.update({"slug": "mia"} if self.via == "buttondown" else {"tags": ["mia"]})

    def _edit(self, one: dict[str, object]) -> None:
        if one["status"] == "draft":
            one["subject"] = BY_MIA

    def _send(self, one: dict[str, object]) -> None:
        one["status"] = "sent" if self.via == "buttondown" else "finished"

    def _delete(self, one: dict[str, object]) -> None:
        self.service.held.remove(one)

    def _bin(self, one: dict[str, object]) -> None:
        if self.via == "buttondown":
            one["status"] = "deleted"
