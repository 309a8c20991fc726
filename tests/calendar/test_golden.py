"""Each file in golden/ is one whole calendar, as its subscribers get it.

`UPDATE_GOLDENS=1 pytest tests/calendar` writes them anew; read the difference before you keep it.
"""

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from hubgen.model.hub import Hub
from hubgen.model.kind import Kind
from tests.builders import hub, item
from tests.calendar.making import event, files_of, series
from tests.calendar.reading import READERS

GOLDEN = Path(__file__).parent / "golden"
PLACE = {"name": "The Corner Library", "address": "2 Long Street"}
FRIDAYS: dict[str, Any] = {
    "title": "First Fridays",
    "date": "2025-12-20",
    "summary": "Three stories and a long break; come as you are.",
    "topics": ["learning"],
    "place": PLACE,
    "breaks": [{"from": "08-01", "to": "08-31", "why": "Summer"}],
    "also": ["2026-05-20 19:30"],
    "dropped": ["2026-12-04"],
}
MOVED: dict[str, Any] = {"on": "2026-03-20 10:00", "start": "2026-04-10 19:00", "why": "Good Friday"}
OFF = {"on": "2026-05-28 08:15", "status": "cancelled", "why": "Storm"}
APRIL: dict[str, Any] = {"status": "moved", "changes": [MOVED]}
ALONE: dict[str, Any] = {"series": None, "date": "2026-05-01"}
CASES = {
    "a_series_with_everything.ics": "series/fridays/calendar.ics",
    "one_event_that_was_moved.ics": "events/april/event.ics",
    "everything_in_chinese.ics": "zh/calendar.ics",
}


def one_hub() -> Hub:
    return hub(
        series(**FRIDAYS),
        item(Kind.TOPIC, "learning", label={"en": "Learning, together", "zh": "一起学习"}),
        event("april", "2026-04-10 19:00", occurrence="2026-04-03", title="April, a week on", **APRIL),
        event("june", "2026-06-05 18:30", status="cancelled", changes=[OFF]),
        event("july", "2026-07-03 18:30", status="cancelled", date=None),
        event("september", "2026-09-04 18:30", end="2026-09-06 16:00", title="Three days", place="The Barn"),
        event("alone", "2026-10-10", title="Open day", **ALONE),
        event("alone", "2026-10-10", title="开放日：欢迎所有对社区知识分享感兴趣的朋友前来", locale="zh", **ALONE),
    )  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_calendar_is_byte_for_byte_this(name: str) -> None:
    made = files_of(one_hub())[CASES[name]]
    if os.environ.get("UPDATE_GOLDENS"):
        (GOLDEN / name).write_bytes(made)
    assert made == (GOLDEN / name).read_bytes()


@pytest.mark.parametrize("reader", READERS)
def test_its_dates_are_these(reader: str) -> None:
    found = READERS[reader](files_of(one_hub())["series/fridays/calendar.ics"], date(2026, 1, 1), date(2026, 12, 31))
    assert [f"{start.astimezone(UTC):%m-%d %H:%M}" for _, start, _ in found if isinstance(start, datetime)] == [
        "01-02 18:30", "02-06 18:30", "03-06 18:30", "04-10 18:00", "05-01 17:30", "05-20 18:30",
        "09-04 17:30", "10-02 17:30", "11-06 18:30",
    ]  # fmt: skip
