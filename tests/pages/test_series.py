"""A series' page says when its dates are."""

from typing import Any

from hubgen.model.kind import Kind
from tests.builders import item
from tests.pages.planning import plan


def test_what_is_over_is_no_fact_any_more() -> None:
    over: dict[str, Any] = {
        "except": ["2026-05-01", "2026-06-05"],
        "also": ["2026-05-08"],
        "breaks": [{"from": "2026-03-01", "to": "2026-03-31"}, {"from": "08-01", "to": "08-31"}],
    }
    page = plan(item(Kind.SERIES, "evenings", start="2026-01-02 18:30", repeats="every first Friday", **over))
    facts = [(fact["label"], fact.get("text")) for fact in page["series/evenings/"].meta["facts"]]

    assert facts[2:] == [("Rests", "1 August – 31 August"), ("Not on", "5 June 2026")]


def test_a_rest_that_comes_once_is_told_with_its_year() -> None:
    once = [{"from": "2026-12-21", "to": "2027-01-08"}]
    page = plan(item(Kind.SERIES, "evenings", start="2026-01-02 18:30", repeats="every first Friday", breaks=once))
    facts = {fact["label"]: fact.get("text") for fact in page["series/evenings/"].meta["facts"]}

    assert facts["Rests"] == "21 December 2026 – 8 January 2027"


def test_a_series_tells_its_first_date_length_zone_and_exceptions() -> None:
    keys: dict[str, Any] = {
        "duration": "2h",
        "timezone": "Europe/London",
        "except": ["2026-08-07"],
        "also": ["2026-08-14"],
    }
    page = plan(item(Kind.SERIES, "evenings", start="2026-01-02 18:30", repeats="every first Friday", **keys))[
        "series/evenings/"
    ]
    facts = {fact["label"]: fact.get("text") or fact["when"]["text"] for fact in page.meta["facts"]}

    assert facts == {
        "First date": "Friday, 2 January 2026, 18:30 UTC",
        "How often": "every month on the first Friday",
        "How long": "2 hours",
        "Time zone": "Europe/London",
        "Not on": "7 August 2026",
        "Also on": "14 August 2026",
    }
