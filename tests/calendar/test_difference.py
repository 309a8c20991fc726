"""What those who follow a calendar will see is told before it goes out."""

from pathlib import Path

from hubgen.calendar import calendar_changes
from hubgen.model.item import Item
from tests.calendar.making import event, files, series

JUNE = "2026-06-05 18:30"


def written(folder: Path, *items: Item) -> Path:
    """Write the calendars of a hub with these items."""
    for path, data in files(*items).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def told(folder: Path, *items: Item, was: tuple[Item, ...]) -> list[str]:
    changes = calendar_changes(written(folder / "old", *was), written(folder / "new", *items))
    return [
        f"{one.kind} {one.title} {one.day} {', '.join(one.parts)}".strip()
        for one, paths in changes
        if "calendar.ics" in paths
    ]


def test_another_hour_place_and_rest_are_told(tmp_path: Path) -> None:
    assert told(tmp_path / "a", series(duration="3h"), was=(series(),)) == ["changed Fridays 2026-01-02 end"]
    rested = series(breaks=[{"from": "2026-08-01", "to": "2026-08-31"}])
    assert told(tmp_path / "b", rested, was=(series(),)) == ["changed Fridays 2026-01-02 rests"]
    assert told(tmp_path / "c", series(place="The library"), was=(series(),)) == ["changed Fridays 2026-01-02 place"]


def test_a_new_date_and_one_that_goes_are_told_with_all_their_calendars(tmp_path: Path) -> None:
    june = event("june", JUNE, series=None, title="Midsummer")
    assert told(tmp_path / "a", june, was=(series(),)) == ["new Midsummer 2026-06-05", "gone Fridays 2026-01-02"]
    ((change, calendars),) = calendar_changes(
        written(tmp_path / "b", series()), written(tmp_path / "c", series(), event("june", JUNE, status="cancelled"))
    )
    assert (change.title, change.day) == ("Cancelled: June", "2026-06-05")
    assert calendars == ("calendar.ics", "ar/calendar.ics", "zh/calendar.ics", "series/fridays/calendar.ics")


def test_the_same_calendars_are_no_news_and_what_is_none_is_passed_over(tmp_path: Path) -> None:
    assert told(tmp_path / "a", series(), was=(series(),)) == []
    old, new = written(tmp_path / "b", series()), written(tmp_path / "c", series(duration="3h"))
    (old / "calendar.ics").write_bytes(b"BEGIN:NOTHING\r\n")
    assert all("calendar.ics" not in paths for _, paths in calendar_changes(old, new))
