"""One draft, whatever a service or a wire does to it."""

from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest

from hubgen.senders.ledger import DeliveryState
from hubgen.senders.outgoing import Receipt
from tests.senders.jobs import ISSUE, NAMES, Clock, changed, entry, run
from tests.senders.services import KEY, TOKEN, Mode, Service, serving

WRONG = "wrong-55e2-secret"
LATER = datetime(2026, 6, 9, tzinfo=UTC)


def test_an_issue_becomes_one_draft_and_the_next_run_looks_and_does_nothing(
    tmp_path: Path, via: str, service: Service
) -> None:
    first = run(tmp_path, via, service)
    written = (tmp_path / "newsletter.json").read_bytes()
    service.requests.clear()
    second = run(tmp_path, via, service, clock=Clock(LATER))

    assert first.done
    assert "as a draft now" in first.text
    assert second.done
    assert "just as it is now. There is nothing to do" in second.text
    assert len(service.drafts) == 1
    assert all(line.startswith("GET ") for line in service.requests)
    assert (tmp_path / "newsletter.json").read_bytes() == written
    assert first.receipt == second.receipt
    assert service.drafts[0]["subject"] == ISSUE.subject


@pytest.mark.parametrize("mode", [Mode.DROP_AFTER, Mode.ILL_AFTER, Mode.GARBLED])
def test_a_lost_answer_is_followed_by_a_look(tmp_path: Path, via: str, service: Service, mode: Mode) -> None:
    service.modes = [mode]
    first = run(tmp_path, via, service)
    assert (first.done, first.receipt) == (False, None)
    assert "It may be there or not" in first.text
    known = entry(tmp_path, via)
    assert known
    assert known.state is DeliveryState.INTENT

    second = run(tmp_path, via, service)

    assert second.done
    assert len(service.held) == 1
    assert sum(line.startswith("POST") for line in service.requests) == 1


@pytest.mark.parametrize("mode", [Mode.DROP_BEFORE, Mode.ILL_BEFORE])
def test_what_never_arrived_is_made_once_nothing_can_be_on_its_way(
    tmp_path: Path, via: str, service: Service, mode: Mode
) -> None:
    service.modes, clock = [mode], Clock()
    assert not run(tmp_path, via, service, clock=clock).done

    assert run(tmp_path, via, service, clock=clock).done

    assert sum(clock.waited) == 60
    assert len(service.held) == 1


def test_a_draft_that_is_still_on_its_way_is_waited_for(tmp_path: Path, via: str, service: Service) -> None:
    service.modes = [Mode.SLOW]
    clock = Clock()
    assert "no answer within" in run(tmp_path, via, service, clock=clock, seconds=0.3).text
    assert service.held == []

    def arrive() -> None:
        service.go.set()
        service.wait_for(1)

    clock.while_waiting = arrive
    outcome = run(tmp_path, via, service, clock=clock)

    assert outcome.done
    assert len(service.held) == 1
    assert len(clock.waited) == 1


def test_a_service_that_is_busy_says_how_long_to_wait(tmp_path: Path, via: str, service: Service) -> None:
    service.modes = [Mode.BUSY]
    first = run(tmp_path, via, service)
    assert not first.done
    assert "429" in first.text
    assert "Nothing was made. Run the same command again in 17 seconds." in first.text
    known = entry(tmp_path, via)
    assert known
    assert known.state is DeliveryState.PLANNED

    clock = Clock()
    assert run(tmp_path, via, service, clock=clock).done
    assert clock.waited == []
    assert len(service.held) == 1


def test_a_request_that_is_done_twice_leaves_one_draft_or_names_the_other(tmp_path: Path) -> None:
    with serving(Service([Mode.TWICE]), NAMES["buttondown"]) as service:
        assert run(tmp_path, "buttondown", service).done
        assert len(service.held) == 1
    with serving(Service([Mode.TWICE]), NAMES["listmonk"]) as service:
        outcome = run(tmp_path, "listmonk", service)
        assert outcome.done
        assert "delete that one by hand: 2 (draft)" in outcome.text
        assert outcome.receipt
        assert outcome.receipt.id == "1"


def test_a_service_that_forgets_for_a_moment_is_asked_again(tmp_path: Path, via: str, service: Service) -> None:
    service.modes = [Mode.DROP_AFTER]
    clock = Clock()
    assert not run(tmp_path, via, service, clock=clock).done
    clock.pause(3600)
    service.forgets = 1

    assert run(tmp_path, via, service, clock=clock).done
    assert len(service.held) == 1
    assert clock.waited[1:] == [15]


def test_a_lost_ledger_finds_the_draft_that_is_there(tmp_path: Path, via: str, service: Service) -> None:
    made = run(tmp_path, via, service).receipt
    (tmp_path / "newsletter.json").unlink()

    outcome = run(tmp_path, via, service)

    assert outcome.done
    assert "just as it is now" in outcome.text
    assert outcome.receipt
    assert made
    assert outcome.receipt.id == made.id
    assert len(service.held) == 1


def test_a_draft_that_somebody_deleted_is_made_again_only_when_asked(
    tmp_path: Path, via: str, service: Service
) -> None:
    made = run(tmp_path, via, service).receipt
    service.held.clear()
    (tmp_path / "newsletter.json").unlink()

    gone = run(tmp_path, via, service, before=made)
    assert not gone.done
    assert "Add --resend" in gone.text
    assert service.held == []

    assert run(tmp_path, via, service, before=made, resend=True).done
    assert run(tmp_path, via, service, before=made, resend=True).done
    assert len(service.held) == 1


def test_a_changed_issue_goes_into_the_draft_that_is_there(tmp_path: Path, via: str, service: Service) -> None:
    run(tmp_path, via, service)

    outcome = run(tmp_path, via, service, issue=changed(subject="June, mended"))

    assert outcome.done
    assert "was replaced" in outcome.text
    assert [one["subject"] for one in service.held] == ["June, mended"]


@pytest.mark.parametrize(
    ("status", "state"), [("sent", DeliveryState.SENT), ("finished", DeliveryState.SENT), ("scheduled", "drafted")]
)
def test_what_is_no_draft_any_more_is_never_changed(
    tmp_path: Path, via: str, service: Service, status: str, state: str
) -> None:
    run(tmp_path, via, service)
    service.held[0]["status"] = status

    outcome = run(tmp_path, via, service, issue=changed(subject="June, mended"))

    assert not outcome.done
    assert f"its status is '{status}'" in outcome.text
    assert service.held[0]["subject"] == ISSUE.subject
    known = entry(tmp_path, via)
    assert known
    assert known.state == state
    assert not [line for line in service.requests if line.startswith(("PATCH", "PUT"))]


@pytest.mark.parametrize("status", ["errored", "suppressed", "imported", "paused", "cancelled", "\x1b[2J" * 99])
def test_of_a_status_that_may_mean_anything_no_more_is_said_than_is_known(
    tmp_path: Path, via: str, service: Service, status: str
) -> None:
    run(tmp_path, via, service)
    service.held[0]["status"] = status

    outcome = run(tmp_path, via, service, issue=changed(subject="June, mended"))

    assert not outcome.done
    assert "readers have" not in outcome.text
    assert "hubgen changes nothing but drafts" in outcome.text
    assert outcome.text.isprintable()
    assert len(outcome.text) < 600


def test_what_went_out_and_was_deleted_since_is_not_made_again_lightly(
    tmp_path: Path, via: str, service: Service
) -> None:
    run(tmp_path, via, service)
    service.held[0]["status"] = "sent"
    assert run(tmp_path, via, service).done
    service.held.clear()

    same = run(tmp_path, via, service)
    assert same.done
    assert "not looked at again" in same.text
    other = run(tmp_path, via, service, issue=changed(subject="x"))
    assert not other.done
    assert "readers may have it" in other.text


def test_nobody_says_that_a_draft_is_there_who_could_not_look(tmp_path: Path, via: str, service: Service) -> None:
    made = run(tmp_path, via, service).receipt
    outcome = run(tmp_path, via, service, secret=WRONG)

    assert not outcome.done
    assert made
    assert f"A draft was there on 2026-06-01T12:00:00Z ({made.id})" in outcome.text


VARIABLES = {"buttondown": "HUBGEN_BUTTONDOWN_KEY", "listmonk": "HUBGEN_LISTMONK_USER and HUBGEN_LISTMONK_TOKEN"}
"""Where each service's credentials stand."""


def test_who_is_refused_for_a_wrong_key_is_told_which_variable_holds_it(
    tmp_path: Path, via: str, service: Service
) -> None:
    """To run it again helps nobody before the key is mended."""
    text = run(tmp_path, via, service, secret=WRONG).text

    assert "could not be asked what it has of this issue: 40" in text
    assert text.endswith(
        "Nothing was made and nothing changed. "
        f"Run the same command again once that is mended (look at {VARIABLES[via]})."
    )


def test_of_two_drafts_the_older_is_kept_though_its_number_is_the_higher_one(
    tmp_path: Path, via: str, service: Service
) -> None:
    service.made_ever = 50
    older = run(tmp_path, via, service).receipt
    number = service.held[0]["id"]
    younger = 7 if isinstance(number, int) else f"em_{7:026d}"
    service.held.append({**service.held[0], "id": younger, **_dated("2027")})
    (tmp_path / "newsletter.json").unlink()

    outcome = run(tmp_path, via, service)

    assert older
    assert outcome.receipt
    assert outcome.receipt.id == older.id
    assert f"delete that one by hand: {younger} (draft)" in outcome.text


def test_of_two_drafts_the_older_is_kept_and_the_other_named(tmp_path: Path, via: str, service: Service) -> None:
    run(tmp_path, via, service)
    service.held.insert(0, {**service.held[0], "id": _like(service.held[0]["id"]), **_dated("2027")})
    (tmp_path / "newsletter.json").unlink()

    outcome = run(tmp_path, via, service)

    assert outcome.receipt
    assert outcome.receipt.id == str(service.held[1]["id"])
    assert f"delete that one by hand: {service.held[0]['id']} (draft)" in outcome.text


def test_another_hub_s_draft_is_left_alone(tmp_path: Path, via: str, service: Service) -> None:
    run(tmp_path, via, service, issue=changed(hub="example.com,2020"))
    (tmp_path / "newsletter.json").unlink()

    outcome = run(tmp_path, via, service, issue=changed(subject="Ours"))

    assert service.held[0]["subject"] == ISSUE.subject
    if via == "buttondown":
        assert not outcome.done
        assert "belongs to another hub" in outcome.text
        assert "rename" not in outcome.text
        assert len(service.held) == 1
    else:
        assert outcome.done, "a tag may stand there twice, and each hub has its own"
        assert run(tmp_path, via, service, issue=changed(subject="Ours")).done
        assert [one["subject"] for one in service.held] == [ISSUE.subject, "Ours"]


def test_nothing_is_made_where_nobody_can_look(tmp_path: Path, via: str) -> None:
    with serving(Service(), NAMES[via]) as service:
        pass
    outcome = run(tmp_path, via, service)
    assert (outcome.done, outcome.receipt) == (False, None)
    assert "could not be asked" in outcome.text
    assert "Connection refused" in outcome.text
    assert entry(tmp_path, via) is None


def test_many_others_hide_nothing(tmp_path: Path, via: str, service: Service) -> None:
    for number in range(1, 5):
        run(tmp_path, via, service, issue=changed(issue=f"2025-0{number}"))
    run(tmp_path, via, service)
    (tmp_path / "newsletter.json").unlink()
    service.requests.clear()

    assert run(tmp_path, via, service).done
    assert not [line for line in service.requests if line.startswith("POST")]
    assert len(service.held) == 5


def test_no_credential_stands_in_any_report_ledger_or_receipt(tmp_path: Path, via: str, service: Service) -> None:
    secrets = (KEY, TOKEN, "aHViZ2VuOnRva2VuLTU1ZTItc2VjcmV0")
    said = []
    for mode in Mode:
        service.modes = [] if mode is Mode.SLOW else [mode]
        service.held.clear()
        said.append(run(tmp_path, via, service, before=Receipt(via, "1", ""), resend=True))
    said.append(run(tmp_path, via, service, secret=WRONG, resend=True))
    written = (tmp_path / "newsletter.json").read_text("utf-8")

    assert any("…" in one.text for one in said)
    for secret in (*secrets, WRONG):
        assert secret not in written
        assert all(secret not in repr(one) for one in said)


def test_two_senders_at_once_make_one_draft(tmp_path: Path, via: str, service: Service) -> None:
    service.modes = [Mode.SLOW]
    first = Thread(target=run, args=(tmp_path, via, service))
    first.start()
    assert service.arrived.wait(20)
    with pytest.raises(Exception, match="another hubgen is sending"):
        run(tmp_path, via, service)
    service.go.set()
    first.join(20)
    assert run(tmp_path, via, service).done
    assert len(service.held) == 1


def _like(name: object) -> object:
    return 99 if isinstance(name, int) else "em_" + "9" * 26


def _dated(year: str) -> dict[str, str]:
    return {"creation_date": f"{year}-01-01T00:00:00Z", "created_at": f"{year}-01-01T00:00:00Z"}
