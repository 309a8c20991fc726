"""Who follows a topic, a person, a series or a chapter gets what is theirs, and nothing else."""

from hubgen.model.kind import Kind
from tests.builders import config, event, item, person, recap, resource, story
from tests.feeds.reading import feeds, items_of, rss, whole


def ids(planned: dict[str, bytes], address: str) -> list[str]:
    """Name the items of a feed."""
    return [one["id"].rpartition(":")[2] for one in items_of(planned, address)]


def test_a_wider_topic_holds_what_is_in_its_parts() -> None:
    topics = (item(Kind.TOPIC, "events"), item(Kind.TOPIC, "campfires", parent="events"))
    planned = feeds(*topics, story("a", topics=["campfires"]), story("b", topics=["Events"]), story("c"))

    assert ids(planned, "topics/events/") == ["story/b", "story/a"]
    assert ids(planned, "topics/campfires/") == ["story/a"]


def test_topics_that_are_each_others_parents_do_no_harm() -> None:
    ring = (item(Kind.TOPIC, "a", parent="b"), item(Kind.TOPIC, "b", parent="a"))

    assert ids(feeds(*ring, story("x", topics=["a"])), "topics/b/") == ["story/x"]


def test_a_person_is_followed_as_author_and_as_speaker() -> None:
    items = (
        story("wrote", authors=["Ada"]),
        story("told", authors=["Bo"], speakers=["ada"]),
        story("no", authors="Bo"),
    )
    planned = feeds(person("ada", title="Ada"), *items)

    assert ids(planned, "people/ada/") == ["story/wrote", "story/told"]


def test_who_declined_a_page_cannot_be_followed() -> None:
    planned = feeds(person("ada", consent={"page": "false"}), story(authors=["ada"]))

    assert [path for path in planned if path.startswith("people/")] == []


def test_a_series_and_its_chapter_hold_what_was_told_at_their_events() -> None:
    places = (item(Kind.SERIES, "circle", chapter="calgary"), item(Kind.CHAPTER, "calgary"))
    told = (recap("r", event="may"), story("s", event="may"), resource("g", event="june"), story("z"))
    planned = feeds(*places, event("may", series="circle"), event("june", chapter="calgary"), *told)

    assert ids(planned, "series/circle/") == ["recap/r", "story/s"]
    assert ids(planned, "chapters/calgary/") == ["recap/r", "resource/g", "story/s"]


def test_what_nothing_belongs_to_has_no_feed() -> None:
    planned = feeds(item(Kind.TOPIC, "empty"), person("ada"), item(Kind.CHAPTER, "calgary"), story(date=None))

    assert [path for path in planned if path.startswith(("topics", "people", "chapters", "newsletter"))] == []


def test_a_subjects_feed_is_about_its_page() -> None:
    planned = feeds(*whole())
    channel = rss(planned["people/ada/feed.xml"])

    assert channel.findtext("link") == "https://example.org/hub/people/ada/"
    assert channel.findtext("title") == "A hub: Ada Lovelace"


def test_a_subject_without_a_page_in_the_hubs_own_language_keeps_its_feeds_address() -> None:
    planned = feeds(item(Kind.TOPIC, "only", locale="zh", title="只"), story("s", topics=["only"]))

    assert rss(planned["topics/only/feed.xml"]).findtext("link") == "https://example.org/hub/zh/topics/only/"


def test_the_batches_are_a_setting() -> None:
    planned = feeds(story(), settings=config(options={"feeds": {"batches": ["monthly"]}}))

    assert {path for path in planned if path.startswith("feed/")} == {
        "feed/monthly/feed.xml",
        "feed/monthly/atom.xml",
        "feed/monthly/feed.json",
    }
