"""The doors of a letter: the home page and the archive, in the language that it is written in."""

from pathlib import Path

import pytest

from tests.newsletter.compose.letters import composed

HOME = "https://example.org/hub/"


@pytest.mark.parametrize(
    ("languages", "lang", "front"),
    [
        (["en", "zh", "ar"], "ar", "ar/"),
        (["en", "zh", "ar"], "zh-TW", "zh/"),
        (["en", "zh-CN", "zh-TW"], "zh-TW", "zh-TW/"),
        (["en", "zh"], "en-GB", ""),
        (["en", "zh"], "ar", ""),
        (["ar", "en"], "ar", ""),
        (["ar", "en"], "en", "en/"),
    ],
)
def test_readers_come_in_by_the_door_of_their_language(
    languages: list[str], lang: str, front: str, tmp_path: Path
) -> None:
    issue = {"date": "2026-05-28", "lang": lang, "items": []}
    found = composed(
        {"as_of": "2026-06-01", "settings": {"languages": languages}, "items": {"issue/a": issue}}, tmp_path
    )

    assert (found.home, found.archive) == (f"{HOME}{front}", f"{HOME}{front}newsletter/")
    assert found.url == f"{HOME}newsletter/a/"
