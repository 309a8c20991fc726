"""Subject, preheader and button do not outlive what they were made of."""

from pathlib import Path

import pytest

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
    told = made.told("2026-06-21")
    issue = made.issue("2026-06")
    assert issue.subject == "The second of these stories"
    assert issue.preheader == "The third of these stories · Day 03 · Day 04"
    assert told[0] == "Nothing came in for 2026-06."
    said = " ".join(line.strip() for line in told)
    assert "Its subject named what is not in it any more (The first of these stories): it is now: The second" in said
    assert made.draft("2026-06-21").edits == ()
    assert made.hub().problems == ()


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
    told = " ".join(one.strip() for one in made.told("2026-06-21"))
    assert said in told
    assert "change it by hand" in told
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
