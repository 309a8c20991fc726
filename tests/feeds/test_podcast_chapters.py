"""The parts of a recording that a story names, as podcast programs read them."""

import json
from typing import Any

from tests.feeds.podcasts import SECONDS, attributes, episode, planned, talk

PATH = "stories/talk/chapters.json"
PARTS = [{"at": "12:34", "title": "Tea & a table"}, {"at": "0", "title": "一"}]


def parts(*given: dict[str, str], **keys: Any) -> list[dict[str, Any]]:
    """List the chapters that are written."""
    listed: list[dict[str, Any]] = json.loads(planned(talk(parts=list(given), **keys))[PATH])["chapters"]
    return listed


def test_parts_are_written_in_order_and_linked_with_their_type() -> None:
    assert parts(*PARTS) == [{"startTime": 0, "title": "一"}, {"startTime": 754, "title": "Tea & a table"}]
    assert attributes(episode(talk(parts=PARTS)), "podcast:chapters") == [
        {"url": f"https://example.org/hub/{PATH}", "type": "application/json+chapters"}
    ]


def test_the_file_says_of_which_episode_it_is() -> None:
    document = json.loads(planned(talk(parts=PARTS))[PATH])
    assert (document["version"], document["title"], document["podcastName"]) == ("1.2.0", "Talk", "A hub")


def test_a_part_behind_the_end_is_left_out_and_without_parts_there_is_no_file() -> None:
    behind = {"at": str(SECONDS), "title": "After"}
    assert [one["title"] for one in parts(*PARTS, behind)] == ["一", "Tea & a table"]
    assert PATH not in planned(talk(parts=[behind])).keys() | planned(talk()).keys()
