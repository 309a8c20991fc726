"""The last line of a dry run says what `--yes` would do, and no other line gainsays it."""

from dataclasses import replace
from pathlib import Path

import pytest

from hubgen.cli.newsletter.delivery import SendOrder, Via
from hubgen.cli.newsletter.dry_run import AGAIN, KEEP, LEAVE, LOOK, MAKE, OUT, REPLACE, SEEK, describe_order
from hubgen.senders.ledger import DeliveryState, LedgerEntry
from hubgen.senders.outgoing import Receipt
from tests.senders.jobs import ISSUE

DRAFT = SendOrder(ISSUE, Via.LISTMONK, "newsletter/2026-06.md", Path("content"))
MAIL = replace(DRAFT, via=Via.SMTP)
AT = "2026-06-01T12:00:00Z"


def lines(
    order: SendOrder, state: DeliveryState | None = None, digest: str = ISSUE.hash, to: str = "list@example.org"
) -> str:
    entry = LedgerEntry(state, digest, "7", AT, to) if state else None
    return "\n".join(describe_order(order, entry, {"HUBGEN_SMTP_HOST": "mail.example.org"}))


@pytest.mark.parametrize(
    ("state", "digest", "resend", "said"),
    [
        (None, "", False, MAKE),
        (DeliveryState.PLANNED, ISSUE.hash, False, MAKE),
        (DeliveryState.INTENT, ISSUE.hash, False, LOOK),
        (DeliveryState.DRAFTED, ISSUE.hash, False, KEEP),
        (DeliveryState.DRAFTED, "old", False, KEEP),
        (DeliveryState.DRAFTED, "old", True, REPLACE),
        (DeliveryState.SENT, ISSUE.hash, False, OUT),
        (DeliveryState.INTENT, ISSUE.hash, True, LOOK),
        (DeliveryState.SENT, "old", False, LEAVE),
        (DeliveryState.SENT, "old", True, AGAIN),
        (DeliveryState.SENT, ISSUE.hash, True, AGAIN),
    ],
)
def test_of_a_draft_it_is_told_whether_it_is_made_replaced_or_left(
    state: DeliveryState | None, digest: str, resend: bool, said: str
) -> None:
    shown = lines(replace(DRAFT, resend=resend), state, digest)
    assert shown.splitlines()[-1] == said
    assert ("what would go out now differs" in shown) == (digest == "old")
    assert "POST" not in shown


def test_a_receipt_alone_counts_too() -> None:
    kept = replace(DRAFT, receipts=(Receipt("listmonk", "7", AT),))
    assert lines(kept).splitlines()[-1] == KEEP
    assert f"the issue has a receipt of {AT}" in lines(kept)
    assert lines(kept, DeliveryState.INTENT).splitlines()[-1] == SEEK
    assert lines(replace(kept, resend=True), DeliveryState.INTENT).splitlines()[-1] == LOOK
    sent = replace(MAIL, receipts=(Receipt("smtp", ISSUE.message_id, AT, ISSUE.recipient),))
    assert lines(sent).splitlines()[-1].startswith("With --yes nothing is sent. This issue was sent to list@")


@pytest.mark.parametrize(
    ("state", "to", "said"),
    [
        (None, "", "Add --yes to send it."),
        (DeliveryState.PLANNED, "", "Add --yes to send it."),
        (DeliveryState.INTENT, "", "Add --yes to send it."),
        (DeliveryState.SENT, "list@example.org", "With --yes nothing is sent. This issue was sent to list@example.org"),
        (DeliveryState.SENT, "me@example.org", "With --yes nothing is sent. This issue was sent to me@example.org"),
        (DeliveryState.UNKNOWN, "list@example.org", "With --yes nothing is sent. An earlier attempt ended"),
        (DeliveryState.HANDING, "list@example.org", "With --yes nothing is sent. An earlier attempt ended"),
    ],
)
def test_of_a_mail_it_is_told_whether_it_is_sent(state: DeliveryState | None, to: str, said: str) -> None:
    assert lines(MAIL, state, to=to).splitlines()[-1].startswith(said)
    resent = lines(replace(MAIL, resend=True), state, to=to).splitlines()[-1]
    assert "nothing is sent" not in resent
    assert "list@example.org" in resent or resent == "Add --yes to send it."
