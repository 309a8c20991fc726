"""Figures of a real hub, counted a second way: from its files, with nothing of hubgen's but the moment.

The sample hub is always tried; `HUBGEN_HUB=/path/to/mkdocs.yml pytest tests/rhythm` tries another as well.
"""

import os
import re
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml

from hubgen.engines.settings import load_settings, read_config
from hubgen.read import load_hub
from hubgen.rhythm import make_outlook

HERE = Path(__file__).parents[2] / "mkdocs.yml"
HUBS = [HERE, *(Path(path) for path in os.environ.get("HUBGEN_HUB", "").split(os.pathsep) if path)]
MOMENTS = [datetime(year, month, 20, 23, 30, tzinfo=UTC) for year in range(2007, 2027) for month in (2, 7, 11)]

Headers: TypeAlias = dict[str, dict[str, Any]]


def headers(folder: Path) -> Headers:
    """Read the first block of YAML of each file, by the file's stem."""
    found = {}
    for path in sorted(folder.glob("*.md")):
        block = re.match(r"---\n(.*?)\n---", path.read_text("utf-8"), re.DOTALL)
        if block and path.stem.count(".") == 0:
            found[path.stem] = yaml.load(block[1], yaml.BaseLoader)  # noqa: S506 - it makes nothing but text
    return found


def known_as(people: Headers) -> dict[str, str]:
    """Map every name that one person alone bears to that person."""
    owners = defaultdict(set)
    for stem, header in people.items():
        for name in (stem, header.get("name") or header.get("title"), *listed(header.get("also_known_as"))):
            owners[str(name).casefold()].add(stem)
    return {name: next(iter(who)) for name, who in owners.items() if len(who) == 1} | {stem: stem for stem in people}


def listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def appearances(folder: Path) -> list[tuple[str, str, str]]:
    """List who spoke on which day: whom an event names, and who told a story of it."""
    names, events = known_as(headers(folder / "people")), headers(folder / "events")
    events = {stem: event for stem, event in events.items() if event.get("draft") != "true"}
    told = [(event, who) for event, header in events.items() for who in listed(header.get("speakers"))]
    for story in headers(folder / "stories").values():
        if story.get("draft") != "true" and story.get("event") in events:
            told += [(story["event"], who) for who in listed(story.get("speakers"))]
    off = {stem for stem, event in events.items() if event.get("status") in ("cancelled", "postponed")}
    on = [(events[event]["start"][:10], event, names.get(who.casefold(), who.casefold())) for event, who in told]
    return sorted({one for one in on if one[1] not in off})


@pytest.mark.parametrize("path", HUBS, ids=lambda path: path.parent.name)
def test_speakers_are_counted_as_a_look_into_the_files_counts_them(path: Path) -> None:
    settings = load_settings(path)
    config, folder = read_config(settings), Path(settings.docs_dir)
    hub, spoke = load_hub(folder, config), appearances(folder)
    for as_of in MOMENTS:
        today, before = f"{as_of:%Y-%m-%d}", f"{as_of.year - 1}-{as_of:%m-%d}"
        so_far = [(day, who) for day, _, who in spoke if day <= today]
        lately = {who for day, who in so_far if day > before}
        again = {who for who in lately if [one for _, one in so_far].count(who) > 1}
        counted = make_outlook(hub, config, as_of).health.speakers
        assert (set(counted.returning), set(counted.first_time)) == (again, lately - again)
