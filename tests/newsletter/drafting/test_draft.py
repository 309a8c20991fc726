"""A draft is what an editor would have put together, and it stays theirs.

`UPDATE_GOLDENS=1 pytest tests/newsletter/drafting` writes anew how it looks; read the difference before you keep it.
"""

import os
from pathlib import Path
from typing import Any

import pytest

from hubgen.errors import HubError
from hubgen.model.kind import Kind
from hubgen.newsletter.drafting import DraftState
from hubgen.starters import has_prompt
from tests.newsletter.drafting.desk import Desk, settings

NOVEMBER = "2026-11-20"
GOLDEN = Path(__file__).parent / "golden" / "november.md"
OLD = "---\ntitle: {title}\ndate: {date}\n{keys}---\n\nWords.\n"


def desk(folder: Path, **newsletter: Any) -> Desk:
    """Make a hub with a story and a recap in November, and dates to come."""
    made = Desk(folder, settings(**{"cadence": "month"} | newsletter))
    made.write("event/autumn", title="Autumn evening", start="2026-11-05 18:30")
    made.write("story/first", title="What we learnt", date="2026-11-03")
    made.write("recap/autumn", title="Autumn evening", event="autumn", date="2026-11-08")
    return made


def full(folder: Path) -> Desk:
    """Make a hub in which every sort has something to tell."""
    made = desk(folder)
    quotes = [{"id": "yes", "text": "Yes: “always”.", "date": "2026-11-10"}, {"text": "Later."}]
    made.write("story/second", title="The cup #2: that stayed", date="2026-11-09", priority="1", quotes=quotes)
    made.write("story/third", title="第一步", date="2026-11-10", quotes=[{"text": "No.", "date": "2026-11-11"}])
    made.write("resource/guide", title="A guide", date="2026-11-12")
    made.write("resource/undated", title="Always there")
    made.write("story/stock", title="In stock")
    made.write("event/winter", title="Winter evening", start="2026-12-03 18:30", register="https://example.org/come")
    made.write("event/off", title="Off", start="2026-12-04 18:30", status="cancelled")
    made.write("event/far", title="Far", start="2027-02-03 18:30")
    made.write("series/call", title="Call", start="2026-01-02 10:00", repeats="every first Friday")
    return made


def test_a_draft_reads_as_a_letter_to_its_editor(tmp_path: Path) -> None:
    made = full(tmp_path)
    made.draft(NOVEMBER)
    if os.environ.get("UPDATE_GOLDENS"):
        GOLDEN.write_bytes(made.text("2026-11").encode())
    assert made.text("2026-11") == GOLDEN.read_bytes().decode()


def test_what_is_drafted_is_read_as_it_was_meant(tmp_path: Path) -> None:
    made = full(tmp_path)
    made.draft(NOVEMBER)
    issue = made.issue("2026-11")
    assert made.hub().problems == ()
    assert issue.items == (
        "story/second",
        "recap/autumn",
        "story/third",
        "story/first",
        "story/third#q9390298f",
        "resource/guide",
        "event/winter",
        "series/call",
    )
    assert issue.drafted == issue.items
    assert issue.draft
    assert issue.date == issue.until
    assert str(issue.date and issue.date.at) == "2026-11-26 09:00:00+01:00"
    assert issue.call
    assert issue.call.link == "https://example.org/come"


def test_the_line_that_asks_for_words_is_known_until_it_is_replaced(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.draft(NOVEMBER)
    assert has_prompt(Kind.ISSUE, made.issue("2026-11").source.body)
    assert not has_prompt(Kind.ISSUE, "\nDear all, what a month.\n")
    assert not has_prompt(Kind.ISSUE, "")


def test_what_still_holds_its_starters_words_is_told_once_it_has_its_authors(tmp_path: Path) -> None:
    made = desk(tmp_path)
    recap = made.folder / "recaps" / "autumn.md"
    finished = recap.read_text("utf-8")
    recap.write_text(f"{finished}\nWrite here what was shown and said.\n", "utf-8")
    made.draft(NOVEMBER)
    assert made.issue("2026-11").items == ("story/first",)
    recap.write_text(finished, "utf-8")
    made.draft(NOVEMBER)
    assert set(made.issue("2026-11").items) == {"story/first", "recap/autumn"}


def test_a_date_whose_event_nobody_has_written_yet_is_told_as_its_series_does(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.write("series/circle", title="Circle", start="2026-01-01 18:30", repeats="every first Thursday")
    made.write("event/december", title="December", start="2026-12-03 18:30", series="circle")
    event = made.folder / "events" / "december.md"
    finished = event.read_text("utf-8")
    event.write_text(f"{finished}\nWrite here how one gets there, or how one joins the call.\n", "utf-8")
    made.draft(NOVEMBER)
    assert "series/circle" in made.issue("2026-11").items
    assert "event/december" not in made.issue("2026-11").items


def test_a_second_run_changes_nothing_and_says_so(tmp_path: Path) -> None:
    made = full(tmp_path)
    made.draft(NOVEMBER)
    outcome = made.draft(NOVEMBER)
    assert (outcome.state, outcome.edits) == (DraftState.SAME, ())
    assert made.report(NOVEMBER) == ["Nothing came in for 2026-11, so content/newsletter/2026-11.md stays as it is."]


def test_what_came_in_is_added_and_every_byte_of_a_person_stays(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.draft(NOVEMBER)
    made.change("2026-11", "subject: What we learnt", "subject: 'Mine'   # really")
    made.put("newsletter/2026-11.md", made.text("2026-11").replace("\n", "\r\n"))
    before = made.text("2026-11")
    made.write("story/late", title="Late", date="2026-11-04")
    outcome = made.draft("2026-11-21")
    assert outcome.state is DraftState.UPDATED
    assert made.text("2026-11") == before.replace(
        "autumn  # Recap: Autumn evening\r\n", "autumn  # Recap: Autumn evening\r\n  - story/late  # Late\r\n"
    ).replace("recap/autumn]", "recap/autumn, story/late]")


def test_what_was_taken_out_is_left_out_and_does_not_come_back(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.draft(NOVEMBER)
    made.change("2026-11", "  - story/first  # What we learnt\n", "")
    made.draft(NOVEMBER)
    assert made.issue("2026-11").left_out == ("story/first",)
    assert made.issue("2026-11").items == ("recap/autumn",)
    assert made.draft("2026-12-20").state is DraftState.NOTHING


def test_what_was_moved_to_another_issue_is_not_left_out(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.draft(NOVEMBER)
    made.change("2026-11", "  - story/first  # What we learnt\n", "")
    made.put("newsletter/2026-12.md", OLD.format(title="D", date="2026-12-20", keys="items: [story/first]\n"))
    made.draft("2026-12-01")
    assert [one.left_out for one in made.issues()] == [(), ()]


def test_an_issue_that_has_gone_out_only_learns_what_was_taken_out_of_it(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.draft(NOVEMBER)
    made.change("2026-11", "draft: true\n", "")
    made.change("2026-11", "  - recap/autumn  # Recap: Autumn evening\n", "")
    made.write("story/late", date="2026-11-04")
    report = made.report("2026-11-27", period="2026-11")
    assert report[0] == "The issue 2026-11 has gone out: what came in since goes into the next one."
    assert (made.issue("2026-11").items, made.issue("2026-11").left_out) == (("story/first",), ("recap/autumn",))
    assert made.report("2026-11-27")[:2] == [
        "The issue 2026-11 has gone out.",
        "Wrote content/newsletter/2026-12.md:",
    ]
    assert made.issue("2026-12").items == ("story/late",)


def test_without_news_nothing_is_written(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.draft(NOVEMBER)
    made.change("2026-11", "draft: true\n", "")
    made.write("story/first", date="2026-11-03", quotes=[{"text": "Yes.", "date": "2026-11-27"}])
    assert made.report("2026-11-28") == [
        "The issue 2026-11 has gone out.",
        "Nothing new is there to tell, so no issue 2026-12 was written.",
    ]
    assert made.draft("2026-11-28").edits == ()


def test_a_quote_comes_once_and_its_story_first(tmp_path: Path) -> None:
    made = desk(tmp_path)
    quotes = [{"text": "One.", "date": "2026-11-10"}, {"text": "Two."}, {"text": "Three.", "date": "2026-11-11"}]
    made.write("story/first", date="2026-11-03", quotes=quotes)
    assert not [name for name in made.plan(NOVEMBER).proposal.items if "#" in name]
    made.write("story/second", date="2026-11-12")
    made.draft(NOVEMBER)
    assert [name for name in made.issue("2026-11").items if "#" in name] == ["story/first#q8b5b9db0"]
    made.change("2026-11", "  - story/first#q8b5b9db0  # Three.\n", "")
    made.draft(NOVEMBER)
    assert [name for name in made.issue("2026-11").items if "#" in name] == []


def test_a_quote_of_somebody_who_declined_is_in_no_draft(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.write("story/second", date="2026-11-12")
    quotes = [{"id": f"of-{who}", "text": "One.", "by": who, "date": "2026-11-10"} for who in ("ada", "bo")]
    made.write("story/first", date="2026-11-03", quotes=quotes[1:])
    made.write("story/third", date="2026-11-03", quotes=quotes[:1])
    made.write("person/bo", consent={"quotes": False})
    assert [name for name in made.draft(NOVEMBER).proposal.items if "#" in name] == ["story/third#of-ada"]


def test_a_quote_that_was_taken_out_of_a_draft_stays_out_of_it_and_of_the_next_month(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.write("story/second", date="2026-11-12")
    made.write("story/first", date="2026-11-03", quotes=[{"id": "said", "text": "One.", "date": "2026-11-10"}])
    made.draft(NOVEMBER)
    made.change("2026-11", "  - story/first#said  # One.\n", "")
    made.write("story/december", date="2026-12-01")
    assert "story/first#said" not in made.plan("2026-12-02").proposal.items  # it was proposed, and that is known
    assert "story/first#said" not in made.draft(NOVEMBER).proposal.items
    assert "story/first#said" in made.issue("2026-11").left_out
    assert "story/first#said" not in made.plan("2026-12-02").proposal.items


def test_a_quote_that_a_person_left_out_by_hand_is_in_no_later_issue(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.write("story/first", date="2026-11-03", quotes=[{"id": "said", "text": "One.", "date": "2026-11-10"}])
    letter = (
        "---\ntitle: November\ndate: 2026-11-12\nitems: [story/first]\nleft_out: [story/first#said]\n---\nDear all.\n"
    )
    made.put("newsletter/2026-11.md", letter)
    made.write("story/december", date="2026-12-01")
    assert made.plan("2026-12-02").proposal.items[0] == "story/december"
    assert "story/first#said" not in made.plan("2026-12-02").proposal.items


def test_what_a_letter_by_hand_showed_again_is_not_shown_again_the_next_month(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.write("story/old", date="2026-01-01", evergreen="true")
    made.write("story/december", date="2026-12-01")
    assert made.plan("2026-12-02").proposal.again == ("story/old",)
    keys = "items: [story/first]\nagain: [story/old]\n"
    made.put("newsletter/2026-11.md", OLD.format(title="November", date="2026-11-12", keys=keys))
    assert made.plan("2026-12-02", period="2026-12").proposal.again == ()


def test_a_story_that_was_left_out_is_not_quoted_either(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.draft(NOVEMBER)
    made.change("2026-11", "left_out: []", "left_out: [story/second]")
    made.write("story/second", date="2026-11-09", quotes=[{"text": "Yes.", "date": "2026-11-10"}])
    assert made.draft(NOVEMBER).edits == ()


def test_a_cut_off_that_is_a_day_holds_all_of_that_day(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.draft(NOVEMBER)
    made.change("2026-11", "until: 2026-11-26 09:00", "until: 2026-11-24")
    made.write("story/in", date="2026-11-24 18:00")
    made.write("story/after", date="2026-11-25")
    assert made.draft("2026-11-25").proposal.items == ("story/in",)


def test_a_date_that_is_not_translated_is_told_by_its_series(tmp_path: Path) -> None:
    made = desk(tmp_path, editions=[{"id": "zh", "lang": "zh"}])
    made.write("series/evening", start="2026-12-02 18:30", repeats="FREQ=MONTHLY;COUNT=1;BYDAY=1WE")
    made.write("series/evening.zh", title="晚会")
    made.write("event/winter", start="2026-12-02 18:30", series="evening")
    assert made.plan(NOVEMBER, edition="zh").proposal.items == ("series/evening",)
    made.write("event/winter.zh", title="冬天的晚会")
    assert made.plan(NOVEMBER, edition="zh").proposal.items == ("event/winter",)


def test_a_date_is_news_once_and_then_stands_among_what_was_told(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.write("event/winter", start="2026-12-20 18:30")
    made.draft(NOVEMBER)
    made.write("story/december", date="2026-12-01")
    made.draft("2026-12-01", period="2026-W49")
    assert made.issue("2026-11").items[-1] == "event/winter"
    assert (made.issue("2026-W49").items, made.issue("2026-W49").again) == (("story/december",), ("event/winter",))


def test_old_issues_that_were_brought_in_are_where_a_newsletter_begins(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.put("newsletter/2026-10.md", OLD.format(title="October", date="2026-11-05", keys=""))
    made.draft(NOVEMBER)
    issue = made.issue("2026-11")
    assert issue.items == ("recap/autumn",)
    assert issue.since
    assert str(issue.since.day) == "2026-11-05"
    assert issue.number is None


def test_an_issue_that_somebody_began_by_hand_is_continued(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.put("newsletter/autumn.md", OLD.format(title="Autumn", date="2026-11-26", keys="draft: true\nitems: []\n"))
    assert made.draft(NOVEMBER).path == "newsletter/autumn.md"
    assert made.issue("autumn").items == ("story/first", "recap/autumn")
    assert made.issue("autumn").since


@pytest.mark.parametrize(
    ("as_of", "period", "newsletter", "slot"),
    [
        ("2026-11-20", None, {}, "2026-11-26 09:00"),
        ("2026-11-26 09:00", None, {}, "2026-11-27 09:00"),
        ("2026-12-02", "2026-11", {}, "2026-12-03 09:00"),
        ("2027-01-02", "2026-11", {}, "2026-11-26 09:00"),
        ("2026-11-20", None, {"cadence": "week", "weekday": "monday", "hour": "7"}, "2026-11-21 07:00"),
        ("2026-11-09", None, {"cadence": "week", "weekday": "tuesday"}, "2026-11-10 09:00"),
        ("2026-11-20", None, {"cadence": {"every": "quarter", "from": "2026-10-01"}}, "2026-12-31 09:00"),
        ("2026-11-20", "2026-10", {"cadence": {"every": "quarter", "from": "2026-10-01"}}, "2026-12-31 09:00"),
        ("2026-11-20", "2026-W47", {}, "2026-11-21 09:00"),
        ("2026-11-20", None, {"cadence": []}, "2026-11-26 09:00"),
    ],
)
def test_an_issue_goes_out_on_the_last_such_day_of_its_period_and_never_in_the_past(
    tmp_path: Path, as_of: str, period: str | None, newsletter: dict[str, Any], slot: str
) -> None:
    made = desk(tmp_path, **newsletter)
    made.write("story/second", date="2026-11-09 07:00")
    outcome = made.plan(as_of, period=period)
    assert f"{outcome.at:%Y-%m-%d %H:%M}" == slot


def test_an_issue_for_a_time_long_past_is_for_the_archive(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.write("story/after", date="2026-11-27")
    lines = made.report("2027-03-01", period="2026-11")
    assert "Its time, Thu 2026-11-26 09:00, lies far back: an issue for the archive." in lines
    assert "story/after" not in made.issue("2026-11").items


def test_something_evergreen_is_shown_again_where_little_is_new(tmp_path: Path) -> None:
    made = desk(tmp_path)
    for name, day in (("old", "2026-02-01"), ("older", "2026-01-01"), ("young", "2026-10-01")):
        made.write(f"story/{name}", date=day, evergreen="true")
    made.draft(NOVEMBER)
    assert made.issue("2026-11").again == ("story/older",)
    made.write("story/december", date="2026-12-01")
    assert made.plan("2026-12-02").proposal.again == ("story/old",)
    assert made.plan("2026-12-02", period="2026-W50").proposal.again == ()
    for number in range(2):
        made.write(f"story/more-{number}", date="2026-12-01")
    assert made.plan("2026-12-02").proposal.again == ()


def test_an_edition_tells_what_is_its_own_in_its_own_words(tmp_path: Path) -> None:
    made = desk(tmp_path, editions=[{"id": "zh", "lang": "zh"}, {"id": "evenings", "series": "evening"}])
    made.write("series/evening", start="2026-01-07 18:30", repeats="every first Wednesday")
    made.write("event/autumn", start="2026-11-05 18:30", series="evening")
    made.write("story/first.zh", title="我们学到的")
    made.draft(NOVEMBER, edition="zh")
    made.draft(NOVEMBER, edition="evenings")
    chinese, evenings = made.issue("zh-2026-11"), made.issue("evenings-2026-11")
    assert (chinese.items, chinese.lang, chinese.title) == (("story/first",), "zh", "2026年11月")
    assert has_prompt(Kind.ISSUE, chinese.source.body)
    assert evenings.items == ("recap/autumn", "series/evening")


def test_a_quote_in_another_language_stays_out_of_an_edition(tmp_path: Path) -> None:
    made = desk(tmp_path, editions=[{"id": "zh", "lang": "zh"}])
    made.write("story/evening", date="2026-11-09", quotes=[{"id": "yes", "text": "Yes.", "date": "2026-11-10"}])
    made.write("story/evening.zh", title="夜")
    made.write("story/second", date="2026-11-09")
    made.write("story/second.zh", quotes=[{"id": "shi", "text": "是。", "date": "2026-11-10"}])
    assert made.plan(NOVEMBER, edition="zh").proposal.items == ("story/evening", "story/second", "story/second#shi")


def test_an_edition_or_period_that_is_not_there_is_refused_with_what_there_is(tmp_path: Path) -> None:
    made = desk(tmp_path, editions=[{"id": "zh", "lang": "zh"}])
    with pytest.raises(HubError, match="no edition 'cn'") as refused:
        made.plan(NOVEMBER, edition="cn")
    assert refused.value.hint == "there are: zh"
    with pytest.raises(HubError, match="no edition 'zhe'") as refused:
        made.plan(NOVEMBER, edition="zhe")
    assert refused.value.hint == "did you mean 'zh'?"
    for period in ("November", "2026-13", "2026-W54"):
        with pytest.raises(HubError, match="is no week or month"):
            made.plan(NOVEMBER, period=period)


def test_nothing_is_drafted_while_an_issue_cannot_be_read(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.put("newsletter/2026-10.md", "---\ntitle: a: b\n---\n")
    with pytest.raises(HubError, match=r"newsletter/2026-10\.md was not understood"):
        made.plan(NOVEMBER)


def test_what_has_no_room_in_one_header_comes_in_the_next_issue(tmp_path: Path) -> None:
    made = desk(tmp_path)
    for number in range(150):
        made.write(f"story/{'x' * 50}-{number:03}", date="2026-11-04")
    first = made.draft(NOVEMBER)
    assert 0 < first.proposal.waiting[0] < 150
    made.change("2026-11", "draft: true\n", "")
    second = made.draft("2026-12-20")
    assert second.proposal.waiting == (0, 0)
    assert len(second.proposal.items) == first.proposal.waiting[0]


def test_a_story_in_another_language_does_not_lead_however_important_it_is(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.write("story/qissa", title="قصة", lang="ar", date="2026-11-10", priority="9")
    made.draft(NOVEMBER)
    issue = made.issue("2026-11")
    assert issue.items[0] == "story/first"
    assert issue.subject == "What we learnt"


def test_the_longest_story_leads_and_a_picture_has_no_say(tmp_path: Path) -> None:
    made = Desk(tmp_path, settings(cadence="month"))
    made.write("story/shown", date="2026-06-08", image="a.png", image_alt="A lamp")
    made.write("story/newest", date="2026-06-09")
    for name, text in {
        "links": "[One](https://example.org/%s)\n" % ("long/" * 200),
        "told": "Somebody told of a winter, and of those who came. " * 5,
    }.items():
        header = f"---\ntitle: {name.title()}\ndate: 2026-06-05\nauthors: ada\n---\n"
        made.put(f"stories/{name}.md", header + text)
    made.draft("2026-06-20")
    assert made.issue("2026-06").items == ("story/told", "story/newest", "story/shown", "story/links")
    assert made.issue("2026-06").subject == "Told"


def test_of_two_stories_that_are_as_long_the_newer_leads(tmp_path: Path) -> None:
    made = Desk(tmp_path, settings(cadence="month"))
    made.write("story/older", date="2026-06-08", image="a.png", image_alt="A lamp")
    made.write("story/newer", date="2026-06-09")
    made.draft("2026-06-20")
    assert made.issue("2026-06").items == ("story/newer", "story/older")


def test_what_is_written_in_a_language_belongs_to_its_edition_whatever_its_file_is_called(tmp_path: Path) -> None:
    made = desk(tmp_path, editions=[{"id": "zh", "lang": "zh", "cadence": "month"}])
    made.write("story/di-yi-bu", title="第一步", lang="zh", date="2026-11-10")
    made.draft(NOVEMBER, edition="zh")
    assert made.issue("zh-2026-11").items == ("story/di-yi-bu",)
