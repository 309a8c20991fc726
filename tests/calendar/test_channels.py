"""Which calendars there are, what each holds, and what it says of itself."""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from hubgen.calendar import plan_calendars
from hubgen.model.calendars import calendar_channels
from hubgen.model.kind import Kind
from hubgen.portable.site_index import SiteIndex
from tests.builders import config, hub, item, story
from tests.calendar.making import AS_OF, entries, event, files, lines, series


def city(identifier: str = "calgary") -> Any:
    return item(Kind.CHAPTER, identifier)


def titles(data: bytes) -> list[str]:
    return [str(entry["SUMMARY"]) for entry in entries(data)]


def test_there_is_a_file_for_every_channel_and_every_event() -> None:
    items = (series(), city(), event("may", "2026-05-01 18:30"), event("alone", "2026-05-09", series=None))
    channels = {channel.path for channel in calendar_channels(hub(*items))}
    assert set(files(*items)) == channels | {"events/may/event.ics", "events/alone/event.ics"}
    assert files(story()) == {}


def test_each_calendar_holds_what_belongs_to_it() -> None:
    made = files(
        city(),
        city("lagos"),
        series(chapter="calgary"),
        series("mondays", repeats="every first Monday", start="2026-01-05 18:30"),
        event("may", "2026-05-01 18:30"),
        event("june", "2026-06-01 18:30", series="mondays", chapter="calgary"),
        event("alone", "2026-05-09", series=None),
        event("picnic", "2026-05-10", series=None, chapter="lagos"),
        event("twin", "2026-05-01 12:00"),
    )
    assert titles(made["calendar.ics"]) == ["Fridays", "May", "Mondays", "June", "Twin", "Alone", "Picnic"]
    assert titles(made["series/fridays/calendar.ics"]) == ["Fridays", "May", "Twin"]
    assert titles(made["series/mondays/calendar.ics"]) == ["Mondays", "June"]
    assert titles(made["chapters/calgary/calendar.ics"]) == ["Fridays", "May", "June"]
    assert titles(made["chapters/lagos/calendar.ics"]) == ["Picnic"]


def test_an_entry_has_one_uid_in_all_calendars_and_another_in_its_own_file() -> None:
    made = files(
        series(), city(), event("may", "2026-05-01 18:30", chapter="calgary"), event("五月", "2026-05-09", series=None)
    )
    names = ("calendar.ics", "zh/calendar.ics", "series/fridays/calendar.ics")
    uids = [{str(entry["UID"]) for entry in entries(made[name])} for name in names]
    fridays, may, fifth = (
        str(uuid5(NAMESPACE_URL, f"tag:example.org,2026:{name}"))
        for name in ("series/fridays", "event/may", "event/%E4%BA%94%E6%9C%88")
    )
    assert uids == [{fridays, fifth}, {fridays, fifth}, {fridays}]
    assert [str(entry["UID"]) for entry in entries(made["events/may/event.ics"])] == [may]
    assert [str(entry["UID"]) for entry in entries(made["chapters/calgary/calendar.ics"])] == [may]
    assert "URL:https://example.org/hub/events/%E4%BA%94%E6%9C%88/" in lines(made["calendar.ics"])


def test_a_calendar_says_what_and_where_it_is() -> None:
    told = lines(files(series(title="First Fridays"), community={"name": "Ours"})["series/fridays/calendar.ics"])
    assert told[: told.index("BEGIN:VTIMEZONE")] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//hubgen//hubgen//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "NAME;LANGUAGE=en:Ours: First Fridays",
        "X-WR-CALNAME;LANGUAGE=en:Ours: First Fridays",
        "COLOR:teal",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "SOURCE;VALUE=URI:https://example.org/hub/series/fridays/calendar.ics",
        "URL:https://example.org/hub/series/fridays/",
        "X-PUBLISHED-TTL:PT6H",
    ]


def test_the_file_of_one_event_is_no_calendar_to_follow() -> None:
    told = lines(files(event("may", "2026-05-01", series=None))["events/may/event.ics"])
    assert told[1:5] == ["VERSION:2.0", "PRODID:-//hubgen//hubgen//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    assert told[5] == "BEGIN:VEVENT"


def test_words_are_those_of_the_readers_language_and_others_are_marked() -> None:
    may: dict[str, Any] = {"start": "2026-05-01 18:30", "series": None, "topics": ["learning"]}
    made = files(
        event("may", summary="In May.", **may),
        event("may", summary="五月。", locale="zh", title="五月", **may),
        event("june", "2026-06-05", series=None, title="Juni", lang="de"),
        item(Kind.TOPIC, "learning", label={"en": "Learning", "zh": "学习"}),
    )
    chinese, english = lines(made["zh/calendar.ics"]), lines(made["calendar.ics"])
    assert {
        "SUMMARY:五月",
        "DESCRIPTION:五月。\\nhttps://example.org/hub/zh/events/may/",
        "CATEGORIES:学习",
        "SUMMARY;LANGUAGE=de:Juni",
    } <= set(chinese)
    assert {"URL:https://example.org/hub/zh/events/may/", "URL:https://example.org/hub/events/june/"} <= set(chinese)
    assert {"SUMMARY:May", "CATEGORIES:Learning", "URL:https://example.org/hub/events/may/"} <= set(english)


def test_a_description_ends_with_the_address_and_begins_with_why_something_changed() -> None:
    changes = [{"on": "2026-04-01", "why": "Good Friday"}, {"on": "2026-04-20", "why": "Storm"}]
    made = lines(files(event("may", "2026-05-01 18:30", series=None, summary="Two.", changes=changes))["calendar.ics"])
    assert "DESCRIPTION:Storm\\nTwo.\\nhttps://example.org/hub/events/may/" in made


def test_an_event_has_the_place_and_the_words_of_its_series_where_it_lacks_its_own() -> None:
    usual = series(place={"name": "The Library", "address": "2 Long Street; Upstairs"}, summary="Three stories.")
    made = lines(files(usual, event("may", "2026-05-01 18:30"))["events/may/event.ics"])
    assert {
        "LOCATION:The Library\\, 2 Long Street\\; Upstairs",
        "DESCRIPTION:Three stories.\\nhttps://example.org/hub/events/may/",
    } <= set(made)
    call = event("june", "2026-06-05 18:30", place={"url": "https://example.org/call"}, summary="Online.")
    made = lines(files(usual, call)["events/june/event.ics"])
    assert {"LOCATION:https://example.org/call", "DESCRIPTION:Online.\\nhttps://example.org/hub/events/june/"} <= set(
        made
    )


def test_the_call_and_the_way_to_register_are_in_the_entry() -> None:
    online = {"name": "Online", "call": "https://meet.example/june"}
    library = {"name": "The library", "url": "https://library.example/"}
    call = event("june", "2026-06-05 18:30", place=online, summary="Come.")
    room = event("july", "2026-07-03 18:30", place=library)
    signup = event("may", "2026-05-01 18:30", register="https://example.org/signup", summary="Come.")
    made = files(series(place={"name": "Here", "call": "https://meet.example/usual"}), call, room, signup)
    assert {"CONFERENCE;VALUE=URI:https://meet.example/june", "LOCATION:Online\\, https://meet.example/june"} <= set(
        lines(made["events/june/event.ics"])
    )
    in_a_room = lines(made["events/july/event.ics"])
    assert "LOCATION:The library\\, https://library.example/" in in_a_room
    assert not [line for line in in_a_room if line.startswith("CONFERENCE")]
    as_usual = lines(made["events/may/event.ics"])
    assert "CONFERENCE;VALUE=URI:https://meet.example/usual" in as_usual
    page = "https://example.org/hub/events/may/"
    assert f"DESCRIPTION:Come.\\nSave a place: https://example.org/signup\\n{page}" in as_usual


def test_moments_are_those_of_the_content_alone() -> None:
    may = event(
        "may", "2026-05-01", series=None, date="2026-03-01 10:00", updated="2026-03-05 09:00", announced="2026-03-06"
    )
    bare = event("june", "2026-06-05", series=None, date=None)
    told = {str(entry["SUMMARY"]): entry for entry in entries(files(may, bare)["calendar.ics"])}
    assert f"{told['May']['DTSTAMP'].dt:%m-%d %H}" == "03-05 09"
    assert f"{told['May']['CREATED'].dt:%m-%d %H}" == "03-01 10"
    assert f"{told['June']['DTSTAMP'].dt:%Y-%m-%d %H}" == "2026-06-04 23"
    assert "CREATED" not in told["June"]


def test_a_calendar_without_dates_is_still_one() -> None:
    data = files(city(), event("may", "2026-05-01", series=None))["chapters/calgary/calendar.ics"]
    assert entries(data) == []
    assert "TZID:Europe/London" in lines(data)


def test_an_exception_far_ahead_is_a_day_of_its_series_whatever_zone_it_is_written_in() -> None:
    (master,) = entries(files(series(dropped=["2040-01-07 00:10+08:00"]))["calendar.ics"])

    assert master["EXDATE"].dts[0].dt.isoformat() == "2040-01-06T18:30:00+00:00"


def test_addresses_are_uris_however_the_settings_write_where_the_site_stands() -> None:
    settings = config(site_url="https://bücher.example/ein pfad/%C3%A9/")
    told = lines(plan_calendars(SiteIndex(hub(series()), settings, AS_OF))["calendar.ics"])

    assert "SOURCE;VALUE=URI:https://xn--bcher-kva.example/ein%20pfad/%C3%A9/calendar.ics" in told
    assert "URL:https://xn--bcher-kva.example/ein%20pfad/%C3%A9/series/fridays/" in told
