"""`hubgen ping`, as a workflow runs it after the site is published."""

from pathlib import Path

from tests.cli.running import SETTINGS, Done, hub_at, hubgen
from tests.senders.hubserver import Hub, running

BASE = "https://example.org/hub/"
FEEDS = ("feed.xml", "atom.xml", "stories/feed.xml")


def site_at(folder: Path, hub: str, *, name: str = "site", changed: str = "", site_url: str = BASE) -> Path:
    """Make a hub with a built site of three feeds, one of them changed."""
    feeds = f"      feeds: {{hub: '{hub}'}}\n" if hub else ""
    hub_at(folder, SETTINGS.replace("https://example.org/", site_url) + feeds)
    for feed in FEEDS:
        path = folder / name / feed
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("new" if feed == changed else "old", "utf-8")
    return folder


def ping(folder: Path, *arguments: str) -> Done:
    """Run the command without any proxy of this machine."""
    return hubgen(folder, "ping", *arguments, no_proxy="127.0.0.1", NO_PROXY="127.0.0.1")


def test_without_yes_nothing_is_sent_and_all_feeds_are_shown(tmp_path: Path) -> None:
    with running(Hub()) as hub:
        done = ping(site_at(tmp_path, hub.url))

    assert done.returncode == 0, done.stderr
    assert "Nothing was sent. All 3 feeds would be told" in done.stdout
    assert f"POST {hub.url} hub.mode=publish&hub.url=https%3A%2F%2Fexample.org%2Fhub%2Ffeed.xml\n" in done.stdout
    assert "With --was" in done.stdout
    assert hub.requests == []


def test_with_the_site_before_only_what_changed_is_told(tmp_path: Path) -> None:
    with running(Hub()) as hub:
        site_at(site_at(tmp_path, hub.url, name="was"), hub.url, changed="stories/feed.xml")
        shown = ping(tmp_path, "--was", "was")
        sent = ping(tmp_path, "--was", "was", "--yes")

    assert "1 of 3 feeds would be told" in shown.stdout
    assert sent.returncode == 0, sent.stderr
    assert sent.stdout == f"told: {BASE}stories/feed.xml: 204 No Content\n"
    assert hub.told == [f"{BASE}stories/feed.xml"]
    assert hub.requests == ["POST /"]


def test_every_feed_is_told_in_one_request_of_its_own(tmp_path: Path) -> None:
    with running(Hub()) as hub:
        assert ping(site_at(tmp_path, hub.url), "--yes").returncode == 0

    assert sorted(hub.told) == sorted(BASE + feed for feed in FEEDS)
    assert len(hub.requests) == 3


def test_where_nothing_changed_nothing_is_sent(tmp_path: Path) -> None:
    with running(Hub()) as hub:
        done = ping(site_at(tmp_path, hub.url), "--was", "site", "--yes")

    assert (done.returncode, hub.requests) == (0, [])
    assert done.stdout == "None of 3 feeds changed, so there is nothing to tell.\n"


def test_a_feed_that_a_hub_refuses_is_reported_and_the_others_are_told(tmp_path: Path) -> None:
    with running(Hub(answer=lambda topic: (500, {}) if topic.endswith("hub/feed.xml") else (202, {}))) as hub:
        done = ping(site_at(tmp_path, hub.url), "--yes")

    assert done.returncode == 1
    assert done.stderr == f"not told: {BASE}feed.xml: 500 Internal Server Error\n"
    assert len(done.stdout.splitlines()) == len(hub.told) == 2


def test_after_a_hub_asked_to_wait_it_is_left_in_peace(tmp_path: Path) -> None:
    with running(Hub(answer=lambda _: (429, {"Retry-After": "60"}))) as hub:
        done = ping(site_at(tmp_path, hub.url), "--yes")

    assert done.returncode == 1
    assert "Retry-After: 60" in done.stderr
    assert done.stderr.count("not sent: ") == 2
    assert hub.requests == ["POST /"]


def test_what_is_missing_is_told_before_anything_is_sent(tmp_path: Path) -> None:
    nobody = ping(site_at(tmp_path / "a", ""), "--yes")
    nowhere = ping(site_at(tmp_path / "b", "http://127.0.0.1:9/", site_url="''"), "--yes")
    unbuilt = ping(hub_at(tmp_path / "c", SETTINGS + "      feeds: {hub: 'http://127.0.0.1:9/'}\n"), "--yes")
    no_past = ping(site_at(tmp_path / "d", "http://127.0.0.1:9/"), "--was", "nothing")

    assert [done.returncode for done in (nobody, nowhere, unbuilt, no_past)] == [2, 2, 2, 2]
    assert "no WebSub hub is set" in nobody.stderr
    assert "site_url is no address of the web" in nowhere.stderr
    assert "build it first" in unbuilt.stderr
    assert "--was: there is no folder nothing" in no_past.stderr
