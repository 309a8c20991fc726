"""Who spoke in twelve months: calendar months, whatever the number of their days."""

from pathlib import Path

import pytest

from hubgen.rhythm import make_outlook
from tests.rhythm.hubs import Items, moment, read, settings_of

EVENINGS: Items = {
    "event/leap": {"start": "2023-11-13 18:30", "speakers": ["ada"]},
    "event/february": {"start": "2023-02-28 18:30", "speakers": ["bo"]},
    "event/march": {"start": "2023-03-01 18:30", "speakers": ["chen"]},
}


@pytest.mark.parametrize(
    ("as_of", "spoke"),
    [
        ("2024-11-12", ("ada",)),  # 365 days before is the evening itself, for there is a 29 February between
        ("2024-11-13", ()),
        ("2024-02-29", ("ada", "chen")),
        ("2024-02-28", ("ada", "chen")),
        ("2024-02-27", ("ada", "bo", "chen")),
    ],
)
def test_whoever_spoke_since_the_same_day_a_year_before_is_counted(
    as_of: str, spoke: tuple[str, ...], tmp_path: Path
) -> None:
    settings = settings_of({})
    hub = read(EVENINGS, tmp_path, settings)
    assert make_outlook(hub, settings, moment(as_of, settings)).health.speakers.first_time == spoke
