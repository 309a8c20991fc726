"""listmonk's lists: what it leaves out is told, and that it keeps them in its own order is nobody's work."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hubgen.senders.ledger import DeliveryState
from tests.senders.jobs import ISSUE, NAMES, entry, run
from tests.senders.services import Service, serving

LACKS = replace(ISSUE, lists=(3, 99))


@pytest.fixture
def service() -> Iterator[Service]:
    with serving(Service(lists={3, 4, 5}), NAMES["listmonk"]) as running:
        yield running


def test_a_list_that_listmonk_left_out_is_named_and_the_draft_is_never_made_twice(
    tmp_path: Path, service: Service
) -> None:
    first, second = (run(tmp_path, "listmonk", service, issue=LACKS) for _ in range(2))
    known = entry(tmp_path, "listmonk")

    for outcome in (first, second):
        assert (outcome.done, outcome.receipt and outcome.receipt.id) == (False, "1")
        assert "does not go to the list 99 of 'lists'" in outcome.text
        assert "Somebody may have" not in outcome.text
    assert known
    assert known.state is DeliveryState.DRAFTED
    assert len(service.held) == 1


def test_a_list_that_was_left_out_is_added_once_it_is_there(tmp_path: Path, service: Service) -> None:
    run(tmp_path, "listmonk", service, issue=LACKS)
    assert "does not go to the list 99" in run(tmp_path, "listmonk", service, issue=LACKS, resend=True).text
    service.lists.add(99)

    assert run(tmp_path, "listmonk", service, issue=LACKS, resend=True).done
    assert run(tmp_path, "listmonk", service, issue=LACKS).done
    assert [one["lists"] for one in service.held] == [[3, 99]]


@pytest.mark.parametrize("lists", [(3, 5), (5, 3), (5, 5, 4)])
def test_several_lists_in_any_order_are_no_sign_of_a_change(
    tmp_path: Path, service: Service, lists: tuple[int, ...]
) -> None:
    issue = replace(ISSUE, lists=lists)
    run(tmp_path, "listmonk", service, issue=issue)

    assert "just as it is now" in run(tmp_path, "listmonk", service, issue=issue).text
    assert run(tmp_path, "listmonk", service, issue=replace(issue, subject="June, mended")).done
    assert [one["subject"] for one in service.held] == ["June, mended"]
