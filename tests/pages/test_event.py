"""An event's page before and after it."""

from typing import Any

import pytest

from tests.builders import event
from tests.pages.planning import plan

COMING = "2026-07-01 18:30"
SAVE_A_PLACE = {"title": "Save a place", "href": "https://www.tickets.example/42", "note": "tickets.example"}


def buttons(**keys: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = plan(event("may", **keys))["events/may/"].meta.get("buttons", [])
    return found


def test_a_coming_event_has_a_button_to_register_that_says_where_it_leads() -> None:
    assert buttons(start=COMING, register=SAVE_A_PLACE["href"]) == [SAVE_A_PLACE]


def test_an_event_that_is_going_on_has_it_and_one_that_is_over_has_none() -> None:
    assert buttons(start="2026-06-01 11:00", register=SAVE_A_PLACE["href"]) == [SAVE_A_PLACE]
    assert buttons(start="2026-05-03 18:30", register=SAVE_A_PLACE["href"]) == []


def test_who_comes_online_finds_the_call_until_the_event_is_over() -> None:
    call = {"title": "Join the call", "href": "https://meet.example/may", "note": "meet.example"}
    online = {"name": "Online", "call": call["href"]}
    assert buttons(start=COMING, register=SAVE_A_PLACE["href"], place=online) == [SAVE_A_PLACE, call]
    assert buttons(start="2026-05-03 18:30", place=online) == []


@pytest.mark.parametrize("register", [None, ""])
def test_an_event_without_a_way_to_register_has_no_button(register: str | None) -> None:
    assert buttons(start=COMING, register=register) == []


def test_an_address_that_would_run_a_script_is_shown_and_leads_nowhere() -> None:
    (button,) = buttons(start=COMING, register="javascript:alert(1)")
    assert "href" not in button
    assert "url" not in button
