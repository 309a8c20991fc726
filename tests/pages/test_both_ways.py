from dataclasses import replace

from hubgen.model.item import Item, Key
from hubgen.model.kind import Kind
from hubgen.model.output import Rendered
from tests.builders import event, hub, item, person, recap, resource, story
from tests.pages.planning import plan, shown


def test_a_story_leads_to_its_event_and_its_event_back() -> None:
    pages = plan(story("a", title="A", event="may"), event("may", title="May"))

    assert pages["stories/a/"].meta["facts"][0]["links"] == [{"title": "May", "url": "events/may/"}]
    assert shown(pages["events/may/"])["told_there"] == ["A"]


def test_a_story_leads_to_its_speaker_and_the_speaker_back() -> None:
    pages = plan(story("a", title="A", speakers=["Ada L."]), person("ada", title="Ada L."))

    assert pages["stories/a/"].meta["people"][0]["url"] == "people/ada/"
    assert shown(pages["people/ada/"])["told"] == ["A"]


def test_a_name_without_a_page_is_plain_text() -> None:
    pages = plan(story("a", speakers=["Somebody"]))

    assert "url" not in pages["stories/a/"].meta["people"][0]


def test_a_topic_shows_its_items_kind_by_kind() -> None:
    pages = plan(
        item(Kind.TOPIC, "baking"),
        story("a", title="A", topics=["Baking"]),
        resource("b", title="B", topics=["baking"]),
    )

    assert shown(pages["topics/baking/"]) == {"story": ["A"], "resource": ["B"]}


def test_a_link_in_a_text_shows_on_the_page_that_it_leads_to() -> None:
    of = hub(story("a", title="A", authors=["Eve"]), person("ada", title="Ada"))
    of = replace(of, rendered={of.items[0].key: Rendered(links=(Key(Kind.PERSON, "ada", "en"),))})

    assert shown(plan(of=of)["people/ada/"]) == {"mentioned_in": ["A"]}


def test_nothing_is_shown_twice_on_a_page() -> None:
    of = hub(story("a", title="A", event="may"), event("may"))
    of = replace(of, rendered={of.items[0].key: Rendered(links=(Key(Kind.EVENT, "may", "en"),))})

    assert shown(plan(of=of)["events/may/"]) == {"told_there": ["A"]}


def test_a_resource_is_used_in_the_recap_that_names_it() -> None:
    pages = plan(resource("guide"), event("may"), recap("may", title="R", resources=["guide"]))

    assert shown(pages["resources/guide/"])["used_in"] == ["R"]
    assert shown(pages["events/may/"])["resources"] == ["Guide"]


FILM = {"a": "https://video.example/a.mp4", "b": "https://video.example/b.mp4"}


def talks() -> list[Item]:
    """Give two talks of one evening, whose recordings are resources too, and a guide that was shown there."""
    told = [story(name, title=name.upper(), event="may", video=link) for name, link in FILM.items()]
    films = [resource(f"film-{name}", event="may", link=link) for name, link in FILM.items()]
    return [event("may", title="May"), *told, *films, resource("guide", event="may")]


def test_beside_a_story_stands_neither_its_own_recording_nor_that_of_another_talk_of_the_evening() -> None:
    assert shown(plan(*talks())["stories/a/"])["resources"] == ["Guide"]


def test_the_recording_of_another_talk_stands_there_where_the_text_leads_to_it() -> None:
    of = hub(*talks())
    links = tuple(Key(Kind.RESOURCE, name, "en") for name in ("film-a", "film-b"))
    of = replace(of, rendered={of.items[1].key: Rendered(links=links)})

    assert shown(plan(of=of)["stories/a/"])["resources"] == ["Film B", "Guide"]


def test_an_event_shows_each_talk_once_and_the_recordings_page_leads_to_its_talk() -> None:
    pages = plan(*talks())

    assert shown(pages["events/may/"]) == {"told_there": ["A", "B"], "resources": ["Guide"]}
    assert shown(pages["resources/film-a/"])["used_in"] == ["A"]


def test_a_series_shows_coming_events_first_and_past_ones_below() -> None:
    series = item(Kind.SERIES, "circle")
    past, coming = event("p", title="P", series="circle"), event("c", title="C", series="circle", start="2026-07-01")
    found = shown(plan(series, past, coming)["series/circle/"])

    assert found == {"coming": ["C"], "past": ["P"]}


def test_an_event_leads_to_the_dates_before_and_after_in_its_series() -> None:
    series = item(Kind.SERIES, "circle")
    dates = [event(f"e{n}", title=f"E{n}", series="circle", start=f"2026-0{n}-01") for n in (1, 2, 3)]
    steps = plan(series, *dates)["events/e2/"].meta["steps"]

    assert (steps["previous"]["title"], steps["next"]["title"]) == ("E1", "E3")


def test_related_stories_share_a_topic_a_person_or_an_event() -> None:
    topic = item(Kind.TOPIC, "baking")
    pages = plan(topic, story("a", topics=["baking"]), story("b", title="B", topics=["baking"]), story("c", title="C"))

    assert shown(pages["stories/a/"])["stories"] == ["B"]


def test_the_nearest_related_story_comes_first() -> None:
    pages = plan(
        item(Kind.TOPIC, "baking"),
        event("may"),
        story("a", topics=["baking"], event="may"),
        story("b", title="B", topics=["baking"]),
        story("c", title="C", topics=["baking"], event="may"),
    )

    assert shown(pages["stories/a/"])["stories"] == ["C", "B"]
