"""`hubgen newsletter check`."""

import json
import re
from pathlib import Path

from tests.cli.running import SETTINGS, STORY, Done, hub_at, hubgen

LEAVE = f"{SETTINGS}      newsletter: {{unsubscribe: https://example.org/leave, editions: [{{id: zh, lang: zh}}]}}\n"
HEADER = """\
---
title: {title}
date: {date}
preheader: Two stories from the circle, and the evening that comes in July.
items: [{items}]
---
It was a warm month.
"""


def issue(title: str = "June", date: str = "2026-06-25 09:00", items: str = "story/walk") -> str:
    return HEADER.format(title=title, date=date, items=items)


def hub(folder: Path, settings: str = LEAVE, **issues: str) -> Path:
    files = {f"newsletter__{name}": text for name, text in issues.items()}
    return hub_at(folder, settings, stories__walk=STORY.format(title="A walk"), **files)


def check(folder: Path, *words: str) -> Done:
    return hubgen(folder, "newsletter", "check", *words, "--as-of", "2026-06-01")


def test_a_good_issue_passes(tmp_path: Path) -> None:
    done = check(hub(tmp_path, june=issue()))
    assert done.returncode == 0
    assert done.stdout == "june: goes out on 2026-06-25\nNo problems.\n"


def test_a_problem_is_told_at_its_line_with_what_to_do(tmp_path: Path) -> None:
    done = check(hub(tmp_path, june=issue(items="story/walk, story/wolk")))
    assert done.returncode == 1
    assert done.stdout == (
        "june: goes out on 2026-06-25\n"
        "content/newsletter/june.md:5:21: error: story/wolk does not exist [mail-missing-item]\n"
        "    did you mean 'story/walk'?\n"
        "1 error.\n"
    )


def test_warnings_fail_only_under_strict(tmp_path: Path) -> None:
    hub(tmp_path, june=issue(title="x" * 80))
    assert check(tmp_path).returncode == 0
    assert check(tmp_path, "--strict").returncode == 1


def test_issues_of_all_editions_that_are_to_go_out_are_checked(tmp_path: Path) -> None:
    other = issue("六月").replace("items:", "edition: zh\nitems:")
    done = check(hub(tmp_path, june=issue(), may=issue("May", "2026-05-28", ""), zh_june=other))
    assert done.stdout.splitlines()[:2] == ["june: goes out on 2026-06-25", "zh-june: goes out on 2026-06-25"]
    assert "may" not in done.stdout


def test_all_issues_are_checked_where_one_asks_for_it(tmp_path: Path) -> None:
    hub(tmp_path, june=issue(), may=issue("May", "2026-05-28", items="event/none"))
    done = check(tmp_path, "--all")
    assert "may: went out on 2026-05-28" in done.stdout
    assert "content/newsletter/may.md:5:9: error: event/none does not exist" in done.stdout


def test_an_issue_is_checked_by_its_name_and_no_other(tmp_path: Path) -> None:
    hub(tmp_path, june=issue(items="story/none"), may=issue("May", "2026-05-28"))
    done = check(tmp_path, "may", "content/newsletter/may.md")
    assert done.returncode == 0
    assert done.stdout == "may: went out on 2026-05-28\nNo problems.\n"


def test_of_each_issue_it_is_said_how_far_it_is(tmp_path: Path) -> None:
    undated = re.sub("date: .*\n", "", issue("Some day"))
    hub(tmp_path, some=undated, june=issue(), begun=issue("Begun").replace("title", "draft: true\ntitle"))
    told = check(tmp_path, "--all").stdout.splitlines()
    assert [line for line in told if line.startswith(("some:", "june:", "begun:"))] == [
        "begun: a draft",
        "june: goes out on 2026-06-25",
        "some: without a date",
    ]


def test_where_nothing_is_to_go_out_that_is_said(tmp_path: Path) -> None:
    done = check(hub(tmp_path, may=issue("May", "2026-05-28", "")))
    assert (done.returncode, done.stdout) == (0, "No issue is waiting to go out.\n")
    assert json.loads(check(tmp_path, "--format", "json").stdout) == []


def test_a_first_issue_is_checked_when_it_has_come_due(tmp_path: Path) -> None:
    done = check(hub(tmp_path, may=issue("May", "2026-05-28", "story/none")))
    assert done.returncode == 1
    assert "story/none does not exist [mail-missing-item]" in done.stdout


def test_a_file_that_could_not_be_read_is_told(tmp_path: Path) -> None:
    done = check(hub(tmp_path, june="---\ntitle: June\nitems: [\n---\n"))
    assert done.returncode == 1
    assert "content/newsletter/june.md:" in done.stdout
    assert check(tmp_path, "june").returncode == 2


def test_a_date_that_is_none_is_told_once(tmp_path: Path) -> None:
    done = check(hub(tmp_path, june=issue(date="on Thursday")))
    assert done.stdout.count(".md:3:7:") == 1
    assert "[bad-date]" in done.stdout
    assert "mail-no-date" not in done.stdout


def test_programs_and_pull_requests_read_it_too(tmp_path: Path) -> None:
    hub(tmp_path, june=issue(items="story/none"))
    (record,) = json.loads(check(tmp_path, "--format", "json").stdout)
    assert record["code"] == "mail-missing-item"
    assert record["path"] == "content/newsletter/june.md"
    noted = check(tmp_path, "--format", "github").stdout
    assert noted.startswith("::error file=content/newsletter/june.md,line=5,col=9,title=mail-missing-item::")


def test_what_cannot_run_ends_with_two(tmp_path: Path) -> None:
    done = check(hub(tmp_path, june=issue()), "jane")
    assert done.returncode == 2
    assert "there is no issue 'jane'\n  did you mean 'june'?" in done.stderr
