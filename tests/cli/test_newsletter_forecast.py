"""The last line of a dry run says what `--yes` would do, and no other line gainsays it."""

from dataclasses import replace
from pathlib import Path

import pytest

from hubgen.cli.newsletter.delivery import Order, Via
from hubgen.cli.newsletter.forecast import AGAIN, KEEP, LEAVE, LOOK, MAKE, OUT, REPLACE, SEEK
from hubgen.cli.newsletter.rehearsal import told
from hubgen.senders.dispatch import Receipt
from hubgen.senders.ledger import Entry, State
from tests.senders.errands import ISSUE

DRAFT = Order(ISSUE, Via.LISTMONK, "newsletter/2026-06.md", Path("content"))
MAIL = replace(DRAFT, via=Via.SMTP)
AT = "2026-06-01T12:00:00Z"


def lines(order: Order, state: State | None = None, digest: str = ISSUE.hash, to: str = "list@example.org") -> str:
    entry = Entry(state, digest, "7", AT, to) if state else None
    return "\n".join(told(order, entry, {"HUBGEN_SMTP_HOST": "mail.example.org"}))


@pytest.mark.parametrize(
    ("state", "digest", "resend", "said"),
    [
        (None, "", False, MAKE),
        (State.PLANNED, ISSUE.hash, False, MAKE),
        (State.INTENT, ISSUE.hash, False, LOOK),
        (State.DRAFTED, ISSUE.hash, False, KEEP),
        (State.DRAFTED, "old", False, KEEP),
        (State.DRAFTED, "old", True, REPLACE),
        (State.SENT, ISSUE.hash, False, OUT),
        (State.INTENT, ISSUE.hash, True, LOOK),
        (State.SENT, "old", False, LEAVE),
        (State.SENT, "old", True, AGAIN),
        (State.SENT, ISSUE.hash, True, AGAIN),
    ],
)
def test_of_a_draft_it_is_told_whether_it_is_made_replaced_or_left(
    state: State | None, digest: str, resend: bool, said: str
) -> None:
    shown = lines(replace(DRAFT, resend=resend), state, digest)
    assert shown.splitlines()[-1] == said
    assert ("what would go out now differs" in shown) == (digest == "old")
    assert "POST" not in shown


def test_a_receipt_alone_counts_too() -> None:
    kept = replace(DRAFT, sent=(Receipt("listmonk", "7", AT),))
    assert lines(kept).splitlines()[-1] == KEEP
    assert f"the issue has a receipt of {AT}" in lines(kept)
    assert lines(kept, State.INTENT).splitlines()[-1] == SEEK
    assert lines(replace(kept, resend=True), State.INTENT).splitlines()[-1] == LOOK
    sent = replace(MAIL, sent=(Receipt("smtp", ISSUE.message_id, AT, ISSUE.recipient),))
    assert lines(sent).splitlines()[-1].startswith("With --yes nothing is sent. This issue was sent to list@")


@pytest.mark.parametrize(
    ("state", "to", "said"),
    [
        (None, "", "Add --yes to send it."),
        (State.PLANNED, "", "Add --yes to send it."),
        (State.INTENT, "", "Add --yes to send it."),
        (State.SENT, "list@example.org", "With --yes nothing is sent. This issue was sent to list@example.org"),
        (State.SENT, "me@example.org", "With --yes nothing is sent. This issue was sent to me@example.org"),
        (State.UNKNOWN, "list@example.org", "With --yes nothing is sent. An earlier attempt ended"),
        (State.HANDING, "list@example.org", "With --yes nothing is sent. An earlier attempt ended"),
    ],
)
def test_of_a_mail_it_is_told_whether_it_is_sent(state: State | None, to: str, said: str) -> None:
    assert lines(MAIL, state, to=to).splitlines()[-1].startswith(said)
    resent = lines(replace(MAIL, resend=True), state, to=to).splitlines()[-1]
    assert "nothing is sent" not in resent
    assert "list@example.org" in resent or resent == "Add --yes to send it."
