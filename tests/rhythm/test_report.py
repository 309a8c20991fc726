"""The plan in print."""

import json
from dataclasses import replace

from hubgen.model.kind import Kind
from hubgen.model.plan import Outlook, SlotState, Suggestion, SuggestionSource, Task, Week
from hubgen.rhythm.report import as_json, as_lines, as_markdown
from hubgen.rhythm.report.sections import SeriesDates, series_dates
from tests.builders import config, hub, item
from tests.rhythm.outlooks import NOW, action, day, due_task, letter, meeting, outlook, piece, row

SLY = "a\x1b[31m\nb\u202ec"
QUOTE = Suggestion(SuggestionSource.QUOTE, "story/a#1", "Yes, and no.", "an unused quote")
PERSON = Suggestion(SuggestionSource.PERSON, "person/bo", "Bo", "last heard on 2025-01-02")


def as_text(outlook: Outlook, series: tuple[SeriesDates, ...] = ()) -> str:
    """Write what a person reads without colours, each line whole."""
    return "\n".join(str(line) for line in as_lines(outlook, series))


def test_a_person_reads_the_arc_then_each_week_then_what_is_owed_then_what_helps() -> None:
    made = outlook(
        row("2026-11-24", SlotState.PROPOSED, piece("story/a", "A story"), "from the last event"),
        row("2026-12-01", SlotState.GAP, None, "nothing is ready", QUOTE, PERSON),
        owed=(
            due_task(Task.RECAP, meeting("november", "2026-11-05 18:30"), "2026-11-08"),
            due_task(Task.REMINDER, meeting("december", "2026-12-03 18:30"), "2026-12-01"),
        ),
        pulse=(Week(day("2026-11-16"), False, (), ("Out on Monday",)),),
        actions=(action("Publish the recap", 10, late=True, due=day("2026-11-08"), how="hubgen new recap"),),
    )
    assert as_text(made).split("\n") == [
        "The last event was “November”, Thu 2026-11-05, 16 days ago.",
        "The next is “December”, Thu 2026-12-03, in 12 days.",
        "",
        "Week by week until Thu 2026-12-03",
        "  this week       W47  published  Out on Monday",
        "  Tue 2026-11-24  W48  proposed   A story",
        "                       story/a: from the last event",
        "  Tue 2026-12-01  W49  missing    nothing is ready",
        "                       - quote: “Yes, and no.” (story/a#1), an unused quote",
        "                       - person: Bo (person/bo), last heard on 2025-01-02",
        "  Thu 2026-12-03  W49  event      December",
        "",
        "Owed",
        "  late  Sun 2026-11-08  recap of “November”, Thu 2026-11-05",
        "  due   Tue 2026-12-01  reminder of “December”, Thu 2026-12-03",
        "",
        "The most useful next step",
        "  +10  Publish the recap",
        "       late, by 2026-11-08:",
        "       hubgen new recap",
    ]


def test_a_rule_is_echoed_beside_the_phrase_that_means_it() -> None:
    circle = item(Kind.SERIES, "circle", start="2026-01-01 18:30", repeats="every first Thursday")
    found = series_dates(hub(circle, item(Kind.SERIES, "sketch", draft=True)), config(), NOW)
    assert "  Circle: every first Thursday (FREQ=MONTHLY;BYDAY=1TH). Next: Thu 2026-12-03." in as_text(outlook(), found)


def test_a_newsletter_names_what_is_missing_and_what_is_late() -> None:
    text = as_text(outlook(newsletters=(letter("2018-07", "2018-09", late="2026-10"),)))
    assert "Newsletter\n  Every month, 2 of 100 issues missing: 2018-07, 2018-09.\n  late  the issue of 2026-10" in text
    assert "  Every month, none missing." in as_text(outlook(newsletters=(letter(),)))


def test_other_editions_are_named_with_what_they_miss() -> None:
    zh = replace(letter("2026-10", late="2026-10"), edition="zh", title="余烬")
    text = as_text(outlook(newsletters=(letter(), zh)))
    made = "  Every month, none missing.\n  Edition zh, “余烬”: every month, 1 of 100 issues missing: 2026-10.\n  late"
    assert made in text
    record = json.loads(as_json(outlook(newsletters=(letter(), zh))))
    assert record["newsletter"]["missing"] == []
    assert [(one["edition"], one["title"], one["late"]) for one in record["newsletters"]] == [
        ("", "", None),
        ("zh", "余烬", "2026-10"),
    ]


def test_without_the_main_edition_programs_find_the_others() -> None:
    record = json.loads(as_json(outlook(newsletters=(replace(letter(), edition="zh"),))))
    assert record["newsletter"] is None
    assert [one["edition"] for one in record["newsletters"]] == ["zh"]


def test_what_is_over_what_comes_later_and_what_is_left_is_told() -> None:
    over = piece("story/old", "Old", not_after=day("2026-11-01"))
    left = tuple(piece(f"story/{name}") for name in "abcd")
    text = as_text(outlook(expired=(over,), waiting=left, later=(piece("story/z", day=day("2027-01-05")),)))
    assert "Past their last day\n  “Old” (story/old), not after 2026-11-01" in text
    assert (
        "Scheduled for later: story/z (2027-01-05).\nIn stock beyond that: story/a, story/b, story/c and 1 more."
        in text
    )


def test_the_next_event_stands_in_the_week_that_the_hub_has_then() -> None:
    tokyo = meeting("tokyo", "2026-12-07T01:00+09:00")
    text = as_text(outlook(next=tokyo, until=day("2026-12-06")))
    assert "The next is “Tokyo”, Sun 2026-12-06, in 15 days." in text
    assert "  Sun 2026-12-06  W49  event      Tokyo" in text


def test_a_rare_series_has_the_next_date_that_the_plan_has() -> None:
    rare = item(Kind.SERIES, "rare", start="2026-01-12", repeats="FREQ=YEARLY;INTERVAL=3")
    assert "Next: Fri 2029-01-12." in as_text(outlook(), series_dates(hub(rare), config(), NOW))


def test_no_address_in_a_title_becomes_a_link() -> None:
    made = as_markdown(
        outlook(row("2026-11-24", SlotState.PROPOSED, piece("story/a", "https://a.example, www.b.example $x$")))
    )
    assert "https\\://a.example, www\\.b.example \\$x\\$" in made


def test_without_events_it_says_how_far_it_looks() -> None:
    text = as_text(outlook(previous=None, next=None))
    assert text.startswith(
        "No event lies behind us yet.\nNo next event is known; this looks ahead to Thu 2026-12-03.\n"
    )
    assert "is under way since" in as_text(outlook(next=meeting("now", "2026-11-21 11:30")))


def test_a_week_of_rest_is_told_as_one() -> None:
    assert "  Mon 2026-11-23  W48  rest       nothing is expected\n" in as_text(outlook())


def test_what_a_stranger_wrote_neither_breaks_nor_turns_a_line() -> None:
    made = outlook(
        row("2026-11-24", SlotState.GAP, None, "x", Suggestion(SuggestionSource.TALK, SLY, SLY, SLY)),
        actions=(action(SLY),),
    )
    for text in (as_text(made), as_markdown(made)):
        assert "\x1b" not in text
        assert "\u202e" not in text
    assert "a\\x1b[31m\\nb\\u202ec" in as_text(made)


def test_an_arabic_title_turns_only_itself() -> None:
    text = as_text(outlook(row("2026-11-24", SlotState.PROPOSED, piece("story/a", "حلقة 12"), "from the last event")))
    assert "  proposed   \u2068حلقة 12\u2069\n" in text


def test_a_checklist_ticks_what_is_scheduled_and_escapes_what_means_something() -> None:
    made = outlook(
        row("2026-11-24", SlotState.SCHEDULED, piece("story/a", "*@ada* <b> #12 [x](y)"), "out"),
        row("2026-12-01", SlotState.GAP, None, "nothing is ready", QUOTE),
        owed=(due_task(Task.RECAP, meeting("november", "2026-11-05 18:30"), "2026-11-08"),),
        actions=(action("Fill the week", 4),),
    )
    assert as_markdown(made).split("\n") == [
        "### Owed",
        "",
        "- [ ] Recap of November, by Sun 2026-11-08 (late)",
        "",
        "### Until Thu 2026-12-03",
        "",
        "- [x] Tue 2026-11-24 (2026-W48), scheduled: \\*@\u200bada\\* \\<b\\> \\#\u200b12 \\[x\\](y) (`story/a`), out",
        "- [ ] Tue 2026-12-01 (2026-W49), missing: nothing is ready",
        "    - quote: Yes, and no. (`story/a#1`), an unused quote",
        "",
        "### What helps most",
        "",
        "- [ ] Fill the week (+4): `hubgen rhythm story/a --write`",
    ]


def test_programs_find_the_same_keys_whether_there_is_much_or_nothing() -> None:
    series = series_dates(hub(item(Kind.SERIES, "circle")), config(), NOW)
    full = outlook(
        row("2026-11-24", SlotState.PROPOSED, piece("story/a")),
        row("2026-12-01", SlotState.GAP, None, "nothing is ready", QUOTE),
        newsletters=(letter("2018-07", late="2026-10"),),
        owed=(due_task(Task.RECAP, meeting("november", "2026-11-05 18:30"), "2026-11-08"),),
    )
    much, little = json.loads(as_json(full, series)), json.loads(as_json(outlook(previous=None, next=None)))
    assert list(much) == list(little)
    assert [list(week) for week in much["weeks"]] == [["day", "week", "state", "piece", "why", "suggestions"]] * 2
    assert [week["state"] for week in much["weeks"]] == ["proposed", "gap"]
    assert much["weeks"][1]["piece"] is None
    assert much["newsletter"] == {"every": "every month", "judged": 100, "missing": ["2018-07"], "late": "2026-10"}
    assert much["owed"][0]["occurrence"]["event"] == "event/november"
    assert much["health"]["parts"][0] == {"name": "consistency", "weight": 35, "value": 0.8333}
    assert (little["previous"], little["newsletter"], little["newsletters"], little["series"]) == (None, None, [], [])
