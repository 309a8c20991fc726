"""The moment a build stands for."""

from datetime import UTC, datetime, timedelta

import pytest

from hubgen.engines.clock import moment_of_build
from hubgen.errors import HubError
from hubgen.zones import zone

EDMONTON = zone("America/Edmonton")


def test_a_day_means_its_end_in_the_hubs_zone() -> None:
    end = moment_of_build("2026-03-08", EDMONTON)
    assert end + timedelta(microseconds=1) == datetime(2026, 3, 9, tzinfo=EDMONTON)


def test_a_moment_is_taken_as_it_stands() -> None:
    assert moment_of_build("2026-03-09T10:00Z", EDMONTON) == datetime(2026, 3, 9, 10, tzinfo=UTC)


def test_source_date_epoch_stands_in_for_the_flag(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert moment_of_build(None, EDMONTON) == datetime(1970, 1, 2, tzinfo=UTC)
    assert moment_of_build("2026-03-09 10:00", UTC) == datetime(2026, 3, 9, 10, tzinfo=UTC)


@pytest.mark.parametrize(("flag", "epoch"), [("soon", "0"), (None, "soon")])
def test_what_is_no_moment_is_refused(flag: str | None, epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(HubError):
        moment_of_build(flag, UTC)
