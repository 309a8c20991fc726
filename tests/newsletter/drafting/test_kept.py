"""Nothing is lost, and nothing comes back, whatever people do to the files by hand."""

from pathlib import Path

import pytest

from hubgen.newsletter.drafting import DraftState
from hubgen.read.front_matter import read_document
from tests.newsletter.drafting.desk import Desk, settings

ISSUE = "---\ntitle: By hand\ndate: {date}\n{keys}---\n\nDear all.\n"
QUOTES = [{"id": "q", "text": "Yes.", "date": "2026-06-10"}]


def desk(folder: Path, *stories: str) -> Desk:
    """Make a hub with stories of June."""
    made = Desk(folder, settings(cadence="month"))
    for number, name in enumerate(stories, 5):
        made.write(f"story/{name}", date=f"2026-06-{number:02}")
    return made


def drafted(folder: Path, *stories: str) -> Desk:
    """Draft their issue."""
    made = desk(folder, *stories)
    made.draft("2026-06-20")
    return made


def without(made: Desk, stem: str, line: str) -> None:
    """Delete the one line that begins so."""
    lines = made.text(stem).splitlines(keepends=True)
    kept = [one for one in lines if not one.strip().startswith(line)]
    assert len(kept) == len(lines) - 1
    made.put(f"newsletter/{stem}.md", "".join(kept))


def out(made: Desk, stem: str) -> None:
    """Let an issue go out."""
    without(made, stem, "draft: true")


def test_what_was_just_taken_out_is_not_quoted_in_the_same_run(tmp_path: Path) -> None:
    made = drafted(tmp_path, "a", "b")
    without(made, "2026-06", "- story/a")
    out(made, "2026-06")
    made.write("story/a", date="2026-06-05", quotes=QUOTES)
    made.write("story/c", date="2026-07-05")
    outcome = made.draft("2026-07-10")
    assert outcome.left_out == {"newsletter/2026-06.md": ("story/a",)}
    assert made.issue("2026-07").items == ("story/c",)


def test_what_was_just_taken_out_is_not_shown_again_in_the_same_run(tmp_path: Path) -> None:
    made = desk(tmp_path, "a")
    made.write("story/old", date="2025-06-05", evergreen="true")
    made.put("newsletter/2026-05.md", ISSUE.format(date="2026-05-28", keys="since: 2025-01-01\nitems: []\n"))
    made.draft("2026-06-20")
    without(made, "2026-06", "- story/old")
    out(made, "2026-06")
    made.write("story/b", date="2026-07-05")
    made.draft("2026-07-10")
    assert (made.issue("2026-07").items, made.issue("2026-07").again) == (("story/b",), ())


def test_what_was_told_and_is_not_wanted_again_now_rests_before_it_is_proposed_anew(tmp_path: Path) -> None:
    made = desk(tmp_path, "a")
    made.write("story/old", date="2025-06-05", evergreen="true")
    made.put("newsletter/2025-06.md", ISSUE.format(date="2025-06-26", keys="since: 2025-06-01\nitems: story/old\n"))
    made.draft("2026-06-20")
    without(made, "2026-06", "- story/old")
    out(made, "2026-06")
    made.write("story/b", date="2026-07-05")
    assert made.draft("2026-07-10").proposal.again == ()
    assert made.issue("2026-06").left_out == ()


def test_without_its_line_a_newsletter_begins_as_its_first_issue_does(tmp_path: Path) -> None:
    made = desk(tmp_path, "a")
    made.write("story/ancient", date="2020-01-05")
    made.draft("2026-06-20")
    without(made, "2026-06", "since:")
    assert made.draft("2026-06-21").edits == ()
    made.write("story/b", date="2026-06-06")
    made.draft("2026-06-22")
    assert made.issue("2026-06").items == ("story/a", "story/b")
    assert "\nsince: 2026-06-01\n" in made.text("2026-06")


def test_where_the_first_issue_is_deleted_the_past_does_not_come(tmp_path: Path) -> None:
    made = desk(tmp_path, "a")
    made.write("story/ancient", date="2020-01-05")
    made.draft("2026-06-20")
    out(made, "2026-06")
    made.write("story/july", date="2026-07-05")
    made.draft("2026-07-10")
    (made.folder / "newsletter/2026-06.md").unlink()
    made.write("story/more", date="2026-07-06")
    assert made.draft("2026-07-10").proposal.items == ("story/more",)


def test_a_first_issue_that_was_written_by_hand_is_where_a_newsletter_begins(tmp_path: Path) -> None:
    made = desk(tmp_path, "a", "b")
    made.write("story/ancient", date="2020-01-05")
    made.put("newsletter/2026-06.md", ISSUE.format(date="2026-06-25", keys="items: [story/a]\n"))
    assert made.draft("2026-07-10").proposal.items == ("story/b",)
    assert "\nsince: 2026-06-01  #" in made.text("2026-07")


def test_an_issue_under_its_own_name_begins_with_its_period_too(tmp_path: Path) -> None:
    made = desk(tmp_path, "a", "b")
    made.write("story/may", date="2026-05-31")
    made.put("newsletter/summer.md", ISSUE.format(date="2026-06-25", keys="items: [story/a]\n"))
    assert made.draft("2026-07-10").proposal.items == ("story/b",)


def test_a_draft_of_many_dates_can_be_read_again(tmp_path: Path) -> None:
    made = desk(tmp_path, "a")
    for number in range(250):
        start = f"2026-07-{1 + number % 20:02} 18:30"
        made.write(f"event/evening-of-the-chapter-{number:03}", start=start, title="Wie wir uns trafen: 社区的夜晚" * 4)
    outcome = made.draft("2026-06-20")
    assert outcome.proposal.waiting[0] == 0
    assert 0 < outcome.proposal.waiting[1] < 250
    assert read_document(made.text("2026-06")).tree.data
    made.write("story/late", date="2026-06-06")
    assert made.draft("2026-06-20").state is DraftState.UPDATED


def test_things_and_dates_take_no_more_than_half_from_each_other(tmp_path: Path) -> None:
    made = desk(tmp_path)
    for number in range(250):
        made.write(f"event/evening-of-the-chapter-{number:03}", start="2026-07-02 18:30")
        made.write(f"story/story-of-the-chapter-{number:03}", date="2026-06-05")
    proposal = made.plan("2026-06-20").proposal
    assert abs(len(proposal.new) - len(proposal.first)) < 20
    assert len(proposal.new) > 50


@pytest.mark.parametrize(("day", "told"), [("2026-05-28", True), ("2026-05-27", False), ("2026-05-28 08:00", False)])
def test_a_piece_of_the_day_of_the_last_letter_from_elsewhere_is_told(tmp_path: Path, day: str, *, told: bool) -> None:
    made = desk(tmp_path, "a")
    made.put("newsletter/letter-12.md", ISSUE.format(date="2026-05-28 09:00", keys=""))
    made.write("story/same", date=day)
    made.draft("2026-06-20")
    assert ("story/same" in made.issue("2026-06").items) is told


def test_what_was_moved_comes_back_where_its_new_issue_is_thrown_away(tmp_path: Path) -> None:
    made = drafted(tmp_path, "a", "b")
    out(made, "2026-06")
    without(made, "2026-06", "- story/a")
    made.put("newsletter/2026-07.md", ISSUE.format(date="2026-07-30", keys="draft: true\nitems: [story/a]\n"))
    made.write("story/c", date="2026-07-05")
    report = made.report("2026-07-06")
    assert "content/newsletter/2026-06.md: what you moved from it belongs to its new issue" in report
    assert made.draft("2026-07-06").edits == ()
    (made.folder / "newsletter/2026-07.md").unlink()
    made.draft("2026-07-07")
    assert set(made.issue("2026-07").items) == {"story/a", "story/c"}
    assert made.issue("2026-06").left_out == ()


def test_what_was_moved_and_then_taken_out_is_left_out_of_its_new_issue(tmp_path: Path) -> None:
    made = drafted(tmp_path, "a", "b")
    without(made, "2026-06", "- story/a")
    out(made, "2026-06")
    made.put("newsletter/2026-07.md", ISSUE.format(date="2026-07-30", keys="draft: true\nitems: [story/a]\n"))
    made.draft("2026-07-06")
    made.change("2026-07", "items: [story/a]", "items: []")
    made.draft("2026-07-07")
    assert (made.issue("2026-06").left_out, made.issue("2026-07").left_out) == ((), ("story/a",))


def test_what_a_person_shows_among_what_was_told_is_told(tmp_path: Path) -> None:
    made = drafted(tmp_path, "a", "b")
    without(made, "2026-06", "- story/a")
    made.change("2026-06", "again: []", "again: [story/a]")
    assert made.draft("2026-06-21").edits == ()
    out(made, "2026-06")
    made.change("2026-06", "drafted: [story/b, story/a]", "drafted: [story/b]")
    assert made.draft("2026-07-10").state is DraftState.NOTHING


BLOCK = "drafted:\n  - story/b\n  - story/a\n"


@pytest.mark.parametrize("key", ["items", "again"])
@pytest.mark.parametrize("renamed", [False, True])
@pytest.mark.parametrize("block", [False, True])
def test_what_was_moved_is_untold_again_where_its_new_issue_is_thrown_away(
    tmp_path: Path, key: str, *, renamed: bool, block: bool
) -> None:
    made = drafted(tmp_path, "a", "b")
    without(made, "2026-06", "- story/a")
    if block:
        made.change("2026-06", "drafted: [story/b, story/a]\n", BLOCK)
    name = "story/new" if renamed else "story/a"
    if renamed:
        (made.folder / "stories/a.md").unlink()
        made.write(name, date="2026-06-05", aliases=["stories/a/"])
    made.put("newsletter/2026-07.md", ISSUE.format(date="2026-07-30", keys=f"draft: true\n{key}: [{name}]\n"))
    assert made.draft("2026-06-20").moved == {"newsletter/2026-06.md": (name,)}
    assert (made.issue("2026-06").drafted, made.issue("2026-07").drafted) == (("story/b",), (name,))
    (made.folder / "newsletter/2026-07.md").unlink()
    assert made.draft("2026-06-21").proposal.items == (name,)
    assert made.issue("2026-06").left_out == ()


def test_what_was_moved_back_is_untold_again_where_the_earlier_issue_is_thrown_away(tmp_path: Path) -> None:
    made = drafted(tmp_path, "a", "b")
    made.write("story/c", date="2026-07-05")
    made.draft("2026-07-10", period="2026-07")
    without(made, "2026-07", "- story/c")
    made.change("2026-06", "items:\n", "items:\n  - story/c\n")
    made.draft("2026-07-10")
    (made.folder / "newsletter/2026-06.md").unlink()
    assert "story/c" in made.draft("2026-07-11").proposal.items


def test_a_date_that_was_moved_to_the_next_issue_is_not_left_out(tmp_path: Path) -> None:
    made = desk(tmp_path, "a")
    made.write("event/e", start="2026-07-05 18:00")
    made.draft("2026-06-20")
    without(made, "2026-06", "- event/e")
    made.put("newsletter/2026-07.md", ISSUE.format(date="2026-07-02", keys="draft: true\nitems: [event/e]\n"))
    assert made.draft("2026-06-20").left_out == {}
    assert made.draft("2026-06-20").edits == ()
    assert made.issue("2026-06").items == ("story/a",)
