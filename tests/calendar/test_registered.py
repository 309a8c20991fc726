"""What was published keeps its UID in all calendars, whatever becomes of its file."""

from dataclasses import replace

from hubgen.calendar.context import first_id
from hubgen.model.item import Item
from hubgen.model.register import Register
from hubgen.model.renames import publish, settle
from tests.builders import NOW, hub
from tests.calendar.making import entries, event, files_of, series

FRIDAYS = series()
MAY = event("may", "2026-05-01 18:30")


def uids(register: Register, *items: Item) -> dict[str, set[str]]:
    """Map each calendar to its UIDs."""
    made = replace(hub(*items), register=settle(register, items, ("en",)))
    return {path: {str(entry["UID"]) for entry in entries(data)} for path, data in files_of(made).items()}


def test_a_renamed_event_and_a_renamed_series_keep_their_uids() -> None:
    register = publish(Register(), (FRIDAYS, MAY), ("en",), NOW)
    before = uids(register, FRIDAYS, MAY)
    renamed = (series("circle", title="Fridays"), event("open", "2026-05-01 18:30", title="May", series="circle"))
    after = uids(register, *renamed)
    assert after["calendar.ics"] == before["calendar.ics"]
    assert after["events/open/event.ics"] == before["events/may/event.ics"]


def test_a_translation_has_the_uid_of_its_original() -> None:
    zh = event("may", "2026-05-01 18:30", locale="zh", body="字")
    register = publish(Register(), (MAY, zh), ("en",), NOW)
    renamed = (
        event("open", "2026-05-01 18:30", title="May"),
        event("open", "2026-05-01 18:30", title="May", locale="zh", body="字"),
    )
    made = replace(hub(*renamed), register=settle(register, renamed, ("en",)))
    assert {first_id(made, item) for item in renamed} == {"may"}


def test_a_translation_that_comes_after_a_renaming_has_the_uid_of_its_original() -> None:
    register = publish(Register(), (MAY,), ("en",), NOW)
    home = event("open", "2026-05-01 18:30", title="May")
    zh = event("open", "2026-05-01 18:30", title="May", locale="zh", body="字")
    made = replace(hub(home, zh), register=settle(register, (home, zh), ("en",)))
    assert {first_id(made, item) for item in (home, zh)} == {"may"}


def test_what_is_only_there_in_another_language_keeps_its_uid_too() -> None:
    zh = event("may", "2026-05-01 18:30", locale="zh")
    made = replace(hub(zh), register=publish(Register(), (zh,), ("en",), NOW))
    assert first_id(made, zh) == first_id(hub(zh), zh) == "may"
