"""What is not out, and recordings that were declined, are in no feed."""

from hubgen.model.kind import Kind
from tests.builders import event, item, person, recap, story
from tests.feeds.reading import feeds, items_of


def test_people_and_topics_that_are_not_out_are_not_named() -> None:
    secret = (person("dr-secret", draft="yes"), item(Kind.TOPIC, "top-secret", draft="yes"))
    planned = feeds(story(speakers=["dr-secret"], topics=["top-secret"], authors=["ada"]), *secret)

    assert [path for path, data in planned.items() if b"secret" in data.lower()] == []


def test_a_recap_whose_event_is_not_out_leads_to_its_own_page() -> None:
    planned = feeds(recap("told", event="ev-secret"), event("ev-secret", draft="yes"))

    assert items_of(planned)[0]["url"] == "https://example.org/hub/recaps/told/"


def test_a_recording_whose_speaker_declined_is_no_enclosure() -> None:
    talk = story(speakers=["shy"], audio={"url": "https://cdn.example/a.mp3", "bytes": 9})
    no = {"video": "false"}

    assert "attachments" not in items_of(feeds(talk, person("shy", consent=no)))[0]
    assert "attachments" not in items_of(feeds(talk, person("shy", consent=no, draft="yes")))[0]
    assert "attachments" in items_of(feeds(talk, person("shy")))[0]
