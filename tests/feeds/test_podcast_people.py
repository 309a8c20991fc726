"""Who is heard, what they said, and that nobody is named or played who declined."""

from typing import Any

import pytest

from tests.builders import person
from tests.feeds.podcasts import SECONDS, attributes, episode, planned, podcast, talk

BASE = "https://example.org/hub"
ADA = person("ada", title="Ada", photo="ada.png")
GUEST = {"role": "guest", "group": "cast"}


def people(*items: Any, files: tuple[str, ...] = ("people/ada.png",), **settings: Any) -> list[dict[str, str]]:
    """List whom the newest episode names."""
    return attributes(episode(*items, files=files, **settings), "podcast:person")


def bites(*quotes: dict[str, str], **keys: Any) -> list[tuple[str, str, str | None]]:
    """List the soundbites of a story with quotes: where they begin, how long they are, what is said."""
    dated = [{"date": "2026-05-02"} | quote for quote in quotes]
    listed = episode(talk(quotes=dated, **keys), person("shy", consent={"quotes": "false"})).findall("{*}soundbite")
    return [(one.get("startTime"), one.get("duration"), one.text) for one in listed]


def test_speakers_are_guests_with_their_page_and_picture() -> None:
    assert people(talk(), ADA) == [GUEST | {"href": f"{BASE}/people/ada/", "img": f"{BASE}/people/ada.png"}]


def test_hosts_are_named_by_the_show_and_again_by_each_episode() -> None:
    host = {"role": "host", "group": "cast"}
    assert attributes(podcast(talk(), hosts=["Bo"]), "podcast:person") == [host]
    assert people(talk(speakers=["Bo", "ada"], authors=["cleo"]), hosts=["Bo"]) == [
        host,
        GUEST,
        {"role": "author", "group": "writing"},
    ]


@pytest.mark.parametrize(("declined", "left"), [("photo", {"href"}), ("page", {"img"})])
def test_a_picture_or_page_that_somebody_declined_is_not_linked(declined: str, left: set[str]) -> None:
    shy = person("ada", photo="ada.png", consent={declined: "false"})
    (named,) = people(talk(), shy)
    assert named.keys() - GUEST.keys() == left


def test_a_picture_elsewhere_is_not_linked() -> None:
    assert "img" not in people(talk(), person("ada", photo="https://photos.example/ada.png"))[0]


def test_a_speaker_who_wants_no_recording_is_in_no_episode() -> None:
    assert planned(talk(), person("ada", consent={"video": "false"})) == {}


def test_who_is_not_out_is_not_named() -> None:
    assert people(talk(), person("ada", draft="true")) == []


def test_a_quote_with_its_time_is_a_soundbite() -> None:
    assert bites({"text": "We began with tea.", "at": "12:34"}) == [("754.0", "30.0", "We began with tea.")]


def test_a_soundbite_ends_with_its_recording_and_begins_before_the_words_where_it_must() -> None:
    last = SECONDS - 5
    assert bites({"text": "Late", "at": str(SECONDS - 20)}) == [(f"{SECONDS - 20}.0", "20.0", "Late")]
    assert bites({"text": "Last", "at": str(last)}) == [(f"{SECONDS - 15}.0", "15.0", "Last")]
    assert bites({"text": "After", "at": str(SECONDS)}) == []


@pytest.mark.parametrize(
    "quote",
    [
        {"text": "When?"},
        {"text": "When?", "at": "in the middle"},
        {"text": "Next year", "at": "1:00", "date": "2027-01-01"},
        {"text": "Not me", "at": "1:00", "by": "shy"},
    ],
)
def test_a_quote_without_a_time_or_not_out_or_of_somebody_who_declined_is_no_soundbite(quote: dict[str, str]) -> None:
    assert bites(quote) == []


def test_a_long_quote_is_cut_to_what_programs_show() -> None:
    ((_, _, words),) = bites({"text": "word " * 60, "at": "1"})
    assert words is not None
    assert len(words) <= 128


@pytest.mark.parametrize(("name", "media_type"), [("a.vtt", "text/vtt"), ("a.SRT", "application/x-subrip")])
def test_a_transcript_is_linked_with_its_type_and_language(name: str, media_type: str) -> None:
    told = talk(transcript=name, lang="zh")
    assert attributes(episode(told, files=(f"stories/{name}",)), "podcast:transcript") == [
        {"url": f"{BASE}/stories/{name}", "type": media_type, "language": "zh", "rel": "captions"}
    ]


def test_a_transcript_that_is_missing_or_a_page_is_not_linked() -> None:
    assert attributes(episode(talk(transcript="missing.vtt")), "podcast:transcript") == []
    assert attributes(episode(talk(transcript="a.pdf"), files=("stories/a.pdf",)), "podcast:transcript") == []
