"""A letter that has gone out says what it said, whatever its stories are called now and whatever is quoted since."""

from pathlib import Path
from typing import Any

from hubgen.model.parts import id_from_text
from hubgen.newsletter.letter import Letter
from tests.newsletter.compose.letters import composed

ONE = {"text": "One.", "date": "2026-05-02"}
STORY = {"date": "2026-05-01", "authors": ["ada"], "quotes": [ONE], "body": "Words."}
NAMES = ["story/a", f"story/a#{id_from_text('One.')}"]


def letter(folder: Path, **stories: dict[str, Any]) -> Letter:
    issue = {"date": "2026-05-28", "items": NAMES}
    files = {f"story/{name}": keys for name, keys in stories.items()}
    return composed({"as_of": "2026-07-01", "items": {"issue/may": issue, **files}}, folder)


def said(found: Letter) -> list[str]:
    return [thing.summary for section in found.sections for thing in section.entries]


def test_a_newer_quote_does_not_take_the_place_of_one_that_was_told(tmp_path: Path) -> None:
    newer = {"text": "Newer.", "date": "2026-06-20"}
    found = letter(tmp_path, a=STORY | {"quotes": [newer, ONE, {"text": "In stock."}]})
    assert (said(found), found.missing) == (["Words.", "One."], ())


def test_a_story_that_was_renamed_is_told_and_quoted_still(tmp_path: Path) -> None:
    found = letter(tmp_path, b=STORY | {"aliases": ["stories/a/"]})
    assert (said(found), found.missing) == (["Words.", "One."], ())
