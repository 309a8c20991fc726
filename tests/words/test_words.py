import string

import pytest

from hubgen.model.event import EventStatus, Gathering
from hubgen.model.kind import FOLDERS, Kind
from hubgen.model.resource import Format
from hubgen.words import _read, languages, words_for

ENGLISH = _read("en")
OTHERS = [lang for lang in languages() if lang != "en"]


def gaps(phrase: str) -> set[str]:
    """Name the gaps of a phrase."""
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


@pytest.mark.parametrize("lang", OTHERS)
def test_no_word_is_missing_and_none_is_left_over(lang: str) -> None:
    assert _read(lang).keys() == ENGLISH.keys()


@pytest.mark.parametrize("lang", OTHERS)
def test_phrases_have_the_same_gaps(lang: str) -> None:
    theirs = _read(lang)

    assert {key: gaps(theirs[key]) for key in ENGLISH} == {key: gaps(phrase) for key, phrase in ENGLISH.items()}


@pytest.mark.parametrize("lang", languages())
def test_no_word_is_empty(lang: str) -> None:
    assert all(phrase.strip() for phrase in _read(lang).values())


def test_everything_that_has_a_name_has_one_in_words() -> None:
    wanted = [f"{group}.{kind}" for kind in Kind for group in ("kind", "kinds")]
    wanted += [f"format.{form}" for form in Format] + [f"gathering.{sort}" for sort in Gathering]
    wanted += [f"status.{status}" for status in EventStatus if status is not EventStatus.SCHEDULED]
    wanted += [f"door.{folder}" for folder in FOLDERS.values()]

    assert set(wanted) <= ENGLISH.keys()


def test_a_language_without_a_file_speaks_english() -> None:
    assert words_for("fr")["kind.story"] == "Story"
