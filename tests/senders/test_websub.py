from pathlib import Path

import pytest

from hubgen.senders.websub import PingResult, changed_feeds, live_feeds, publish
from tests.senders.hubserver import Hub, running

TOPIC = "https://example.org/hub/topics/%E9%A2%98/feed.xml"


@pytest.mark.parametrize("code", [200, 202, 204])
def test_a_hub_that_takes_the_news_was_told_once(code: int) -> None:
    with running(Hub(answer=lambda _: (code, {}))) as hub:
        assert publish(hub.url, TOPIC).accepted

    assert hub.told == [TOPIC]
    assert hub.requests == ["POST /"]


@pytest.mark.parametrize("code", [201, 400, 404, 500, 503])
def test_any_other_answer_is_told_and_nothing_is_sent_again(code: int) -> None:
    with running(Hub(answer=lambda _: (code, {}))) as hub:
        answer = publish(hub.url, TOPIC)

    assert (answer.accepted, answer.wait) == (False, False)
    assert answer.text.startswith(str(code))
    assert hub.requests == ["POST /"]


def test_a_hub_that_asks_to_wait_says_how_long() -> None:
    with running(Hub(answer=lambda _: (429, {"Retry-After": "120"}))) as hub:
        assert publish(hub.url, TOPIC) == PingResult(
            False, "429 Too Many Requests; it asks to wait (Retry-After: 120)", True
        )


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("elsewhere", ["/other", "file:///etc/passwd", "ftp://127.0.0.1/x"])
def test_a_redirect_is_told_and_never_followed(code: int, elsewhere: str) -> None:
    with running(Hub(answer=lambda _: (code, {"Location": elsewhere}))) as hub:
        answer = publish(hub.url, TOPIC)

    assert not answer.accepted
    assert f"it has moved to {elsewhere}" in answer.text
    assert hub.requests == ["POST /"]


def test_a_hub_that_says_nothing_is_not_waited_for_long() -> None:
    with running(Hub(silent=True)) as hub:
        assert publish(hub.url, TOPIC, seconds=0.2) == PingResult(False, "no answer within 0.2 seconds")


def test_a_hub_that_is_not_there_is_an_answer_too() -> None:
    with running(Hub()) as hub:
        pass

    assert publish(hub.url, TOPIC) == PingResult(False, "Connection refused")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.org/", "data:,x", "https://", "http://[x", "hub"])
def test_only_addresses_of_the_web_are_told(url: str) -> None:
    with running(Hub()) as hub:
        assert not publish(url, TOPIC).accepted
        assert not publish(hub.url, url).accepted

    assert hub.requests == []


def test_what_a_hub_says_stays_on_one_line() -> None:
    with running(Hub(answer=lambda _: (429, {"Retry-After": "1\x1b[2J" + "x" * 999}))) as hub:
        answer = publish(hub.url, TOPIC)

    assert "\x1b" not in answer.text
    assert len(answer.text) < 300


def site(folder: Path, **files: str) -> Path:
    """Put files in a folder; `zh__feed.xml` becomes zh/feed.xml."""
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def test_feeds_of_all_formats_are_live_and_archives_are_not(tmp_path: Path) -> None:
    names = ("feed.xml", "atom.xml", "topics__t__feed.json", "podcast.xml", "feed-1.xml", "sitemap.xml", "index.html")
    site(tmp_path, **dict.fromkeys(names, ""))

    assert live_feeds(tmp_path) == ("atom.xml", "feed.xml", "podcast.xml", "topics/t/feed.json")


def test_a_feed_has_news_when_it_is_new_or_a_byte_differs_and_not_when_it_went(tmp_path: Path) -> None:
    was = site(tmp_path / "was", **{"feed.xml": "one", "atom.xml": "one", "zh__feed.xml": "gone"})
    now = site(tmp_path / "now", **{"feed.xml": "two", "atom.xml": "one", "ar__feed.xml": "new"})

    assert changed_feeds(now, was) == ("ar/feed.xml", "feed.xml")
    assert changed_feeds(now, now) == ()
