"""All readers of calendars are given the zones that hubgen has: those of a system may be of another year."""

import zoneinfo
from collections.abc import Iterator

import icalendar
import pytest


@pytest.fixture(scope="package", autouse=True)
def _pinned_zones() -> Iterator[None]:
    zoneinfo.reset_tzpath(to=())
    _forget()
    yield
    zoneinfo.reset_tzpath()
    _forget()


def _forget() -> None:
    zoneinfo.ZoneInfo.clear_cache()
    icalendar.use_zoneinfo()  # type: ignore[no-untyped-call]
