"""Nobody gets an item twice, or a feed that changed for no reason."""

import os
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import config, story
from tests.feeds.reading import feeds, items_of, sample

BUILD = "import sys; from tests.feeds.reading import *; [sys.stdout.buffer.write(d) for d in feeds(*sample()).values()]"


def test_ids_are_tags_and_a_translation_has_its_own() -> None:
    planned = feeds(*sample())
    assert "tag:example.org,2026:story/first-steps" in [item["id"] for item in items_of(planned)]
    assert [item["id"] for item in items_of(planned, "zh/")] == ["tag:example.org,2026:story/first-steps.zh"]


def test_the_feed_of_everything_holds_each_item_once_in_the_hubs_own_language_where_it_can() -> None:
    found = [item["id"].partition(":")[2].partition(":")[2] for item in items_of(feeds(*sample()))]
    assert sorted(found) == ["recap/may", "resource/guide", "story/first-steps", "story/only-arabic.ar", "story/timed"]


def test_a_rename_or_another_domain_keeps_ids() -> None:
    before = feeds(story("x", title="Old"))
    after = feeds(story("x", title="New"), settings=config(site_url="https://example.net/"))
    assert items_of(before)[0]["id"] == items_of(after)[0]["id"]


@given(st.integers(2, 60), st.booleans())
def test_no_two_items_share_the_moment_of_their_change(number: int, timed: bool) -> None:
    date = "2026-05-01 18:30" if timed else "2026-05-01"
    found = items_of(
        feeds(*(story(f"s{n}", date=date) for n in range(number)), settings=config(options={"feeds": {"items": 99}}))
    )
    assert len({item["date_modified"] for item in found}) == number


def test_a_newcomer_on_the_same_day_moves_nobody_elses_date() -> None:
    first = {item["id"]: item["date_modified"] for item in items_of(feeds(story("b"), story("c")))}
    later = {item["id"]: item["date_modified"] for item in items_of(feeds(story("a"), story("b"), story("c")))}
    assert first.items() <= later.items()


def test_an_items_dates_are_the_same_in_every_feed() -> None:
    planned = feeds(*sample())
    everywhere = {(i["id"], i["date_modified"]) for path in ("", "stories/", "ar/") for i in items_of(planned, path)}
    assert len(everywhere) == len({name for name, _ in everywhere})


def test_an_update_dates_the_item_but_not_its_publication() -> None:
    item = items_of(feeds(story(date="2026-05-01 10:00", updated="2026-05-20 11:00")))[0]
    assert (item["date_published"], item["date_modified"]) == ("2026-05-01T10:00:00Z", "2026-05-20T11:00:00Z")


def test_the_order_of_files_changes_no_byte() -> None:
    assert feeds(*sample()) == feeds(*reversed(sample()))


def test_zone_locale_and_hash_seed_of_the_machine_change_no_byte() -> None:
    def build(**env: str) -> bytes:
        run = subprocess.run([sys.executable, "-c", BUILD], env=os.environ | env, capture_output=True, check=True)
        return run.stdout

    here = build(TZ="UTC", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    assert here == build(TZ="Asia/Kathmandu", LC_ALL="ar_EG.UTF-8", PYTHONHASHSEED="2")


def test_what_is_scheduled_or_in_stock_is_in_no_feed() -> None:
    planned = feeds(story("later", date="2027-01-01"), story("stock", date=None), story("draft", draft=True))
    assert items_of(planned) == []
