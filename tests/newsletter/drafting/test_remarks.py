"""What is not told is no secret: an editor reads how much there is of it, and what to do."""

from pathlib import Path

from wcwidth import wcswidth

from tests.newsletter.drafting.desk import Desk, settings
from tests.newsletter.drafting.test_kept import ISSUE, out

OLD = ISSUE.format(date="2026-05-28", keys="since: 2026-05-01\nitems: []\n")


def desk(folder: Path, **newsletter: object) -> Desk:
    """Make a hub with a story of June."""
    made = Desk(folder, settings(**{"cadence": "month"} | newsletter))
    made.write("story/a", date="2026-06-05")
    return made


def joined(lines: list[str]) -> str:
    """Put wrapped lines together."""
    return " ".join(line.strip() for line in lines)


def test_a_late_translation_without_a_day_of_its_own_is_named_until_it_has_one(tmp_path: Path) -> None:
    made = desk(tmp_path, editions=[{"id": "zh", "lang": "zh"}])
    made.write("story/a.zh", title="一")
    made.write("story/orig", date="2026-03-05")
    made.draft("2026-06-20", edition="zh")
    out(made, "zh-2026-06")
    made.write("story/orig.zh", title="三月")
    assert joined(made.report("2026-07-10", edition="zh")).endswith(
        "1 translation of an older piece has no date of its own, so it counts as old. Give one a date to tell it, or "
        "name it in left_out: content/stories/orig.zh.md"
    )
    made.write("story/orig.zh", title="三月", date="2026-07-02")
    report = joined(made.report("2026-07-10", edition="zh"))
    assert made.issue("zh-2026-07").items == ("story/orig",)
    assert "translation" not in report


def test_a_draft_that_was_forgotten_is_named_with_what_it_holds(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.write("event/evening", start="2026-07-20 18:30")
    made.draft("2026-06-20")
    made.write("story/b", date="2026-07-05")
    assert "content/newsletter/2026-06.md is still a draft and holds 1 story, 1 date: let it go out" in joined(
        made.report("2026-07-10")
    )
    (made.folder / "newsletter/2026-06.md").unlink()
    report = joined(made.report("2026-07-11"))
    assert "still a draft" not in report
    assert "begins on 2026-07-01, and 1 older thing is not told: an earlier `since` tells them." in report


def test_where_a_newsletter_would_begin_is_told_with_how_much_is_older(tmp_path: Path) -> None:
    made = Desk(tmp_path, settings(cadence="week"))
    for number in range(30):
        made.write(f"story/s-{number}", date=f"2026-0{1 + number % 5}-10")
    report = joined(made.report("2026-06-20"))
    assert (
        "It would begin on 2026-06-15, and 30 older things are not told: name an earlier --period for them." in report
    )
    assert "begins on 2026-02-09, and 6 older things are not told" in joined(
        made.report("2026-06-20", period="2026-W07")
    )
    assert len(made.draft("2026-06-20").proposal.items) == 18


def test_how_much_is_older_than_an_issue_that_was_begun_by_hand_is_told(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.write("story/old", date="2020-01-05")
    made.put("newsletter/2026-06.md", ISSUE.format(date="2026-06-25", keys="items: [story/a]\n"))
    report = joined(made.report("2026-07-10"))
    assert "begins on 2026-06-01, and 1 older thing is not told: an earlier `since` tells them." in report


def test_how_much_is_older_is_told_of_a_new_issue_once(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.write("story/old", date="2026-05-05")
    sentence = "The newsletter begins on 2026-06-01, and 1 older thing is not told: an earlier `since` tells them."
    assert sentence in joined(made.report("2026-06-20"))
    assert sentence not in joined(made.report("2026-06-20"))
    made.change("2026-06", "since: 2026-06-01", "since: 2026-05-01")
    assert made.draft("2026-06-21").proposal.items == ("story/old",)


def test_what_came_after_the_cut_off_is_counted(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.draft("2026-06-20")
    made.change("2026-06", "date: 2026-06-25 09:00", "date: 2026-07-03 09:00")
    made.write("story/late", date="2026-06-27")
    report = joined(made.report("2026-06-29"))
    assert "Nothing came in for 2026-06, so content/newsletter/2026-06.md stays as it is." in report
    assert "1 more came after the cut-off, Thu 2026-06-25 09:00: move `until`, or the next issue has them." in report
    made.change("2026-06", "until: 2026-06-25 09:00", "until: 2026-07-02")
    assert "cut-off" not in joined(made.report("2026-06-29"))
    assert made.issue("2026-06").items == ("story/a", "story/late")


def test_a_period_before_the_last_issue_says_where_news_goes(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.put("newsletter/2026-05.md", OLD)
    assert made.report("2026-06-10", period="2026-03") == [
        "Nothing new is there to tell, so no issue 2026-03 was written.",
        "2026-03 lies before the last issue (2026-05): what is new goes into 2026-06.",
    ]


def test_a_period_that_is_over_says_where_news_goes(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.put("newsletter/2026-01.md", ISSUE.format(date="2026-01-28", keys="since: 2026-01-01\nitems: []\n"))
    assert made.report("2026-06-10", period="2026-03")[1] == "That time is over: what is new goes into 2026-06."


def test_an_issue_that_was_approved_is_to_be_looked_at_again(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.draft("2026-06-20")
    body = made.text("2026-06").split("---\n")[-1]
    made.change("2026-06", body, "\nDear all.\n")
    made.write("story/b", date="2026-06-06")
    assert made.report("2026-06-21")[-2:] == [
        "Next, look at it again, and take the line 'draft: true' away:",
        "  hubgen newsletter preview 2026-06",
    ]
    out(made, "2026-06")
    made.write("story/c", date="2026-06-07")
    assert made.report("2026-06-22")[-2:] == [
        "It was approved before this came in, so look at it again:",
        "  hubgen newsletter preview 2026-06",
    ]


def test_every_line_fits_a_terminal_and_every_title_has_its_own(tmp_path: Path) -> None:
    made = desk(tmp_path)
    for number in range(6):
        made.write(f"story/{'long-' * 12}{number}", title=f"{number}: " + "讲故事" * 40, date="2026-06-06")
    made.write("story/b", title="Plain words " * 20, date="2026-06-07")
    lines = made.report("2026-06-20")
    assert lines[1:3] == ["  8 stories:", f"    {'Plain words ' * 5}Plain words…"]
    assert [line[:9] for line in lines[3:6]] == [f"    {number}: 讲故" for number in range(3)]
    assert lines[6] == "    and 4 more"
    assert all(wcswidth(line) <= 80 for line in lines)


def test_a_very_long_draft_is_much_for_one_letter(tmp_path: Path) -> None:
    made = desk(tmp_path)
    for number in range(21):
        made.write(f"story/s-{number}", date="2026-06-06")
    assert "That is much for one letter: move some lines to left_out." in made.report("2026-06-20")
