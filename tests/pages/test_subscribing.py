"""How readers follow: the page that lists every feed, and the pages that lead to their own."""

from hubgen.model.kind import Kind
from tests.builders import event, item, person, story
from tests.pages.planning import plan


def test_the_main_feeds_come_first_each_with_an_address_to_copy() -> None:
    rows = plan(story("a"))["subscribe/"].meta["channels"]
    titles = [row["title"] for row in rows]
    assert titles == ["Everything", "Stories", "中文", "العربية", "Weekly", "Monthly"]
    assert [row["address"] for row in rows[:2]] == ["feed.xml", "stories/feed.xml"]


def test_other_feeds_are_grouped_by_topic_person_series_and_place_and_sorted_by_name() -> None:
    found = plan(
        story("a", topics=["zeal", "craft"], authors=["ada"], event="may"),
        item(Kind.TOPIC, "zeal", title="Zeal"),
        item(Kind.TOPIC, "craft", title="Craft"),
        person("ada"),
        item(Kind.SERIES, "evenings", start="2026-05-03 18:30", repeats="FREQ=WEEKLY"),
        event("may", series="evenings", chapter="calgary"),
        item(Kind.CHAPTER, "calgary"),
    )["subscribe/"].meta["groups"]
    assert [(group["title"], [row["title"] for row in group["rows"]]) for group in found] == [
        ("Topics", ["Craft", "Zeal"]),
        ("People", ["Ada"]),
        ("Series", ["Evenings"]),
        ("Chapters", ["Calgary"]),
    ]


def test_a_topics_page_and_a_list_lead_to_their_own_feed() -> None:
    pages = plan(story("a", topics=["craft"]), item(Kind.TOPIC, "craft"))
    assert pages["topics/craft/"].meta["feed"]["url"] == "topics/craft/feed.xml"
    assert pages["stories/"].meta["feed"]["url"] == "stories/feed.xml"
    assert pages["topics/craft/"].meta["feeds"][0]["url"] == "topics/craft/feed.xml"


def test_a_page_without_a_feed_of_its_own_leads_to_none() -> None:
    pages = plan(story("a"), item(Kind.TOPIC, "craft"))
    assert not pages["topics/craft/"].meta["feed"]
    assert not pages["stories/a/"].meta["feed"]
    assert pages["stories/a/"].meta["feeds"][0]["url"] == "stories/feed.xml"


def test_no_page_names_more_feeds_than_a_reader_can_choose_from() -> None:
    pages = plan(story("a", topics=["craft"]), item(Kind.TOPIC, "craft"), event())
    for page in pages.values():
        feeds = [feed for feed in page.meta["feeds"] if feed["type"] != "text/calendar"]
        assert len(feeds) <= 6
        assert len({feed["title"] + feed["type"] for feed in feeds}) == len(feeds)


EDITIONS = [{"id": "zh", "lang": "zh", "signup": "https://mail.example/zh"}, {"id": "hosts", "title": "For hosts"}]


def test_without_an_address_to_subscribe_by_mail_the_page_says_nothing_of_mail() -> None:
    meta = plan(story("a"))["subscribe/"].meta
    assert "mail" not in meta
    assert meta["description"] == "New things come to you, with no account and no e-mail address given away."


def test_editions_with_an_address_to_subscribe_by_mail_are_listed_the_main_one_first() -> None:
    options = {"newsletter": {"signup": "https://mail.example/", "editions": EDITIONS}}
    pages = plan(story("a"), options=options)
    assert pages["subscribe/"].meta["mail"] == [
        {"title": "Newsletter", "href": "https://mail.example/"},
        {"title": "Newsletter · 中文", "href": "https://mail.example/zh"},
    ]
    assert [row["title"] for row in pages["zh/subscribe/"].meta["mail"]] == ["通讯", "通讯 · 中文"]


def test_the_page_promises_no_more_than_is_true_where_an_address_is_given_away_for_mail() -> None:
    pages = plan(story("a"), options={"newsletter": {"editions": EDITIONS}})
    assert [row["href"] for row in pages["subscribe/"].meta["mail"]] == ["https://mail.example/zh"]
    for front in ("", "zh/", "ar/"):
        with_mail, without = (page[f"{front}subscribe/"].meta["description"] for page in (pages, plan(story("a"))))
        assert with_mail != without


def test_newsletters_are_told_apart_by_what_they_are_about_else_by_their_language() -> None:
    editions = [{"id": "zh", "lang": "zh"}, {"id": "beat", "topics": ["rhythm"], "chapters": ["calgary"]}, {"id": "x"}]
    found = (item(Kind.ISSUE, "2026-05"), item(Kind.TOPIC, "rhythm"), item(Kind.CHAPTER, "calgary"))
    pages = plan(*found, options={"newsletter": {"editions": editions}})
    rows = {row["address"]: row["about"] for row in pages["subscribe/"].meta["channels"]}
    assert rows["newsletter/feed.xml"] == rows["newsletter/x/feed.xml"] == "Only the newsletters, as they are sent."
    assert rows["newsletter/zh/feed.xml"] == "The newsletter in Chinese: what is written in that language."
    assert rows["newsletter/beat/feed.xml"] == "The newsletter about Rhythm and Calgary alone."


def test_each_edition_is_listed_under_its_title_or_language() -> None:
    settings = {"newsletter": {"editions": EDITIONS}}
    found = (item(Kind.ISSUE, "2026-05"), item(Kind.ISSUE, "hosts-2026-05", edition="hosts"))
    rows = plan(*found, options=settings)["subscribe/"].meta["channels"]
    assert [(row["title"], row["address"]) for row in rows[:4]] == [
        ("Everything", "feed.xml"),
        ("Newsletter", "newsletter/feed.xml"),
        ("For hosts", "newsletter/hosts/feed.xml"),
        ("Newsletter · 中文", "newsletter/zh/feed.xml"),
    ]
