"""Which issue a command means."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from hubgen.cli.newsletter.issues import choose_issue, find_issue
from hubgen.errors import HubError
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.newsletter.issues import pending
from tests.builders import NOW, config, hub, item

SETTINGS = config(options={"newsletter": {"editions": [{"id": "zh", "lang": "zh"}]}})


def issue(identifier: str, **keys: Any) -> Item:
    return item(Kind.ISSUE, identifier, **keys)


def next_of(known: Hub, edition: str | None = None) -> str:
    return choose_issue(known, SETTINGS, NOW, None, edition).id


OLD, OLDER = issue("2026-05", date="2026-05-28"), issue("2026-04", date="2026-04-30")
NEXT, LATER = issue("2026-06", date="2026-06-25"), issue("2026-07", date="2026-07-30")


def test_the_next_issue_is_the_earliest_that_is_still_to_go_out() -> None:
    assert next_of(hub(LATER, OLD, NEXT, OLDER)) == "2026-06"


def test_a_draft_is_still_to_go_out_whatever_its_date() -> None:
    assert next_of(hub(OLD, NEXT, issue("2026-03", date="2026-03-26", draft=True))) == "2026-03"


def test_an_issue_without_a_date_comes_last() -> None:
    undated = issue("2026-01", date=None)
    assert next_of(hub(undated, NEXT)) == "2026-06"
    assert next_of(hub(undated, OLD)) == "2026-01"


def test_where_all_are_out_the_newest_is_meant() -> None:
    assert next_of(hub(OLDER, OLD)) == "2026-05"


def test_what_is_out_without_a_receipt_waits_where_others_have_one() -> None:
    sent = issue("2026-04", date="2026-04-30", sent=[{"by": "smtp", "at": "2026-04-30"}])
    assert next_of(hub(sent, OLD, NEXT)) == "2026-05"
    assert next_of(hub(OLDER, issue("2026-05", date="2026-05-28", sent=[{"by": "smtp"}]), NEXT)) == "2026-06"


def test_each_edition_has_a_next_issue_of_its_own() -> None:
    other = issue("zh-2026-06", date="2026-06-20", edition="zh")
    assert next_of(hub(other, NEXT)) == "2026-06"
    assert next_of(hub(other, NEXT), "zh") == "zh-2026-06"


@pytest.mark.parametrize("name", ["2026-05", "issue/2026-05", "content/newsletter/2026-05.md", "2026-05.md"])
def test_an_issue_is_named_by_its_id_or_its_file(name: str) -> None:
    assert find_issue(hub(OLDER, OLD), name) is OLD


def test_an_issue_with_a_uid_is_named_by_its_file_too() -> None:
    kept = issue("spring", path="newsletter/2026-03.md")
    assert find_issue(hub(kept), "2026-03") is find_issue(hub(kept), "spring") is kept


@pytest.mark.parametrize("name", ["2026-03", "2026-03.zh", "newsletter/2026-03.zh.markdown"])
def test_an_issue_in_one_language_is_named_by_its_file_with_and_without_it(name: str) -> None:
    kept = issue("spring", path="newsletter/2026-03.zh.markdown", locale="zh")
    assert find_issue(Hub((kept,), ("en", "zh")), name) is kept


@pytest.mark.parametrize(
    ("name", "hint"),
    [("2026-06", "did you mean '2026-05'?"), ("may", "the newest are 2026-05, 2026-04")],
)
def test_an_unknown_issue_is_answered_with_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(HubError, match=f"no issue '{name}'") as error:
        find_issue(hub(OLDER, OLD), name)
    assert error.value.hint == hint


def test_an_issue_that_could_not_be_read_is_not_called_unknown() -> None:
    broken = Hub((), ("en",), unread=frozenset({(Kind.ISSUE, "2026-06")}))
    with pytest.raises(HubError, match="could not be read"):
        find_issue(broken, "2026-06")


def test_a_hub_without_issues_says_how_to_begin() -> None:
    with pytest.raises(HubError, match="no issue yet") as error:
        next_of(hub())
    assert "draft" in error.value.hint


def test_an_unknown_edition_is_answered_with_those_there_are() -> None:
    with pytest.raises(HubError, match="no edition 'ar'") as error:
        choose_issue(hub(OLD), SETTINGS, NOW, edition="ar")
    assert error.value.hint == "there are: zh"


def test_what_is_open_is_so_by_the_hour() -> None:
    known = hub(OLD, NEXT, LATER, issue("zh-2026-06", date="2026-06-20", edition="zh"))
    assert to_check(known) == ["zh-2026-06", "2026-06", "2026-07"]
    assert NEXT.date is not None
    assert to_check(known, NEXT.date.at) == ["2026-07"]
    assert "2026-06" in to_check(known, NEXT.date.at - timedelta(seconds=1))


def to_check(known: Hub, as_of: datetime = NOW) -> list[str]:
    return [one.id for one in pending(known, as_of)]


def test_what_came_due_last_is_looked_at_while_it_may_still_be_mailed() -> None:
    due, before = (issue(f"2026-0{n}", date=f"2026-0{n}-28", items=["story/a"]) for n in (5, 4))
    assert to_check(hub(before, due, LATER)) == ["2026-05", "2026-07"]
    assert next_of(hub(before, due, LATER)) == "2026-07"


def test_what_is_mailed_or_was_brought_in_as_a_plain_letter_or_is_of_old_is_not_looked_at() -> None:
    receipt = [{"by": "smtp", "at": "2026-05-28"}]
    for due in (OLD, issue("2026-05", date="2026-05-28", items=["story/a"], sent=receipt)):
        assert to_check(hub(issue("2026-04", date="2026-04-28", items=["story/a"]), due)) == []
