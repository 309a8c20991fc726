"""What was made once is found again, whatever became of its names since: by the number in ledger and receipt."""

from datetime import timedelta
from pathlib import Path

import pytest

from hubgen.senders.outgoing import Receipt
from tests.senders.jobs import ISSUE, NAMES, Clock, changed, run
from tests.senders.services import Mode, Service, serving

RENAMED = changed(issue="june-2026")


def receipt(folder: Path, via: str, service: Service) -> Receipt:
    made = run(folder, via, service).receipt
    assert made
    return made


def test_an_issue_whose_file_was_renamed_is_taken_over_when_asked_and_never_made_twice(
    tmp_path: Path, via: str, service: Service
) -> None:
    before = receipt(tmp_path, via, service)

    first = run(tmp_path, via, service, issue=RENAMED, before=before)
    assert (first.done, first.receipt) == (False, None)
    assert "was made for the issue '2026-06'" in first.text
    assert len(service.held) == 1

    assert run(tmp_path, via, service, issue=RENAMED, before=before, resend=True).done
    third = run(tmp_path, via, service, issue=RENAMED, before=before)
    assert third.done
    assert "just as it is now" in third.text
    assert [str(one["id"]) for one in service.held] == [before.id]


def test_a_file_that_was_copied_with_its_receipt_leaves_the_other_s_draft_alone(
    tmp_path: Path, via: str, service: Service
) -> None:
    before = receipt(tmp_path, via, service)

    outcome = run(tmp_path, via, service, issue=changed(issue="2026-07", subject="July"), before=before)

    assert "If it was copied, take out the lines in 'sent'" in outcome.text
    assert [one["subject"] for one in service.held] == [ISSUE.subject]


@pytest.mark.parametrize("resend", [False, True])
@pytest.mark.parametrize("status", ["finished", "scheduled"])
def test_a_file_that_was_copied_from_what_went_out_is_free_once_its_receipt_is_taken_out(
    tmp_path: Path, via: str, service: Service, status: str, resend: bool
) -> None:
    before = receipt(tmp_path, via, service)
    service.held[0]["status"] = status
    july = changed(issue="2026-07", subject="July")

    copied = run(tmp_path, via, service, issue=july, before=before, resend=resend)
    assert (copied.done, copied.receipt) == (False, None)
    assert "is the issue '2026-06', and it is no draft any more" in copied.text
    assert "take out the lines in 'sent'" in copied.text
    assert "--resend" not in copied.text

    assert run(tmp_path, via, service, issue=july).done
    assert [one["subject"] for one in service.held] == [ISSUE.subject, "July"]


@pytest.mark.parametrize("subject", [ISSUE.subject, "June, mended"])
def test_a_copy_made_at_the_service_that_went_out_is_not_taken_for_the_issue(
    tmp_path: Path, via: str, service: Service, subject: str
) -> None:
    before = receipt(tmp_path, via, service)
    copy = "9" if via == "listmonk" else "em_" + "9" * 26
    service.held.append({**service.held[0], "id": 9 if via == "listmonk" else copy, "status": "finished"})

    outcome = run(tmp_path, via, service, issue=changed(subject=subject))
    assert not outcome.done
    assert f"as a draft ({before.id}), and also as {copy}" in outcome.text
    assert "delete" not in outcome.text

    asked = run(tmp_path, via, service, issue=changed(subject=subject), resend=True)
    assert asked.done
    assert asked.receipt
    assert asked.receipt.id == before.id
    assert [one["subject"] for one in service.held] == [subject, ISSUE.subject]


@pytest.mark.parametrize("status", ["draft", "finished"])
def test_what_somebody_copied_from_what_went_out_is_not_taken_for_our_draft(
    tmp_path: Path, via: str, service: Service, status: str
) -> None:
    """Only a draft that hubgen itself made may be gone on with beside something that went out."""
    before = receipt(tmp_path, via, service)
    service.held[0]["status"] = "finished"
    copy = 9 if via == "listmonk" else "em_" + "9" * 26
    dated = {"creation_date": "2020-06-01T12:00:00Z"} if via == "buttondown" else {"created_at": "2020-06-01T12:00:00Z"}
    service.held.append({**service.held[0], "id": copy, "status": status, **(dated if status == "finished" else {})})

    outcome = run(tmp_path, via, service)

    assert outcome.receipt
    assert "also as" not in outcome.text
    assert "it is no draft any more: its status is 'finished'" in outcome.text
    assert ("delete that one by hand" in outcome.text) == (status == "draft")
    assert outcome.receipt.id == (before.id if status == "draft" else str(copy))


@pytest.mark.parametrize("resend", [False, True])
@pytest.mark.parametrize("keeps_ledger", [False, True])
def test_what_went_out_and_lost_its_tag_is_not_made_again(
    tmp_path: Path, via: str, service: Service, keeps_ledger: bool, resend: bool
) -> None:
    before = receipt(tmp_path, via, service)
    service.held[0].update({"status": "finished", "slug": "june", "tags": ["june"]})
    if not keeps_ledger:
        (tmp_path / "newsletter.json").unlink()

    outcome = run(tmp_path, via, service, issue=changed(subject="June, mended"), before=before, resend=resend)

    assert not outcome.done
    assert "its status is 'finished'" in outcome.text
    assert [one["subject"] for one in service.held] == [ISSUE.subject]


def test_a_listmonk_that_keeps_no_marks_knows_an_issue_by_its_name(tmp_path: Path) -> None:
    with serving(Service(), NAMES["listmonk"]) as service:
        before = receipt(tmp_path, "listmonk", service)
        service.held[0].update({"status": "finished", "tags": [], "attribs": {}})

        outcome = run(tmp_path, "listmonk", service, issue=changed(subject="x"), before=before, resend=True)

    assert "its status is 'finished'" in outcome.text
    assert len(service.held) == 1


@pytest.mark.parametrize("mark", [{}, {"hubgen_hub": "example.com,2020", "hubgen_issue": "2026-06"}])
def test_what_has_its_number_by_chance_is_never_changed(tmp_path: Path, mark: dict[str, str]) -> None:
    other = {"id": 1, "name": "Sale", "subject": "Sale", "lists": [9], "tags": [], "attribs": mark, "status": "draft"}
    with serving(Service(held=[dict(other)], made_ever=1), NAMES["listmonk"]) as service:
        before = Receipt("listmonk", "1", "")
        first = run(tmp_path, "listmonk", service, before=before)
        assert not first.done
        assert ("nothing tells whether it is this issue" if not mark else "Add --resend") in first.text
        assert service.held == [other]

        assert run(tmp_path, "listmonk", service, before=before, resend=True).done
        assert service.held[0] == other
        assert len(service.held) == 2


@pytest.mark.parametrize("name", ["", "..", "1/../2", "0", "-1", "x" * 999, "１", "1?a=b"])
def test_a_receipt_that_somebody_wrote_by_hand_leads_nowhere_else(
    tmp_path: Path, via: str, service: Service, name: str
) -> None:
    outcome = run(tmp_path, via, service, before=Receipt(via, name, ""))

    assert "Add --resend" in outcome.text
    asked = {"GET /v1/emails/0", "GET /v1/emails/-1"} if name in ("0", "-1") else set()
    assert set(service.requests) <= {"GET /v1/emails", "GET /api/campaigns", *asked}


def test_a_request_that_slept_with_the_machine_is_waited_for(tmp_path: Path, via: str, service: Service) -> None:
    clock = Clock()
    service.modes = [Mode.SLOW]

    def sleep(step: str) -> None:
        if step == "POST arrived":
            clock.now += timedelta(hours=1)

    service.at = sleep
    assert not run(tmp_path, via, service, clock=clock, seconds=0.3).done

    def arrive() -> None:
        if sum(clock.waited) > 20:
            service.go.set()
            service.wait_for(1)

    clock.while_waiting = arrive
    assert run(tmp_path, via, service, clock=clock).done
    assert sum(line.startswith("POST") for line in service.requests) == 1
    assert len(service.held) == 1


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_that_is_wrong_shortens_no_wait(tmp_path: Path, via: str, service: Service, years: int) -> None:
    service.modes, clock = [Mode.DROP_BEFORE], Clock()
    assert not run(tmp_path, via, service, clock=clock).done
    clock.now += timedelta(days=365 * years)

    assert run(tmp_path, via, service, clock=clock).done
    assert sum(clock.waited) == 60


def test_an_email_that_was_deleted_and_keeps_its_name_is_named_as_the_reason(tmp_path: Path) -> None:
    with serving(Service(), NAMES["buttondown"]) as service:
        before = receipt(tmp_path, "buttondown", service)
        service.held[0]["status"] = "deleted"
        gone = run(tmp_path, "buttondown", service, before=before)
        asked = run(tmp_path, "buttondown", service, before=before, resend=True)
        renamed = run(tmp_path, "buttondown", service, issue=RENAMED, before=before, resend=True)

    assert "does not have it any more" in gone.text
    assert f"the one that was deleted there ({before.id}) still has its name" in asked.text
    assert "email_duplicate" not in asked.text
    assert (gone.done, asked.done, renamed.done) == (False, False, True)
    assert len(service.drafts) == 1
