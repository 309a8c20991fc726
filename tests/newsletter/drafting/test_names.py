"""What an issue names is told, whatever its file is called now, where its quotes stand and how a person wrote it."""

from pathlib import Path
from typing import Any

import pytest

from hubgen.errors import FileError
from hubgen.model.parts import id_from_text
from hubgen.newsletter.drafting import DraftState
from tests.newsletter.drafting.desk import Desk, settings

JUNE, JULY = "2026-06-20", "2026-07-10"
ONE = {"text": "One.", "date": "2026-06-05"}
NEWER = {"text": "Newer.", "date": "2026-07-05"}


def desk(folder: Path, **keys: Any) -> Desk:
    """Make a hub with a story of June."""
    made = Desk(folder, settings(cadence="month"))
    made.write("story/old", title="What we learnt", date="2026-06-05", **keys)
    return made


def rename(made: Desk, old: str, new: str, **keys: Any) -> None:
    """Give a story's file another name, and its old address to it."""
    (made.folder / f"stories/{old}.md").unlink()
    made.write(f"story/{new}", title="What we learnt", date="2026-06-05", aliases=[f"stories/{old}/"], **keys)


def sent(made: Desk, stem: str) -> None:
    made.change(stem, "draft: true\n", "")


def test_what_was_renamed_is_not_told_again(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.draft(JUNE)
    sent(made, "2026-06")
    rename(made, "old", "new")
    assert made.draft(JULY).state is DraftState.NOTHING
    assert made.issue("2026-06").items == ("story/new",)


def test_what_was_renamed_is_not_added_to_a_draft_that_has_it(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.draft(JUNE)
    before = made.text("2026-06")
    rename(made, "old", "new")
    assert made.draft(JUNE).state is DraftState.SAME
    assert made.text("2026-06") == before


def test_what_was_taken_out_and_renamed_is_left_out_under_its_new_name(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.draft(JUNE)
    made.change("2026-06", "  - story/old  # What we learnt\n", "")
    rename(made, "old", "new")
    made.draft(JUNE)
    assert made.issue("2026-06").left_out == ("story/new",)
    assert "story/new" not in made.issue("2026-06").items


def test_a_quote_is_told_once_whatever_is_put_above_it(tmp_path: Path) -> None:
    made = desk(tmp_path, quotes=[ONE])
    made.write("story/lead", date="2026-06-06", priority=1)
    made.draft(JUNE)
    sent(made, "2026-06")
    assert f"story/old#{id_from_text('One.')}  # One.\n" in made.text("2026-06")
    made.write("story/old", title="What we learnt", date="2026-06-05", quotes=[NEWER, ONE])
    made.write("story/next", date="2026-07-06")
    made.draft(JULY)
    assert made.issue("2026-07").items == ("story/next", f"story/old#{id_from_text('Newer.')}")


@pytest.mark.parametrize("keys", [{"id": "one"}, {"text": "one!"}])
def test_a_quote_that_gets_an_id_or_another_sign_is_the_same(tmp_path: Path, keys: dict[str, str]) -> None:
    made = desk(tmp_path, quotes=[ONE])
    made.write("story/lead", date="2026-06-06", priority=1)
    made.draft(JUNE)
    made.write("story/old", title="What we learnt", date="2026-06-05", quotes=[ONE | keys])
    assert made.draft(JUNE).edits == ()


def test_two_quotes_of_the_same_words_are_one(tmp_path: Path) -> None:
    made = desk(tmp_path, quotes=[ONE, ONE | {"date": "2026-06-07"}])
    made.write("story/lead", date="2026-06-06", priority=1)
    made.draft(JUNE)
    sent(made, "2026-06")
    made.write("story/next", date="2026-07-06")
    made.draft(JULY)
    assert made.issue("2026-07").items == ("story/next",)


def by_hand(made: Desk, *names: str) -> None:
    lines = "".join(f"  - {name}\n" for name in names)
    made.put("newsletter/2026-06.md", f"---\ntitle: June\ndate: 2026-06-25 09:00\nitems:\n{lines}---\n\nHello.\n")


@pytest.mark.parametrize("name", ["stories/old.md", "story/old.md", "Story/Old", "/stories/old/", "'story/old '"])
def test_what_a_person_wrote_another_way_is_not_told_again(tmp_path: Path, name: str) -> None:
    made = desk(tmp_path)
    by_hand(made, name)
    assert made.draft(JUNE).edits == ()


def test_a_number_written_by_hand_means_the_quote_that_stands_there(tmp_path: Path) -> None:
    made = desk(tmp_path, quotes=[ONE])
    made.write("story/next", date="2026-07-06")
    by_hand(made, "story/old", "story/old#1")
    made.draft(JULY)
    assert made.issue("2026-07").items == ("story/next",)


@pytest.mark.parametrize("name", ['"story/old, story/b"', "What we learnt", "tale/old"])
def test_a_name_that_nobody_understands_is_refused_at_its_line(tmp_path: Path, name: str) -> None:
    made = desk(tmp_path)
    by_hand(made, "story/gone", name)
    before = made.text("2026-06")
    with pytest.raises(FileError) as refused:
        made.draft(JULY)
    assert str(refused.value).startswith("newsletter/2026-06.md:6 names ")
    assert name.strip('"') in str(refused.value)
    assert made.text("2026-06") == before


def test_a_name_that_another_piece_has_now_is_refused_where_an_issue_uses_it(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.draft(JUNE)
    sent(made, "2026-06")
    rename(made, "old", "new")
    made.write("story/old", title="Another", date="2026-07-01")
    with pytest.raises(FileError) as refused:
        made.draft(JULY)
    assert str(refused.value).startswith("stories/new.md was once where stories/old.md is")
    made.put("newsletter/2026-06.md", made.text("2026-06").replace("story/old", "story/new"))
    assert made.draft(JULY).proposal.items == ("story/old",)
