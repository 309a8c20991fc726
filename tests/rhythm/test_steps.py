"""The steps that help most come first, and a late letter pushes none of them out."""

from pathlib import Path

from hubgen.rhythm import make_outlook
from tests.rhythm.hubs import Items, moment, read, settings_of

NEWSLETTER = {"cadence": "month", "editions": [{"id": "zh", "lang": "zh"}]}
HUB: Items = {
    "event/may": {"start": "2026-05-28 18:30", "date": "2026-04-01"},
    "event/june": {"start": "2026-06-04 18:30", "date": "2026-05-28"},
    "story/a": {"date": "2026-05-20", "authors": "ada"},
    "issue/2026-04": {"date": "2026-04-30", "items": ["story/b"]},
    "issue/zh-2026-04": {"date": "2026-04-30", "items": ["story/b"], "edition": "zh"},
}


def steps(folder: Path, settings: dict[str, object]) -> list[tuple[str, int]]:
    config = settings_of(settings)
    hub = read(HUB, folder, config)
    return [(one.title, one.gain) for one in make_outlook(hub, config, moment("2026-06-02 09:00", config)).actions]


def test_letters_stand_where_their_points_put_them_and_what_an_event_waits_for_comes_first(tmp_path: Path) -> None:
    found = steps(tmp_path, {"newsletter": NEWSLETTER})
    late = [title for title, _ in found if title.startswith("Send the newsletter")]
    assert late == ["Send the newsletter of 2026-05", "Send the newsletter of 2026-05 (edition zh)"]
    event, rest = found[:2], found[2:]
    assert [title.partition(" of ")[0] for title, _ in event] == ["Publish the recap", "Announce june (2026-06-04)"]
    assert [gain for _, gain in rest] == sorted((gain for _, gain in rest), reverse=True)
    assert rest[0][1] > 0
    assert rest.index((late[0], 0)) > max(number for number, (_, gain) in enumerate(rest) if gain)
