"""What a person wrote into a draft at the service is never overwritten without being asked."""

from pathlib import Path
from typing import Any

import pytest

from tests.senders.jobs import ISSUE, NAMES, changed, run
from tests.senders.services import Service, serving

MENDED = changed(html="<!doctype html><p>Hello you</p>")
EDITS: dict[str, list[dict[str, Any]]] = {
    "buttondown": [{"subject": "By Mia"}, {"body": "<p>By Mia</p>"}, {"description": "By Mia"}, {"description": None}],
    "listmonk": [{"subject": "By Mia"}, {"body": "By Mia"}, {"altbody": None}, {"lists": [3, 4]}],
}
EDITS["buttondown"] += [{"canonical_url": "https://mia.example/"}]
EDITS["listmonk"] += [{"from_email": "Mia <mia@example.org>"}, {"tags": ["hubgen", "hubgen-2026-06", "mia"]}]
CASES = [(via, edit) for via in sorted(EDITS) for edit in EDITS[via]]


@pytest.mark.parametrize(("via", "edit"), CASES)
def test_a_draft_that_a_person_changed_stays_until_somebody_asks_for_the_issue_s_text(
    tmp_path: Path, via: str, service: Service, edit: dict[str, Any]
) -> None:
    run(tmp_path, via, service)
    service.held[0].update(edit)
    edited = dict(service.held[0])

    outcome = run(tmp_path, via, service, issue=MENDED)

    assert not outcome.done
    assert outcome.text.endswith(
        "is of an earlier version of the issue. It was not replaced, because somebody may have changed it there. "
        "Change it by hand, or add --resend: then the issue as it is now takes the place of all that stands there."
    )
    assert service.held == [edited]
    assert run(tmp_path, via, service, issue=MENDED, resend=True).done
    assert "Hello you" in service.held[0]["body"]
    assert service.held[0]["subject"] == ISSUE.subject


@pytest.mark.parametrize("via", sorted(NAMES))
def test_a_draft_that_a_person_changed_is_not_said_to_be_as_the_issue_is(
    tmp_path: Path, via: str, service: Service
) -> None:
    run(tmp_path, via, service)
    service.held[0]["subject"] = "By Mia"

    again = run(tmp_path, via, service)
    assert again.done
    assert "Somebody may have changed it there" in again.text
    assert service.held[0]["subject"] == "By Mia"

    assert run(tmp_path, via, service, resend=True).done
    assert service.held[0]["subject"] == ISSUE.subject


@pytest.mark.parametrize("via", sorted(NAMES))
def test_a_draft_that_nobody_changed_gets_the_issue_s_text_again_and_again(
    tmp_path: Path, via: str, service: Service
) -> None:
    for number in range(4):
        assert run(tmp_path, via, service, issue=changed(subject=f"June, {number}")).done
    (tmp_path / "newsletter.json").unlink()
    assert run(tmp_path, via, service).done
    assert [one["subject"] for one in service.held] == [ISSUE.subject]


@pytest.mark.parametrize(
    ("via", "edit"), [("buttondown", {"template": "modern", "slug": "june"}), ("listmonk", {"template_id": 7})]
)
def test_what_hubgen_does_not_write_again_stays_as_somebody_chose_it(
    tmp_path: Path, via: str, service: Service, edit: dict[str, Any]
) -> None:
    run(tmp_path, via, service)
    service.held[0].update(edit)

    assert run(tmp_path, via, service, issue=MENDED).done
    assert {name: service.held[0][name] for name in edit} == edit


def test_what_an_editor_puts_around_a_body_is_nobody_s_work(tmp_path: Path) -> None:
    with serving(Service(), NAMES["buttondown"]) as service:
        run(tmp_path, "buttondown", service)
        service.held[0]["body"] = f"{ISSUE.html}\n"
        assert run(tmp_path, "buttondown", service, issue=MENDED).done


@pytest.mark.parametrize("via", sorted(NAMES))
def test_ends_of_lines_as_a_browser_writes_them_are_nobody_s_work(tmp_path: Path, via: str, service: Service) -> None:
    issue = changed(html="<p>One</p>\n<p>Two</p>")
    run(tmp_path, via, service, issue=issue)
    service.held[0]["body"] = service.held[0]["body"].replace("\n", "\r\n")

    assert "just as it is now" in run(tmp_path, via, service, issue=issue).text


@pytest.mark.parametrize("via", sorted(NAMES))
def test_what_somebody_noted_beside_the_mark_stays(tmp_path: Path, via: str, service: Service) -> None:
    run(tmp_path, via, service)
    name = "metadata" if via == "buttondown" else "attribs"
    service.held[0][name]["mia"] = "x"

    assert run(tmp_path, via, service, issue=MENDED).done
    assert service.held[0][name]["mia"] == "x"
    assert "just as it is now" in run(tmp_path, via, service, issue=MENDED).text


def test_a_listmonk_that_keeps_no_marks_has_nothing_overwritten_unasked(tmp_path: Path) -> None:
    with serving(Service(), NAMES["listmonk"]) as service:
        run(tmp_path, "listmonk", service)
        service.held[0]["attribs"] = {}
        assert run(tmp_path, "listmonk", service).done
        assert not run(tmp_path, "listmonk", service, issue=MENDED).done
        assert service.held[0]["body"] == ISSUE.html
        assert run(tmp_path, "listmonk", service, issue=MENDED, resend=True).done
    assert len(service.held) == 1
