"""Guesses of what an author meant."""

import pytest

from hubgen.model.reference import Suggestions

WORDS = Suggestions(["Rituals", "Values", "Ada Lovelace", "欢迎新人"])


@pytest.mark.parametrize("slip", ["ituals", "Rtuals", "Rituls", "Ritual", "Ritualss", "rITUALS", "Xituals"])
def test_a_slip_at_any_place_finds_the_word(slip: str) -> None:
    assert WORDS.did_you_mean(slip) == "did you mean 'Rituals'?"


def test_words_of_any_script_are_compared() -> None:
    assert WORDS.did_you_mean("欢迎人") == "did you mean '欢迎新人'?"


def test_what_is_like_nothing_gets_no_guess() -> None:
    assert WORDS.did_you_mean("Rhinoceros") == ""
    assert WORDS.did_you_mean("") == ""
