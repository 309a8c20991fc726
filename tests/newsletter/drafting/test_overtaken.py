"""Subject, preheader and button do not outlive what they were made of."""

from pathlib import Path

import pytest
from wcwidth import wcswidth

from tests.newsletter.drafting.desk import Desk, settings
from tests.newsletter.drafting.test_kept import out, without


def drafted(folder: Path) -> Desk:
    """Draft an issue with a lead, two more stories, and two evenings."""
    made = Desk(folder, settings(cadence="month"))
    for number, name in enumerate(("third", "second", "first")):
        made.write(f"story/{name}", title=f"The {name} of these stories", date=f"2026-06-0{5 + number}")
    for day in ("03", "04"):
        made.write(f"event/day-{day}", start=f"2026-07-{day} 18:30", register=f"https://example.org/{day}")
    made.draft("2026-06-20")
    return made


def test_what_hubgen_made_of_a_story_that_is_gone_it_makes_anew(tmp_path: Path) -> None:
    made = drafted(tmp_path)
    assert made.issue("2026-06").subject == "The first of these stories"
    without(made, "2026-06", "- story/first")
    report = made.report("2026-06-21")
    issue = made.issue("2026-06")
    assert issue.subject == "The second of these stories"
    assert issue.preheader == "The third of these stories · Day 03 · Day 04"
    assert report[0] == "Nothing came in for 2026-06."
    said = " ".join(line.strip() for line in report)
    assert "Its subject named what is not in it any more (The first of these stories): it is now: The second" in said
    assert made.draft("2026-06-21").edits == ()
    assert made.hub().problems == ()


def test_a_subject_of_hubgen_s_own_follows_the_lead(tmp_path: Path) -> None:
    made = drafted(tmp_path)
    without(made, "2026-06", "- story/third")
    made.change("2026-06", "items:\n", "items:\n  - story/third\n")
    report = " ".join(line.strip() for line in made.report("2026-06-21"))
    assert made.issue("2026-06").subject == "The third of these stories"
    assert (
        made.issue("2026-06").preheader == "The first of these stories · The second of these stories · Day 03 · Day 04"
    )
    lost = "Its subject named what does not lead it any more (The first of these stories)"
    assert f"{lost}: it is now: The third of these stories" in report
    assert made.draft("2026-06-21").edits == ()


def test_a_subject_that_was_a_date_becomes_the_story_that_comes_in(tmp_path: Path) -> None:
    made = Desk(tmp_path, settings(cadence="month"))
    made.write("event/circle", start="2026-07-03 18:30")
    made.draft("2026-06-20")
    assert made.issue("2026-06").subject == "Circle"
    made.write("story/embers", date="2026-06-21")
    made.draft("2026-06-22")
    assert made.issue("2026-06").subject == "Embers"


def test_a_subject_of_one_s_own_stays_whatever_leads(tmp_path: Path) -> None:
    made = drafted(tmp_path)
    made.change("2026-06", "subject: The first of these stories", "subject: The first of many")
    without(made, "2026-06", "- story/third")
    made.change("2026-06", "items:\n", "items:\n  - story/third\n")
    made.draft("2026-06-21")
    assert made.issue("2026-06").subject == "The first of many"


def test_a_preheader_is_made_anew_where_it_names_what_is_gone(tmp_path: Path) -> None:
    made = drafted(tmp_path)
    without(made, "2026-06", "- story/second")
    made.draft("2026-06-21")
    assert made.issue("2026-06").subject == "The first of these stories"
    assert made.issue("2026-06").preheader == "The third of these stories · Day 03 · Day 04"


def test_a_button_leads_to_the_next_evening_where_its_own_is_gone(tmp_path: Path) -> None:
    made = drafted(tmp_path)
    without(made, "2026-06", "- event/day-03")
    made.draft("2026-06-21")
    call = made.issue("2026-06").call
    assert call
    assert call.link == "https://example.org/04"


@pytest.mark.parametrize(
    ("line", "old", "new", "said"),
    [
        ("- story/first", "subject: The first of", "subject: Read The first of", "Its subject named what is not in it"),
        ("- story/second", 'preheader: "', 'preheader: "Dear all. ', "Its preheader named what is not in it"),
        ("- event/day-03", "text: Save", "text: Do save", "Its call named what is not in it any more (Day 03)"),
    ],
)
def test_what_a_person_wrote_of_something_that_is_gone_is_told_and_stays(
    tmp_path: Path, line: str, old: str, new: str, said: str
) -> None:
    made = drafted(tmp_path)
    made.change("2026-06", old, new)
    without(made, "2026-06", line)
    report = " ".join(one.strip() for one in made.report("2026-06-21"))
    assert said in report
    assert "change it by hand" in report
    assert new in made.text("2026-06")


def test_an_envelope_that_names_nothing_that_is_gone_stays_as_it_is(tmp_path: Path) -> None:
    made = drafted(tmp_path)
    made.write("story/fourth", title="Another", date="2026-06-04")
    made.draft("2026-06-21")
    before = made.text("2026-06")
    without(made, "2026-06", "- story/fourth")
    made.draft("2026-06-22")
    after = made.text("2026-06")
    assert [line for line in before.splitlines() if line.startswith(("subject", "preheader", "  link"))] == [
        line for line in after.splitlines() if line.startswith(("subject", "preheader", "  link"))
    ]


def test_an_issue_that_has_gone_out_keeps_its_envelope(tmp_path: Path) -> None:
    made = drafted(tmp_path)
    out(made, "2026-06")
    without(made, "2026-06", "- story/first")
    made.draft("2026-07-10", period="2026-06")
    assert made.issue("2026-06").subject == "The first of these stories"


PAGE = "https://example.org/all"


def said(made: Desk, as_of: str = "2026-06-21", period: str | None = None) -> str:
    """Draft, and give what is said on one line."""
    return " ".join(one.strip() for one in made.report(as_of, period=period))


@pytest.mark.parametrize(
    "keys", [{"status": "cancelled"}, {"start": "2026-10-03 18:30"}, {"start": "2026-06-01 18:30"}]
)
def test_a_button_for_an_evening_that_does_not_come_goes(tmp_path: Path, keys: dict[str, str]) -> None:
    made = Desk(tmp_path, settings(cadence="month"))
    made.write("story/a", title="Alone", date="2026-06-05")
    evening = {"start": "2026-07-03 18:30", "register": PAGE}
    made.write("event/e", **evening)
    made.draft("2026-06-20")
    made.write("event/e", **(evening | keys))
    without(made, "2026-06", "- event/e")
    report = said(made)
    assert "Its preheader named what is not in it any more (E): the line is gone." in report
    assert "Its call named what is not in it any more (E): the line is gone." in report
    issue = made.issue("2026-06")
    assert (issue.preheader, issue.call) == (None, None)
    assert made.draft("2026-06-21").edits == ()


def test_the_title_of_a_story_that_is_a_draft_again_does_not_stay(tmp_path: Path) -> None:
    made = drafted(tmp_path)
    made.write("story/first", title="The first of these stories", date="2026-06-07", draft=True)
    without(made, "2026-06", "- story/first")
    said(made)
    assert made.issue("2026-06").subject == "The second of these stories"


def test_where_a_story_is_deleted_its_subject_is_to_be_looked_at_once(tmp_path: Path) -> None:
    made = drafted(tmp_path)
    (made.folder / "stories/first.md").unlink()
    without(made, "2026-06", "- story/first")
    assert "Its subject may still name story/first, of which no file is there any more" in said(made)
    assert "may still" not in said(made)


@pytest.mark.parametrize("old", [">-\n  The first of these stories", "The first\n  of these stories"])
def test_a_subject_on_several_lines_is_written_on_one(tmp_path: Path, old: str) -> None:
    made = drafted(tmp_path)
    made.change("2026-06", "subject: The first of these stories", f"subject: {old}")
    without(made, "2026-06", "- story/first")
    assert "it is now: The second of these stories" in said(made)
    assert "subject: The second of these stories\n" in made.text("2026-06")
    assert "it is now" not in said(made)


def test_one_page_to_register_serves_two_evenings(tmp_path: Path) -> None:
    made = Desk(tmp_path, settings(cadence="month"))
    made.write("story/a", date="2026-06-05")
    for day in ("03", "04"):
        made.write(f"event/day-{day}", start=f"2026-07-{day} 18:30", register=PAGE)
    made.draft("2026-06-20")
    without(made, "2026-06", "- event/day-03")
    assert "Its call" not in said(made)


def test_a_preheader_is_known_as_often_as_it_is_made_anew(tmp_path: Path) -> None:
    made = drafted(tmp_path)
    without(made, "2026-06", "- story/second")
    said(made)
    without(made, "2026-06", "- story/first")
    assert "Its preheader followed another subject: it is now: Day 03 · Day 04" in said(made)
    assert made.issue("2026-06").preheader == "Day 03 · Day 04"


def test_a_preheader_that_would_say_the_subject_again_goes(tmp_path: Path) -> None:
    made = Desk(tmp_path, settings(cadence="month"))
    for number, name in enumerate(("second", "first")):
        made.write(f"story/{name}", date=f"2026-06-0{5 + number}")
    made.draft("2026-06-20")
    without(made, "2026-06", "- story/first")
    assert "Its preheader only said the subject: it is gone." in said(made)
    assert made.issue("2026-06").preheader is None


def test_an_open_issue_from_which_another_run_takes_its_lead_gets_its_subject_too(tmp_path: Path) -> None:
    made = drafted(tmp_path)
    without(made, "2026-06", "- story/first")
    july = "---\ntitle: July\ndraft: true\ndate: 2026-07-30\nitems: [story/first]\n---\n\nDear all.\n"
    made.put("newsletter/2026-07.md", july)
    report = said(made, "2026-06-20", "2026-07")
    assert "content/newsletter/2026-06.md: its subject named what is not in it any more" in report
    assert made.issue("2026-06").subject == "The second of these stories"


def test_an_open_issue_of_which_something_was_taken_out_gets_its_subject_when_another_is_drafted(
    tmp_path: Path,
) -> None:
    made = drafted(tmp_path)
    without(made, "2026-06", "- story/first")
    report = said(made, "2026-06-21", "2026-07")
    assert "content/newsletter/2026-06.md: its subject named what is not in it any more" in report
    assert made.issue("2026-06").subject == "The second of these stories"
    assert made.issue("2026-06").left_out == ("story/first",)


def test_a_title_within_a_word_or_another_title_is_none(tmp_path: Path) -> None:
    made = Desk(tmp_path, settings(cadence="month"))
    made.write("story/tea", date="2026-06-05")
    made.write("story/day", title="Tea in a Team", date="2026-06-06")
    made.draft("2026-06-20")
    made.change("2026-06", "subject: Tea in a Team", "subject: Teams, and Tea in a Team")
    without(made, "2026-06", "- story/tea")
    assert "Its subject" not in said(made)


def test_what_a_person_wrote_is_told_of_once(tmp_path: Path) -> None:
    made = drafted(tmp_path)
    made.change("2026-06", "subject: The first of", "subject: Read The first of")
    without(made, "2026-06", "- story/first")
    assert "change it by hand" in said(made)
    assert "change it by hand" not in said(made)


def test_what_is_said_of_chinese_titles_fits_a_terminal(tmp_path: Path) -> None:
    made = Desk(tmp_path, settings(cadence="month"))
    for number in (5, 6):
        made.write(f"story/s{number}", title=f"{number}{'午夜之前没有人离开' * 6}", date=f"2026-06-0{number}")
    made.draft("2026-06-20")
    without(made, "2026-06", "- story/s6")
    assert max(wcswidth(one) for one in made.report("2026-06-21")) in range(70, 81)
