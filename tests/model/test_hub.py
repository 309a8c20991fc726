"""What readers may see, and in which language."""

from datetime import datetime

import pytest

from hubgen.model.consent import has_declined
from hubgen.model.hub import Hub, published
from hubgen.model.kind import Kind
from tests.builders import NOW, event, hub, item, person, recap, story


def ids(found: Hub) -> set[str]:
    return {f"{i.key.name} {i.locale}" for i in found.items}


def test_drafts_stock_and_what_is_dated_later_are_in_no_output() -> None:
    full = hub(story("out"), story("draft", draft="yes"), story("stock", date=None), story("later", date="2026-06-02"))
    assert ids(published(full, NOW)) == {"story/out en"}


def test_a_recap_needs_a_date_and_an_event_does_not() -> None:
    full = hub(event("may", date=None), recap("may", date=None))
    assert ids(published(full, NOW)) == {"event/may en"}


def test_an_item_shows_from_its_very_moment_on() -> None:
    full = hub(story("s", date=NOW.isoformat()))
    assert ids(published(full, NOW)) == {"story/s en"}
    assert ids(published(full, NOW.replace(hour=11))) == set()


def test_a_translation_never_shows_before_its_original() -> None:
    full = hub(story("s", date="2026-07-01"), story("s", locale="zh", date="2026-05-01"))
    assert ids(published(full, NOW)) == set()


def test_readers_get_their_language_else_the_hubs_own_else_what_there_is() -> None:
    full = hub(story("both"), story("both", locale="zh"), story("only", locale="ar"))
    read = {locale: {i.id: i.locale for i in full.of(type(full.items[0]), locale)} for locale in full.languages}
    assert read["zh"] == {"both": "zh", "only": "ar"}
    assert read["en"] == {"both": "en", "only": "ar"}


@pytest.mark.parametrize("name", ["ada", "Ada Example", "ADA EXAMPLE", "艾达"])
def test_a_person_is_found_by_id_name_or_alias_in_any_script(name: str) -> None:
    found = hub(person("ada", title="Ada Example", also_known_as=["艾达"])).person(name)
    assert found is not None
    assert found.id == "ada"


def test_a_name_that_two_people_share_means_neither() -> None:
    full = hub(person("one", title="Tom Example"), person("two", title="Tom Example"))
    assert full.person("Tom Example") is None
    assert full.person("two") is not None


def test_a_topic_is_found_by_its_label_in_any_language() -> None:
    topic = item(Kind.TOPIC, "rhythm", label={"en": "Rhythm", "zh": "节奏"})
    found = hub(topic).topic("节奏")
    assert found is not None
    assert found.id == "rhythm"


def test_the_moment_of_a_build_may_be_in_any_zone() -> None:
    assert ids(published(hub(story("s", date="2026-05-01")), datetime.fromisoformat("2026-05-01T02:00+02:00")))


def test_what_an_item_says_of_later_is_not_told_before() -> None:
    later, past = "2026-06-02", "2026-05-02"
    changes = [{"on": past, "why": "past"}, {"on": later, "why": "later"}]
    quotes = [{"text": "past", "date": past}, {"text": "later", "date": later}, {"text": "stock"}]
    full = hub(story("s", updated=later, quotes=quotes), story("t", updated=past), event("e", changes=changes))
    (new, old, moved) = published(full, NOW).items
    assert (new.updated, old.updated is not None) == (None, True)
    assert [quote.text for quote in getattr(new, "quotes", ())] == ["past"]
    assert [change.why for change in getattr(moved, "changes", ())] == ["past"]


def test_a_published_hub_names_nothing_that_is_not_out() -> None:
    quotes = [{"text": "Well.", "by": "bo", "date": "2026-05-01"}]
    talk = story("s", speakers=["bo", "ada"], topics=["tea"], event="later", quotes=quotes)
    shown = recap("r", event="later", projects=[{"title": "P", "by": ["bo", "ada"]}])
    secret = (person("bo", draft="yes"), item(Kind.TOPIC, "tea", draft="yes"), event("later", date="2026-07-01"))
    (told, seen) = published(hub(talk, shown, *secret), NOW).items

    assert (told.people(), told.topics, getattr(told, "event", "")) == (("ada",), (), None)
    assert [quote.by for quote in getattr(told, "quotes", ())] == [None]
    assert (getattr(seen, "event", None), [project.by for project in getattr(seen, "projects", ())]) == ("", [("ada",)])


def test_a_published_hub_holds_nothing_that_was_declined_in_any_version() -> None:
    no = dict.fromkeys(("photo", "video", "quotes"), "false")
    shy = (person("shy", photo="https://example.org/shy.png"), person("shy", locale="zh", consent=no, draft="yes"))
    quotes = [{"text": "No.", "by": "shy", "date": "2026-05-01"}, {"text": "Yes.", "date": "2026-05-01"}]
    talk = story("s", speakers=["shy"], video="https://video.example/s", quotes=quotes)
    known, shown = published(hub(*shy, talk), NOW).items

    assert getattr(known, "photo", "") is None
    assert has_declined(known, "quotes")
    assert getattr(shown, "video", "") is None
    assert [quote.text for quote in getattr(shown, "quotes", ())] == ["Yes."]
