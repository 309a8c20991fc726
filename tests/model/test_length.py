"""How long something lasts is read as authors write it."""

import pytest

from hubgen.model.duration import parse_duration

MINUTES = {
    "2h": 120,
    "1h30m": 90,
    "1 hour and 30 minutes": 90,
    "90 minutes": 90,
    "90 min": 90,
    "90m": 90,
    "1.5 hours": 90,
    "2 days": 2880,
    "1d, 2h": 1560,
    "PT1H30M": 90,
    "pt90m": 90,
    "P1DT2H": 1560,
    "90d": 129_600,
}
NONE = [
    "",
    "h",
    "and",
    "an evening",
    "0h",
    "-2h",
    "2h 2h",
    "30m 1h",
    "1h30",
    "91d",
    "P1M",
    "P",
    "PT",
    "2",
    "9" * 400 + "d",
]


@pytest.mark.parametrize("text", MINUTES)
def test_a_length_is_read_in_words_and_as_iso_writes_it(text: str) -> None:
    assert parse_duration(text).delta.total_seconds() == MINUTES[text] * 60


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_length_is_refused_with_examples(text: str) -> None:
    with pytest.raises(ValueError, match="is no length: write it as 1h30m, 90m or 2d"):
        parse_duration(text)
