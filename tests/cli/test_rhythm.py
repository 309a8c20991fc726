"""`hubgen rhythm`, as somebody meets it who has an hour a week."""

import json
from pathlib import Path

from tests.cli.running import SETTINGS, ada, hub_at, hubgen

CIRCLE = "---\ntitle: Circle\nstart: 2026-01-01 18:30\nrepeats: every first Thursday\nhosts: ada\n---\n"
MEETING = "---\ntitle: {title}\nstart: {start} 18:30\nseries: circle\nspeakers: ada\n---\n"
STOCK = "---\ntitle: {title}\nauthors: ada\n{keys}---\n\nWords.\n"
AS_OF = ("--as-of", "2026-11-23")


def circle_at(folder: Path, **files: str) -> Path:
    """Make a hub whose circle meets in November and December."""
    meetings = {
        "events__november": MEETING.format(title="November", start="2026-11-05"),
        "events__december": MEETING.format(title="December", start="2026-12-03"),
    }
    return hub_at(folder, **{"people__ada": ada(), "series__circle": CIRCLE} | meetings | files)


def story(title: str, **keys: str) -> str:
    return STOCK.format(title=title, keys="".join(f"{key}: {value}\n" for key, value in keys.items()))


def text_of(hub: Path, name: str) -> str:
    return (hub / "content" / name).read_text("utf-8")


def test_the_arc_the_rule_and_each_week_are_told(tmp_path: Path) -> None:
    hub = circle_at(tmp_path, stories__first=story("What we learnt", event="november"))
    done = hubgen(hub, "rhythm", *AS_OF)
    assert done.returncode == 0, done.stderr
    assert "The next is “December”, Thu 2026-12-03, in 10 days." in done.stdout
    assert "every first Thursday (FREQ=MONTHLY;BYDAY=1TH)" in done.stdout
    assert "proposed   What we learnt" in done.stdout
    assert "missing" in done.stdout
    assert "late  Sun 2026-11-08  recap of “November”" in done.stdout
    assert "\x1b" not in done.stdout
    assert all(len(line) <= 80 for line in done.stdout.splitlines())


def test_an_alarm_is_raised_with_its_reason_only_when_asked(tmp_path: Path) -> None:
    hub = circle_at(tmp_path)
    assert hubgen(hub, "rhythm", *AS_OF).returncode == 0
    gap = hubgen(hub, "rhythm", *AS_OF, "--fail-on", "gap")
    late = hubgen(hub, "rhythm", *AS_OF, "--fail-on", "late")
    both = hubgen(hub, "rhythm", *AS_OF, "--fail-on", "late", "--fail-on", "gap")
    assert [done.returncode for done in (gap, late, both)] == [1, 1, 1]
    assert gap.stderr == "There is nothing for 2 weeks: 2026-W48, 2026-W49.\n"
    assert late.stderr.startswith("Late: recap of circle/2026-11-05, due 2026-11-08.\n")
    assert both.stderr == late.stderr + gap.stderr


def test_a_newsletter_whose_last_month_is_missing_is_late(tmp_path: Path) -> None:
    hub = circle_at(tmp_path, newsletter__2026_09="---\ntitle: S\ndate: 2026-09-10\nitems: []\n---\n")
    (hub / "mkdocs.yml").write_text(SETTINGS + "      newsletter: {cadence: month}\n", "utf-8")
    done = hubgen(hub, "rhythm", *AS_OF, "--fail-on", "late")
    assert "Late: the newsletter of 2026-10.\n" in done.stderr


def test_a_late_issue_of_any_edition_is_told_with_the_command_that_drafts_it(tmp_path: Path) -> None:
    issue = "---\ntitle: S\ndate: 2026-09-10\nedition: zh\n---\n"
    hub = circle_at(tmp_path, **{"newsletter__zh-2026-09": issue})
    (hub / "mkdocs.yml").write_text(SETTINGS + "      newsletter: {cadence: month, editions: {id: zh}}\n", "utf-8")
    day = ("--as-of", "2026-11-10")  # the next event is not owed anything yet
    done = hubgen(hub, "rhythm", *day, "--fail-on", "late")
    assert "Late: the newsletter of 2026-10 (edition zh).\n" in done.stderr
    assert "       hubgen newsletter draft --period 2026-10 --edition zh\n" in hubgen(hub, "status", *day).stdout


def test_programs_and_issues_and_calendars_read_it_too(tmp_path: Path) -> None:
    hub = circle_at(tmp_path, stories__first=story("第一步"))
    told = json.loads(hubgen(hub, "rhythm", *AS_OF, "--format", "json").stdout)
    assert [(week["state"], week["day"]) for week in told["weeks"]] == [
        ("proposed", "2026-11-24"),
        ("gap", "2026-12-01"),
    ]
    assert (
        "- [ ] Tue 2026-11-24 (2026-W48), proposed: 第一步"
        in hubgen(hub, "rhythm", *AS_OF, "--format", "markdown").stdout
    )
    assert hubgen(hub, "rhythm", *AS_OF, "--format", "ics").stdout.startswith("BEGIN:VCALENDAR")


def test_an_old_terminal_gets_signs_that_it_knows(tmp_path: Path) -> None:
    hub = circle_at(tmp_path, stories__first=story("第一步"), stories__out=story("Out", date="2026-10-06"))
    for command in ("rhythm", "status"):
        done = hubgen(hub, command, *AS_OF, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert done.returncode == 0, done.stderr
    assert "#####" in done.stdout


def test_writing_without_a_name_writes_the_coming_week(tmp_path: Path) -> None:
    hub = circle_at(tmp_path, stories__first=story("First"), stories__second=story("Second"))
    done = hubgen(hub, "rhythm", "--write", *AS_OF)
    assert done.stdout == "content/stories/first.md:3: date: 2026-11-24\n"
    assert text_of(hub, "stories/first.md") == story("First").replace("First\n", "First\ndate: 2026-11-24\n")
    assert text_of(hub, "stories/second.md") == story("Second")


def test_what_was_written_counts_before_the_alarm_is_raised(tmp_path: Path) -> None:
    hub = circle_at(tmp_path, recaps__november=story("Told", event="november"))
    assert hubgen(hub, "rhythm", "event/december", "--write", *AS_OF, "--fail-on", "late").returncode == 0


def test_when_nothing_is_near_the_first_proposal_is_named(tmp_path: Path) -> None:
    hub = circle_at(tmp_path, stories__first=story("First", not_before="2026-12-01"))
    done = hubgen(hub, "rhythm", "--write", *AS_OF)
    assert done.returncode == 0
    assert "The first proposal is for Tue 2026-12-01: hubgen rhythm story/first --write\n" in done.stdout


def test_what_is_named_gets_its_own_day_or_that_of_the_first_empty_week(tmp_path: Path) -> None:
    hub = circle_at(tmp_path, stories__first=story("First"))
    (hub / "content" / "resources").mkdir()
    links = hub / "content" / "resources" / "links.yml"
    links.write_bytes(b"- {title: A guide, link: 'https://example.org/'}\r\n")
    links.chmod(0o640)
    done = hubgen(hub, "rhythm", "resource/a-guide", "story/first", "event/december", "--write", *AS_OF)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "content/resources/links.yml:1: - {title: A guide, date: 2026-12-01, link: 'https://example.org/'}",
        "content/stories/first.md:3: date: 2026-11-24",
        "content/events/december.md:5: announced: 2026-11-23",
    ]
    assert links.read_bytes() == b"- {title: A guide, date: 2026-12-01, link: 'https://example.org/'}\r\n"
    assert links.stat().st_mode & 0o777 == 0o640
    again = hubgen(hub, "rhythm", "event/december", "--write", *AS_OF)
    assert again.stdout == "content/events/december.md:6: reminded: 2026-11-23\n"
    assert hubgen(hub, "rhythm", "event/december", "--write", *AS_OF).returncode == 2


def test_what_cannot_have_a_day_is_refused_and_nothing_at_all_is_written(tmp_path: Path) -> None:
    hub = circle_at(tmp_path, stories__first=story("First"), stories__draft=story("Draft", draft="true"))
    done = hubgen(hub, "rhythm", "story/first", "story/draft", "--write", *AS_OF)
    assert done.returncode == 2
    assert done.stderr.startswith("hubgen: story/draft is a draft\n")
    assert text_of(hub, "stories/first.md") == story("First")


def test_what_was_written_before_something_went_wrong_is_told(tmp_path: Path) -> None:
    hub = circle_at(tmp_path, stories__first=story("First", priority="1"), stories__second=story("Second"))
    (hub / "content" / "stories" / ".second.md.part").mkdir()
    done = hubgen(hub, "rhythm", "story/first", "story/second", "--write", *AS_OF)
    assert done.returncode == 2
    assert done.stdout == "content/stories/first.md:3: date: 2026-11-24\n"
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("hubgen: content/stories/second.md cannot be written: Is a directory\n")


def test_a_wrong_day_in_the_settings_is_told_and_not_thrown(tmp_path: Path) -> None:
    hub = circle_at(tmp_path)
    (hub / "mkdocs.yml").write_text(
        SETTINGS + "      newsletter: {cadence: {every: week, from: 2026-02-30}}\n", "utf-8"
    )
    done = hubgen(hub, "rhythm", *AS_OF)
    assert done.returncode == 2
    assert done.stderr == "hubgen: MkDocs cannot read mkdocs.yml:8:49: the day 2026-02-30 does not exist\n"


def test_a_cadence_may_say_from_when_it_goes(tmp_path: Path) -> None:
    hub = circle_at(tmp_path, newsletter__2026_09="---\ntitle: S\ndate: 2026-09-10\nitems: []\n---\n")
    cadence = "[{every: month}, {every: week, from: 2027-01-01}]"
    (hub / "mkdocs.yml").write_text(SETTINGS + f"      newsletter: {{cadence: {cadence}}}\n", "utf-8")
    done = hubgen(hub, "rhythm", *AS_OF)
    assert done.returncode == 0, done.stderr
    assert "  Every month, 1 of 2 issues missing: 2026-10." in done.stdout


def test_an_item_without_the_flag_is_not_written(tmp_path: Path) -> None:
    done = hubgen(circle_at(tmp_path, stories__first=story("First")), "rhythm", "story/first", *AS_OF)
    assert done.returncode == 2
    assert "hubgen rhythm story/first --write" in done.stderr


def test_files_that_could_not_be_read_are_counted(tmp_path: Path) -> None:
    hub = circle_at(tmp_path, stories__broken="---\ntitle: A: b\n---\n", stories__other="---\ntitle: C: d\n---\n")
    done = hubgen(hub, "rhythm", *AS_OF)
    assert done.returncode == 0
    assert done.stderr == "2 files could not be read, or not wholly: hubgen check tells more.\n"


def test_what_cannot_run_ends_with_two(tmp_path: Path) -> None:
    assert hubgen(tmp_path, "rhythm").returncode == 2
    assert hubgen(circle_at(tmp_path), "rhythm", "--as-of", "soon").returncode == 2
