"""Receipts are written into an issue's header as somebody would write them."""

from pathlib import Path

from hubgen.cli.newsletter.delivery import record_receipt
from hubgen.senders.outgoing import Receipt

ISSUE = "---\ntitle: June\n---\n\nHello.\n"


def entered(folder: Path, receipt: Receipt) -> str:
    """Write a receipt, and give what stands in the header's list."""
    (folder / "june.md").write_text(ISSUE, "utf-8")
    record_receipt(receipt, (), "june.md", folder)
    return (folder / "june.md").read_text("utf-8").partition("sent:")[2].partition("---")[0]


def test_a_receipt_holds_no_key_without_a_value(tmp_path: Path) -> None:
    written = entered(tmp_path, Receipt("buttondown", "em_1", "2026-06-01T12:00:00Z"))
    assert written == "\n  - {via: buttondown, id: em_1, at: 2026-06-01T12:00:00Z}\n"


def test_a_receipt_of_a_mail_names_to_whom_it_went(tmp_path: Path) -> None:
    written = entered(tmp_path, Receipt("smtp", "<1@example.org>", "2026-06-01T12:00:00Z", "list@example.org"))
    assert written.endswith("at: 2026-06-01T12:00:00Z, to: list@example.org}\n")
