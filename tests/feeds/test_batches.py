"""A batch tells of a week or month that is over, once."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.hub import published
from hubgen.model.period import Unit, period_at
from tests.builders import NOW, config, hub, resource, story
from tests.feeds.reading import feeds, items_of, rendered, written

WEEK, MONTH = "feed/weekly/", "feed/monthly/"


def test_a_week_that_is_over_is_one_item_that_names_and_links_what_was_new() -> None:
    items = (story("a", date="2026-05-18", summary="First & best."), resource("b", date="2026-05-24 23:59"))
    week = items_of(feeds(*items, story("c", date="2026-05-25")), WEEK)[1]

    assert week["id"] == "tag:example.org,2026:feed/weekly/2026-W21"
    assert week["title"] == "Week 21 of 2026, 2 new things"
    assert week["date_published"] == week["date_modified"] == "2026-05-25T00:00:00Z"
    assert '<a href="https://example.org/hub/stories/a/">A</a><br>First &amp; best.' in week["content_html"]
    assert week["summary"] == "B · A"


def test_a_period_that_is_not_over_in_the_hubs_zone_is_not_told_yet() -> None:
    there = published(rendered(hub(story(date="2026-05-20"))), NOW)
    settings = config(options={"timezone": "America/Edmonton"})

    def months(as_of: datetime) -> list[str]:
        return [one["title"] for one in items_of(written(there, settings, as_of), MONTH)]

    assert months(datetime(2026, 6, 1, 5, 59, 59, tzinfo=UTC)) == []
    assert months(datetime(2026, 6, 1, 6, tzinfo=UTC)) == ["May 2026, 1 new thing"]


def test_weeks_and_months_without_anything_new_are_left_out() -> None:
    planned = feeds(story("a", date="2026-01-05"), story("b", date="2026-05-05"))

    assert [one["id"][-8:] for one in items_of(planned, WEEK)] == ["2026-W19", "2026-W02"]
    assert [one["id"][-7:] for one in items_of(planned, MONTH)] == ["2026-05", "2026-01"]


def test_what_comes_late_changes_its_periods_item_but_not_its_id_or_date() -> None:
    before = items_of(feeds(story("a", date="2026-03-02")), WEEK)[0]
    late = story("b", date="2026-03-03", updated="2026-05-01")
    after = items_of(feeds(story("a", date="2026-03-02"), late), WEEK)[0]

    assert (before["id"], before["date_published"]) == (after["id"], after["date_published"])
    assert after["title"] == "Week 10 of 2026, 2 new things"
    assert after["date_modified"].startswith("2026-05-01")


def test_the_batches_of_another_language_speak_it_and_have_ids_of_their_own() -> None:
    planned = feeds(story(locale="zh", date="2026-05-20"), story("b", locale="ar", date="2026-05-20"))
    chinese, arabic = items_of(planned, f"zh/{MONTH}")[0], items_of(planned, f"ar/{WEEK}")[0]

    assert chinese["title"] == "2026年5月，1 项新内容"
    assert chinese["id"] == "tag:example.org,2026:feed/monthly/2026-05.zh"
    assert chinese["url"] == "https://example.org/hub/zh/?month=2026-05"
    assert arabic["content_html"].startswith('<div lang="ar" dir="rtl"><ul><li><a ')


def test_what_is_in_another_language_says_so_within_a_batch() -> None:
    html = items_of(feeds(story(locale="ar")), WEEK)[0]["content_html"]

    assert html.startswith('<ul><li lang="ar" dir="rtl"><a href="https://example.org/hub/ar/stories/first-steps/">')


@given(st.dates(date(1, 2, 1), date(9999, 10, 1)), st.sampled_from(Unit))
def test_every_day_lies_in_one_week_and_one_month(day: date, unit: Unit) -> None:
    period = period_at(day, unit)

    assert period.first <= day < period.after
    assert period_at(period.after, unit).first == period.after
    assert period_at(period.after - timedelta(days=1), unit) == period
