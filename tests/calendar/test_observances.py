"""A zone as a calendar carries it shows the same hours as the zone itself."""

from datetime import UTC, datetime, timedelta, tzinfo

import icalendar
import pytest

from hubgen.calendar.write import observances
from hubgen.zones import zone
from tests.calendar.making import event, files, lines

SAMPLES = (
    "Europe/London", "Europe/Dublin", "America/Edmonton", "Africa/Casablanca", "Africa/El_Aaiun", "Asia/Jerusalem",
    "Asia/Shanghai", "Asia/Kolkata", "Asia/Gaza", "Africa/Cairo", "Australia/Lord_Howe", "Pacific/Chatham",
    "America/Santiago", "America/Asuncion", "America/Sao_Paulo", "Pacific/Apia", "Antarctica/Troll", "Etc/GMT+12",
)  # fmt: skip


@pytest.mark.parametrize("name", SAMPLES)
def test_each_hour_around_each_change_is_that_of_the_zone(name: str) -> None:
    place, told = zone(name), _read(name)
    for one in observances(place, 2025, 2028)[1:]:
        change = (one.wall - one.before).replace(tzinfo=UTC)
        for hours in range(-30, 31):
            at = change + timedelta(hours=hours)
            local = at.astimezone(place)
            if not local.fold and not _is_twice(local):
                assert local.replace(tzinfo=told).utcoffset() == local.utcoffset(), at


@pytest.mark.parametrize("name", SAMPLES)
def test_each_day_of_four_years_is_that_of_the_zone(name: str) -> None:
    place, told = zone(name), _read(name)
    for day in range(4 * 365):
        local = (datetime(2025, 1, 1, 12, tzinfo=UTC) + timedelta(days=day)).astimezone(place)
        assert local.replace(tzinfo=told).utcoffset() == local.utcoffset(), local


def test_observances_stand_alone_and_reach_from_the_first_date_to_the_year_after_next() -> None:
    data = files(event("may", "2025-05-01 18:30", series=None))["calendar.ics"]
    zone_lines = lines(data)[lines(data).index("BEGIN:VTIMEZONE") : lines(data).index("END:VTIMEZONE")]
    assert not any(one.startswith(("RRULE", "RDATE")) for one in zone_lines)
    starts = [one.removeprefix("DTSTART:") for one in zone_lines if one.startswith("DTSTART")]
    assert (starts[0], starts[-1], len(starts)) == ("20241231T000000", "20281029T020000", 9)


def _is_twice(local: datetime) -> bool:
    return local.utcoffset() != local.replace(fold=1).utcoffset()


def _read(name: str) -> tzinfo:
    data = files(event("may", "2025-05-01 18:30", tz=name, series=None), tz=name)["calendar.ics"]
    (timezone,) = icalendar.Calendar.from_ical(data).timezones
    assert timezone["TZID"] == name
    told: tzinfo = timezone.to_tz(lookup_tzid=False)
    return told
