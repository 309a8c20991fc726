"""Problems in print."""

import json

from hubgen.check.report import as_github, as_json, as_text, count_sentence, group_by_code, in_folder
from hubgen.model.problem import Code, Problem

DATE = Problem("stories/c.md", 3, 7, Code.BAD_DATE, "the day 2026-02-30 does not exist")
KEY = Problem("people/a, b.md", 2, 1, Code.UNKNOWN_KEY, "'name:' is 100% wrong\r\nnow", "did you mean name?")
SETTING = Problem("mkdocs.yml", 4, 5, Code.BAD_SETTING, "feeds: no")
STOCK = Problem("stories/d.md", 1, 1, Code.IN_STOCK, "no date")


def test_text_has_one_line_a_problem_its_hint_below_and_a_summary() -> None:
    assert as_text([DATE, STOCK], in_folder("content")).split("\n") == [
        "content/stories/d.md:1:1: note: no date [in-stock]",
        "content/stories/c.md:3:7: error: the day 2026-02-30 does not exist [bad-date]",
        "1 error, 1 note.",
    ]
    assert as_text([KEY], in_folder("content/")).split("\n")[1] == "    did you mean name?"


def test_the_settings_file_is_not_below_the_content_folder() -> None:
    assert as_text([SETTING], in_folder("content")).startswith("mkdocs.yml:4:5: error: feeds: no [bad-setting]\n")


def test_a_content_folder_that_is_the_working_folder_adds_nothing() -> None:
    assert in_folder(".")(DATE) == "stories/c.md"


def test_what_a_stranger_wrote_stays_on_its_line() -> None:
    sly = Problem("a.md", 1, 1, Code.BAD_VALUE, "'\x1b[31m\nb.md:1:1: error\u202e\u2028'")
    assert as_text([sly], in_folder("")).split("\n")[0] == (
        r"a.md:1:1: warning: '\x1b[31m\nb.md:1:1: error\u202e\u2028' [bad-value]"
    )


def test_the_summary_counts_by_severity() -> None:
    assert count_sentence([DATE, DATE, SETTING, KEY, KEY, STOCK]) == "3 errors, 2 warnings, 1 note."
    assert count_sentence([]) == "No problems."


def test_json_has_the_same_keys_for_all() -> None:
    assert json.loads(as_json([DATE], in_folder("content"))) == [
        {
            "path": "content/stories/c.md",
            "line": 3,
            "column": 7,
            "severity": "error",
            "code": "bad-date",
            "message": "the day 2026-02-30 does not exist",
            "hint": "",
        }
    ]
    assert json.loads(as_json([], in_folder(""))) == []


def test_annotations_escape_what_has_a_meaning_in_them() -> None:
    sly, stock = as_github([KEY, STOCK], in_folder("content")).split("\n")
    where, message = sly.rsplit("::", 1)
    assert where == "::warning file=content/people/a%2C b.md,line=2,col=1,title=unknown-key"
    assert message == "'name:' is 100%25 wrong%0D%0Anow (did you mean name?)"
    assert stock == "::notice file=content/stories/d.md,line=1,col=1,title=in-stock::no date"


MANY = [Problem(f"stories/{n:02}.md", n, 1, Code.BAD_VALUE, f"{n} is none", "write a number") for n in range(1, 22)]


def test_more_than_twenty_of_a_code_are_one_line_with_the_first_places() -> None:
    told = as_text([STOCK, DATE, *MANY], in_folder("content"), "hubgen check --all").split("\n")
    assert told == [
        "content/stories/d.md:1:1: note: no date [in-stock]",
        (
            "content/stories/01.md:1:1: warning: 1 is none, and 20 more of this kind, the next in "
            "content/stories/02.md:2:1 and content/stories/03.md:3:1 [bad-value]"
        ),
        "    write a number",
        "content/stories/c.md:3:7: error: the day 2026-02-30 does not exist [bad-date]",
        "1 error, 21 warnings, 1 note. hubgen check --all names each of them.",
    ]


def test_twenty_of_a_code_are_told_one_by_one_as_are_all_where_it_is_asked_for() -> None:
    assert as_text(MANY[:20], in_folder(""), "hubgen check --all").split("\n")[-1] == "20 warnings."
    assert len(as_text(MANY, in_folder("")).split("\n")) == 2 * len(MANY) + 1


def test_programs_are_told_each() -> None:
    assert len(json.loads(as_json(MANY, in_folder("")))) == len(as_github(MANY, in_folder("")).split("\n")) == len(MANY)


def test_no_problem_is_lost_where_many_are_put_together() -> None:
    problems = [*MANY, KEY, DATE, SETTING, STOCK]
    assert sorted(one for group in group_by_code(problems) for one in group) == sorted(problems)


def test_a_long_list_is_counted_as_people_write_numbers() -> None:
    assert count_sentence(MANY * 100) == "2,100 warnings."
