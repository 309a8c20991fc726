"""`hubgen check --built`: pages and feeds of a site that was built, as somebody meets it who publishes."""

import json
from pathlib import Path

import pytest

from hubgen.cli.check import built_site
from tests.cli.running import STORY, Done, ada, hub_at, hubgen
from tests.feeds.oracle import faults

AS_OF = ("--as-of", "2026-06-01")


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    resource = "---\ntitle: B\ndate: 2026-05-01\nlink: https://example.net/\n---\nWords.\n"
    event = "---\ntitle: C\nstart: 2026-05-01\n---\nWords.\n"
    recap = "---\ntitle: C\nevent: c\ndate: 2026-05-02\n---\nWords.\n"
    people = {"people__ada": ada(), "events__c": event}
    hub_at(tmp_path, stories__a=STORY.format(title="A"), resources__b=resource, recaps__c=recap, **people)
    assert hubgen(tmp_path, "build", *AS_OF).returncode == 0
    return tmp_path


def check(folder: Path, *arguments: str) -> Done:
    return hubgen(folder, "check", "--built", *AS_OF, *arguments)


def spoil(hub: Path, old: str, new: str) -> None:
    feed = hub / "site" / "feed.xml"
    text = feed.read_text("utf-8")
    assert old in text
    feed.write_text(text.replace(old, new), "utf-8")


def test_a_site_as_it_was_built_is_right(hub: Path) -> None:
    done = check(hub, "--strict")
    assert done.stdout == "No problems.\n", done.stderr
    assert done.returncode == 0
    assert faults(built_site(hub / "site"), "https://example.org/") == ()


def test_an_error_is_told_at_its_file_and_line_and_ends_with_one(hub: Path) -> None:
    spoil(hub, "<language>en<", "<language>the English<")
    done = check(hub)
    lines = (hub / "site/feed.xml").read_text().splitlines()
    line = next(number for number, text in enumerate(lines, 1) if "<language>" in text)
    assert f"site/feed.xml:{line}:1: error: 'the English' is no language [feed-language]" in done.stdout
    assert done.returncode == 1


def test_a_warning_fails_only_when_asked(hub: Path) -> None:
    spoil(hub, 'rel="self"', 'rel="via"')
    assert check(hub).returncode == 0
    assert check(hub, "--strict").returncode == 1


def test_a_page_that_is_gone_is_told_once_where_it_is_linked_first(hub: Path) -> None:
    (hub / "site/explore/index.html").unlink()
    (hub / "site/assets/hubgen/hub.css").unlink()
    done = check(hub)
    line = next(n for n, text in enumerate((hub / "site/index.html").read_text().splitlines(), 1) if "explore/" in text)
    assert (
        f"site/index.html:{line}:1: warning: the link './explore/' leads to 'explore/', and nothing is" in done.stdout
    )
    assert done.stdout.count("[page-dead-link]") == 1
    assert done.stdout.count("'assets/hubgen/hub.css' is missing, which this page shows or loads") == 1
    assert "more pages have it" in done.stdout
    assert done.returncode == 0
    assert check(hub, "--strict").returncode == 1


def test_a_page_of_others_is_none_of_ours(hub: Path) -> None:
    (hub / "site/proof.html").write_text('<a href="nowhere/">x</a>', "utf-8")
    assert check(hub, "--strict").stdout == "No problems.\n"
    (hub / "site/.hubgen.json").unlink()
    told = check(hub).stdout
    assert "site/proof.html:1:1: note: no links lead from a home page to this one [page-orphan]" in told
    assert "site/proof.html:1:1: warning: the link 'nowhere/' leads to 'nowhere/'" in told


def test_programs_read_json_and_pull_requests_read_annotations(hub: Path) -> None:
    spoil(hub, "</rss>", "")
    told = next(p for p in json.loads(check(hub, "--format", "json").stdout) if p["path"] == "site/feed.xml")
    assert (told["path"], told["code"], told["severity"]) == ("site/feed.xml", "feed-unreadable", "error")
    assert "::error file=site/feed.xml," in check(hub, "--format", "github").stdout


def test_another_folder_and_an_older_build_can_be_named(hub: Path) -> None:
    (hub / "site").rename(hub / "old")
    (hub / "content/stories/a.md").rename(hub / "content/stories/b.md")
    assert hubgen(hub, "build", "-d", "new", *AS_OF).returncode == 0
    done = check(hub, "new", "--was", "old")
    assert "new/feed.xml" in done.stdout
    assert "[feed-changed-id]" in done.stdout
    assert done.returncode == 1
    assert check(hub, "new", "--was", "new").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--built", "nowhere"), "there is no built site in nowhere"),
        (("--built", "content"), "there are no feeds in content"),
        (("--built", "--was", "nowhere"), "there is no built site in nowhere"),
        (("site",), "--built"),
        (("--was", "site"), "--built"),
    ],
)
def test_what_cannot_run_ends_with_two(arguments: tuple[str, ...], told: str, hub: Path) -> None:
    done = hubgen(hub, "check", *arguments)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr
