"""How an entry of a letter says what it is, whose it is, and where it was told."""

from pathlib import Path
from typing import Any

import pytest

from hubgen.newsletter.letter import LetterEntry
from tests.newsletter.compose.letters import composed

MAY: dict[str, Any] = {"date": "2026-05-28", "items": ["story/a", "event/june"]}
JUNE: dict[str, Any] = {"date": "2026-05-01", "title": "June", "start": "2026-06-04", "authors": ["ada"]}
STORY: dict[str, Any] = {"date": "2026-05-01", "authors": ["ada"], "body": "Words."}


def entry(folder: Path, name: str, **items: dict[str, Any]) -> LetterEntry:
    """Compose a letter, and return its entry of a name; items are named kind_id."""
    known = {"issue/may": MAY, "event/june": JUNE, "story/a": STORY}
    changed = {key.replace("_", "/"): known.get(key.replace("_", "/"), {}) | keys for key, keys in items.items()}
    letter = composed({"as_of": "2026-06-01", "items": known | changed}, folder)
    return next(one for section in letter.sections for one in section.entries if one.name == name)


@pytest.mark.parametrize(
    ("body", "teaser"),
    [
        ("[Slides](https://example.org/a)\n\nThe lamp was lit early.", "The lamp was lit early."),
        ("rspec-rails\n\nThe lamp was lit early.", "The lamp was lit early."),
        ("[Slides](https://example.org/a)", ""),
        ("rspec-rails", ""),
    ],
)
def test_a_teaser_is_running_text_and_no_lone_link_or_name(body: str, teaser: str, tmp_path: Path) -> None:
    assert entry(tmp_path, "story/a", story_a={"body": body}).summary == teaser


def test_an_event_names_who_speaks_there_and_not_who_wrote_its_page(tmp_path: Path) -> None:
    assert entry(tmp_path / "none", "event/june").byline == ""
    assert entry(tmp_path / "one", "event/june", event_june={"speakers": ["Grace"]}).byline == "With Grace"


def test_a_story_says_at_which_event_it_was_told(tmp_path: Path) -> None:
    april: dict[str, Any] = {"date": "2026-04-01", "title": "April", "start": "2026-04-04"}
    assert entry(tmp_path / "page", "story/a").place == ""
    assert entry(tmp_path / "event", "story/a", story_a={"event": "april"}, event_april=april).place == "April"


@pytest.mark.parametrize(("lang", "label"), [("en", ""), ("en-GB", ""), ("zh", "Chinese")])
def test_a_text_in_another_language_says_which(lang: str, label: str, tmp_path: Path) -> None:
    assert entry(tmp_path, "story/a", story_a={"lang": lang}).language_label == label


def test_where_the_letter_itself_asks_for_a_place_the_event_does_not_ask_again(tmp_path: Path) -> None:
    door = "https://tickets.example/june"
    june = {"register": door}
    asks = {"call": {"text": "Save a place", "link": door}}
    plain = entry(tmp_path / "plain", "event/june", event_june=june)
    asked = entry(tmp_path / "asked", "event/june", event_june=june, issue_may=asks)
    assert [link.text for link in plain.links] == ["Save a place", "Add to calendar"]
    assert [link.text for link in asked.links] == ["Add to calendar"]
