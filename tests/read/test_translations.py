"""A translation takes from its original what it does not say itself."""

from pathlib import Path

from hubgen.model.event import Event
from hubgen.model.kind import Kind
from hubgen.model.parts import Venue
from tests.check.files import read

EVENING = "---\ntitle: May\nstart: 2026-05-01 18:30\nplace: {{name: The library, {more}}}\n---\n"


def place_of(folder: Path, more: str, translated: str) -> Venue | None:
    files = {
        "events/may.md": EVENING.format(more=more),
        "events/may.ar.md": f"---\ntitle: أيار\nplace: {translated}\n---\n",
    }
    found = read(folder, files).get(Kind.EVENT, "may", "ar")
    assert isinstance(found, Event)
    return found.place


def test_a_place_has_another_name_and_the_same_address_and_call(tmp_path: Path) -> None:
    place = place_of(tmp_path, "address: 2 Long Street, call: https://meet.example/may", "{name: المكتبة}")
    assert place == Venue.model_validate(
        {"name": "المكتبة", "address": "2 Long Street", "call": "https://meet.example/may"}
    )


def test_what_it_says_of_a_place_is_its_own(tmp_path: Path) -> None:
    assert place_of(tmp_path, "address: 2 Long Street", "{address: شارع ٢}") == Venue(
        name="The library", address="شارع ٢"
    )
