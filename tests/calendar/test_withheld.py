"""Of an event dated in the future, no byte stands in any calendar until its day has come."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hubgen.calendar import plan_calendars
from hubgen.config import Config
from hubgen.model.hub import published
from hubgen.portable.site_index import SiteIndex
from hubgen.read import load_hub
from tests.builders import config
from tests.cli.running import hub_at

SERIES = "---\ntitle: First Fridays\nstart: 2026-01-02 18:30\nrepeats: every first Friday\n---\n"
PLANNED = """---
title: Quetzal
series: fridays
start: 2026-07-10 20:15
occurrence: 2026-07-03
status: moved
changes: [{on: 2026-06-20, start: 2026-07-10 20:15}]
date: 2026-06-10
summary: Quetzal everywhere.
place: Quetzal Hall
topics: [quetzal]
---
"""
ALONE = "---\ntitle: Quetzal too\nstart: 2026-07-11 20:15\ndate: 2026-06-10\n---\n\nQuetzal.\n"
SETTINGS: Config = config(options={"timezone": "Europe/London", "languages": ["en", "zh"]})


def calendars(folder: Path, as_of: datetime) -> dict[str, bytes]:
    hub = load_hub(folder / "content", SETTINGS)
    assert not hub.problems
    return plan_calendars(SiteIndex(published(hub, as_of), SETTINGS, as_of))


def test_an_event_dated_in_the_future_is_nowhere(tmp_path: Path) -> None:
    before = hub_at(tmp_path / "before", series__fridays=SERIES)
    after = hub_at(tmp_path / "after", series__fridays=SERIES, events__secret=PLANNED, events__alone=ALONE)
    after = hub_at(after, topics__quetzal="---\ntitle: Quetzals\ndate: 2026-06-10\n---\n")
    eve = datetime(2026, 6, 9, 12, tzinfo=UTC)
    assert calendars(after, eve) == calendars(before, eve)


def test_on_its_day_it_is_there_as_it_stands(tmp_path: Path) -> None:
    folder = hub_at(tmp_path, series__fridays=SERIES, events__secret=PLANNED, events__alone=ALONE)
    made = calendars(folder, datetime(2026, 6, 10, 12, tzinfo=UTC))
    assert {"events/secret/event.ics", "events/alone/event.ics"} <= set(made)
    text = made["calendar.ics"].decode()
    assert "LOCATION:Quetzal Hall" in text
    assert "RECURRENCE-ID;TZID=Europe/London:20260703T183000" in text
    assert "DTSTART;TZID=Europe/London:20260710T201500" in text


@pytest.mark.parametrize("named", ["quetzal", "Quetzals", "Plumes"])
def test_a_topic_that_is_not_out_is_named_in_no_calendar(named: str, tmp_path: Path) -> None:
    lines = f"date: 2026-05-01\ntopics: [{named}, Birds]"
    alone = ALONE.replace("Quetzal", "A bird").replace("date: 2026-06-10", lines)
    topic = "---\ntitle: Quetzals\nalso_known_as: [Plumes]\ndate: {date}\n---\n"
    folder = hub_at(tmp_path, events__alone=alone, topics__quetzal=topic.format(date="2026-06-10"))
    eve = datetime(2026, 6, 9, 12, tzinfo=UTC)
    texts = [data.decode() for data in calendars(folder, eve).values()]
    assert [text for text in texts if "CATEGORIES:Birds\r\n" not in text] == []
    assert [text for text in texts if "Quetzals" in text or named in text] == []
    hub_at(tmp_path, topics__quetzal=topic.format(date="2026-06-01"))
    assert "CATEGORIES:Quetzals,Birds" in calendars(folder, eve)["calendar.ics"].decode()
