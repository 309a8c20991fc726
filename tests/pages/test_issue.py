"""The archive: each issue's page, the ways from one to the next, and the list of all."""

from typing import Any

from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.output import WebPage
from tests.builders import hub, item, story
from tests.pages.planning import plan, titles

HOSTS = {"id": "hosts", "title": "Embers for hosts"}
ZH = {"id": "zh", "lang": "zh"}


def issue(identifier: str, **keys: Any) -> Item:
    return item(Kind.ISSUE, identifier, **keys)


def options(*editions: dict[str, Any], **main: Any) -> dict[str, Any]:
    return {"newsletter": {"editions": list(editions), **main}}


def steps(page: WebPage) -> dict[str, str]:
    return {way: card["url"] for way, card in page.meta.get("steps", {}).items()}


def facts(page: WebPage) -> dict[str, str]:
    return {fact["label"]: fact["text"] for fact in page.meta.get("facts", [])}


def test_an_issue_leads_to_the_one_before_and_the_one_after_by_date_then_by_id() -> None:
    pages = plan(issue("b", date="2026-04-30"), issue("c", date="2026-04-30"), issue("a", date="2026-05-30"))
    assert steps(pages["newsletter/b/"]) == {"next": "newsletter/c/"}
    assert steps(pages["newsletter/c/"]) == {"previous": "newsletter/b/", "next": "newsletter/a/"}
    assert steps(pages["newsletter/a/"]) == {"previous": "newsletter/c/"}


def test_the_ways_stay_within_an_edition() -> None:
    found = [issue("zh-2026-04", date="2026-04-28", edition="zh"), issue("zh-2026-05", date="2026-05-28", edition="zh")]
    pages = plan(*found, issue("2026-04", date="2026-04-30"), issue("2026-05", date="2026-05-30"))
    assert steps(pages["newsletter/zh-2026-05/"]) == {"previous": "newsletter/zh-2026-04/"}
    assert steps(pages["newsletter/2026-05/"]) == {"previous": "newsletter/2026-04/"}


def test_an_issue_says_its_number_its_edition_and_its_subject_where_that_says_something_else() -> None:
    own = issue("hosts-2026-05", number=0, edition="hosts", subject="For hosts", preheader="Two doors.")
    page = plan(own, issue("2026-05", subject="2026 05"), options=options(HOSTS))["newsletter/hosts-2026-05/"]
    told = [page.meta[key] for key in ("number", "edition", "subject", "lead")]
    assert told == ["No. 0", "Embers for hosts", "For hosts", "Two doors."]
    assert facts(page) == {}
    for subject in ("2026 05", "Of 2026 05"):
        assert not plan(issue("2026-05", subject=subject))["newsletter/2026-05/"].meta.get("subject")


def test_an_edition_is_called_by_its_title_else_its_language_else_its_name() -> None:
    found = [issue(f"{name}-x", edition=name) for name in ("hosts", "zh", "unknown")]
    pages = plan(*found, options=options(HOSTS, ZH))
    told = {name: pages[f"newsletter/{name}-x/"].meta["edition"] for name in ("hosts", "zh", "unknown")}
    assert told == {"hosts": "Embers for hosts", "zh": "Chinese", "unknown": "unknown"}


def test_where_an_edition_can_be_had_by_mail_its_issues_lead_there_else_to_its_feed() -> None:
    found = [issue("2026-05"), issue("hosts-2026-05", edition="hosts")]
    pages = plan(*found, options=options(HOSTS, signup="https://mail.example/join"))
    main, hosts = pages["newsletter/2026-05/"], pages["newsletter/hosts-2026-05/"]
    assert [(one["title"], one["href"]) for one in main.meta["buttons"]] == [
        ("Get it by mail", "https://mail.example/join")
    ]
    assert not main.meta["feed"]
    assert "buttons" not in hosts.meta
    assert hosts.meta["feed"]["url"] == "newsletter/hosts/feed.xml"


def test_an_address_to_subscribe_that_would_run_a_script_is_none() -> None:
    page = plan(issue("2026-05"), options=options(signup="javascript:alert(1)"))["newsletter/2026-05/"]
    assert "buttons" not in page.meta
    assert page.meta["feed"]["url"] == "newsletter/feed.xml"


def test_programs_find_the_feed_of_an_issues_own_edition_first_and_no_other_editions() -> None:
    pages = plan(issue("2026-05"), issue("hosts-2026-05", edition="hosts"), options=options(HOSTS))
    found = [feed["url"] for feed in pages["newsletter/hosts-2026-05/"].meta["feeds"]]
    assert found[:3] == ["newsletter/hosts/feed.xml", "newsletter/hosts/atom.xml", "newsletter/hosts/feed.json"]
    assert "newsletter/feed.xml" not in found
    assert pages["newsletter/2026-05/"].meta["feeds"][0] == {
        "title": "A hub: Newsletter",
        "type": "application/rss+xml",
        "url": "newsletter/feed.xml",
    }


def test_the_list_leads_its_readers_to_the_edition_in_their_language() -> None:
    pages = plan(issue("2026-05"), issue("zh-2026-05", edition="zh", lang="zh"), options=options(ZH))
    assert pages["newsletter/"].meta["feed"]["url"] == "newsletter/feed.xml"
    assert pages["zh/newsletter/"].meta["feed"]["url"] == "newsletter/zh/feed.xml"


def test_the_list_shows_the_newest_first_with_number_day_and_subject_and_marks_other_editions() -> None:
    found = [
        issue("old", title="Old", date="2009-05-20", number=3, subject="Hello again"),
        issue("new", title="New", date="2026-05-20", edition="hosts"),
    ]
    cards = plan(*found, options=options(HOSTS))["newsletter/"].meta["sections"][0]["cards"]
    assert titles(cards) == ["New", "Old"]
    assert (cards[0]["edition"], "edition" in cards[1]) == ("Embers for hosts", False)
    assert (cards[1]["number"], cards[1]["subject"], cards[1]["when"]["text"]) == (
        "No. 3",
        "Hello again",
        "20 May 2009",
    )


def test_the_list_has_first_the_letters_in_its_readers_language() -> None:
    found = [
        issue("2026-05", title="May"),
        issue("zh-2026-04", title="四月", edition="zh", lang="zh", date="2026-04-01"),
    ]
    pages = plan(*found, options=options(ZH))
    for path, own, other, heading in (
        ("newsletter/", "May", "四月", "In other languages"),
        ("zh/newsletter/", "四月", "May", "其他语言"),
    ):
        sections = pages[path].meta["sections"]
        assert [(one["title"], titles(one["cards"])) for one in sections] == [("", [own]), (heading, [other])]
    assert [one["title"] for one in pages["ar/newsletter/"].meta["sections"]] == [""]


def test_the_list_leads_to_where_each_edition_can_be_had_by_mail() -> None:
    form = {"id": "zh", "lang": "zh", "title": "薪火", "signup": "https://mail.example/zh"}
    pages = plan(issue("2026-05"), story("a"), options=options(form, signup="mailto:in@example.org"))
    hrefs = [one["href"] for one in pages["newsletter/"].meta["mail"]]
    assert hrefs == ["mailto:in@example.org", "https://mail.example/zh"]
    assert "mail" not in pages["stories/"].meta
    assert "mail" not in plan(issue("2026-05"))["newsletter/"].meta


def test_an_issue_names_its_items_in_its_letter_and_in_no_second_list() -> None:
    page = plan(issue("2026-05", items=["story/a"]), story("a"))["newsletter/2026-05/"]
    assert "sections" not in page.meta


def test_an_issues_frame_speaks_its_own_language_where_the_hub_has_that_and_its_address_stays() -> None:
    about = [item(Kind.PAGE, "about", title="About"), item(Kind.PAGE, "about", locale="ar", title="من نحن")]
    page = plan(*about, issue("ar-2026-05", lang="ar", edition="ar"))["newsletter/ar-2026-05/"]
    assert (page.lang, page.meta["home"], page.meta["dir"], page.meta["chrome"]) == ("ar", "ar/", "rtl", "ar")
    assert {entry["title"]: entry["url"] for entry in page.meta["nav"]}["من نحن"] == "ar/about/"
    assert [crumb["url"] for crumb in page.meta["breadcrumbs"]] == ["ar/", "ar/newsletter/"]
    assert "heading" not in page.meta


def test_the_menu_of_languages_calls_an_issue_by_its_own_and_leads_to_the_other_doors() -> None:
    page = plan(issue("ar-2026-05", lang="ar"))["newsletter/ar-2026-05/"]
    assert [(one["code"], one["url"], one["current"], one["there"]) for one in page.meta["languages"]] == [
        ("en", "", False, False),
        ("zh", "zh/", False, False),
        ("ar", "newsletter/ar-2026-05/", True, True),
    ]
    assert page.meta["alternates"] == []


def test_a_translated_issue_stands_in_the_frame_of_its_door_and_each_names_the_other() -> None:
    pages = plan(issue("may", lang="ar"), issue("may", locale="zh"))
    first, second = pages["newsletter/may/"], pages["zh/newsletter/may/"]
    assert [one["code"] for one in first.meta["languages"] if one["current"]] == ["ar"]
    assert [one["code"] for one in second.meta["languages"] if one["current"]] == ["zh"]
    expected = [{"lang": "zh", "url": "zh/newsletter/may/"}, {"lang": "ar", "url": "newsletter/may/"}]
    assert first.meta["alternates"] == second.meta["alternates"] == expected


def test_where_the_language_has_an_issue_of_its_own_the_frame_is_that_of_the_door() -> None:
    page = plan(issue("may", lang="zh"), issue("may", locale="zh"))["newsletter/may/"]
    assert [one["code"] for one in page.meta["languages"] if one["current"]] == ["en"]
    assert page.meta["home"] == ""


def test_an_issue_in_a_language_without_a_door_stands_in_the_frame_of_the_hub() -> None:
    page = plan(issue("may", lang="fr"))["newsletter/may/"]
    assert (page.lang, page.meta["home"]) == ("fr", "")


def test_people_subscribe_at_a_page_of_the_hub_in_their_language_where_it_is_there() -> None:
    join = [item(Kind.PAGE, "join", title="Join"), item(Kind.PAGE, "join", locale="zh", title="订阅")]
    pages = plan(
        *join, issue("2026-05"), issue("zh-2026-05", edition="zh", lang="zh"), options=options(signup="join.md")
    )
    assert pages["newsletter/2026-05/"].meta["buttons"] == [{"title": "Get it by mail", "url": "join/"}]
    assert [one["url"] for one in pages["subscribe/"].meta["mail"]] == ["join/"]
    assert [one["url"] for one in pages["zh/subscribe/"].meta["mail"]] == ["zh/join/"]


def test_a_page_to_subscribe_that_is_not_there_is_none() -> None:
    page = plan(issue("2026-05"), options=options(signup="join.md"))["newsletter/2026-05/"]
    assert "buttons" not in page.meta
    assert page.meta["feed"]["url"] == "newsletter/feed.xml"


def test_people_subscribe_by_a_file_that_is_published() -> None:
    of = hub(issue("2026-05"), files=("files/join us.pdf", "files/join.exe"))
    pages = plan(of=of, options=options({"id": "x", "signup": "files/join.exe"}, signup="files/join us.pdf"))
    assert pages["newsletter/2026-05/"].meta["buttons"] == [{"title": "Get it by mail", "url": "files/join%20us.pdf"}]
    assert [one["url"] for one in pages["subscribe/"].meta["mail"]] == ["files/join%20us.pdf"]


def test_an_address_to_subscribe_is_written_as_in_a_mail() -> None:
    page = plan(issue("2026-05"), options=options(signup="https://exämple.org/ü?a=b c"))["newsletter/2026-05/"]
    assert page.meta["buttons"][0]["href"] == "https://xn--exmple-cua.org/%C3%BC?a=b%20c"
