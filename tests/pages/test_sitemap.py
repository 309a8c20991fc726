from datetime import UTC, datetime
from typing import Any, NamedTuple

from lxml import etree

from hubgen.model.hub import published
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.pages import PageSite, plan_pages
from hubgen.pages.sitemap import sitemaps
from hubgen.portable.site_index import SiteIndex
from tests.builders import NOW, config, event, hub, item, person, recap, story

BASE = "https://example.org/hub/"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


class Url(NamedTuple):
    """One page as the sitemap tells of it."""

    changed: str | None
    versions: dict[str, str]


def files(*items: Item, at: datetime = NOW, **limits: int) -> dict[str, str]:
    """Write the sitemap of a hub."""
    out = published(hub(*items), at)
    return sitemaps(plan_pages(PageSite(SiteIndex(out, config(), at)))[0], out, config(), **limits)


def read(text: str) -> dict[str, Url]:
    """Read a sitemap by the addresses below the site's own."""
    return {str(url.findtext("s:loc", namespaces=NAMES)).removeprefix(BASE): _url(url) for url in _root(text)}


def mapped(*items: Item) -> dict[str, Url]:
    """Write the sitemap of a hub, and read it."""
    return read(files(*items)["sitemap.xml"])


def _root(text: str) -> Any:
    return etree.fromstring(text.encode())


def _url(url: Any) -> Url:
    links = url.findall("x:link", NAMES)
    versions = {link.get("hreflang"): link.get("href").removeprefix(BASE) for link in links}
    return Url(url.findtext("s:lastmod", namespaces=NAMES), versions)


def test_a_page_is_dated_by_its_authors_last_change_else_by_its_publication() -> None:
    found = mapped(story("a", date="2026-05-01"), story("b", date="2026-05-01", updated="2026-05-20 18:30+02:00"))

    assert found["stories/a/"].changed == "2026-05-01"
    assert found["stories/b/"].changed == "2026-05-20T16:30:00Z"


def test_a_page_of_which_nothing_is_known_has_no_date() -> None:
    found = mapped(story("a"), person("bo"))

    assert found["people/bo/"].changed is None
    assert found["explore/"].changed is None


def test_an_event_changed_with_its_recap_and_with_its_date() -> None:
    moved = {"on": "2026-05-11", "start": "2026-05-20 18:30"}
    found = mapped(event("may"), recap("may", date="2026-05-09"), event("june", changes=[moved]))

    assert found["events/may/"].changed == "2026-05-09"
    assert found["events/june/"].changed == "2026-05-11"


def test_a_story_changed_when_its_last_quote_came_out() -> None:
    quotes = [{"text": "One", "date": "2026-05-12"}, {"text": "Two", "date": "2026-07-01"}, {"text": "In stock"}]

    assert mapped(story("a", quotes=quotes))["stories/a/"].changed == "2026-05-12"


def test_a_list_is_dated_by_the_newest_of_what_it_lists() -> None:
    found = mapped(story("a", date="2026-05-01"), story("b", date="2026-04-01", updated="2026-05-07"), person("ada"))

    assert {found[page].changed for page in ("", "stories/", "zh/stories/", "people/ada/")} == {"2026-05-07"}


def test_all_pages_of_a_list_change_with_the_newest() -> None:
    found = mapped(*(story(f"s{number:02}", date=f"2026-05-{number:02}") for number in range(1, 31)))

    assert found["stories/page/2/"].changed == found["stories/"].changed == "2026-05-30"


def test_a_preface_dates_the_list_below_it() -> None:
    preface = item(Kind.PAGE, "stories/index", date="2026-05-15")

    assert mapped(story("a"), preface)["stories/"].changed == "2026-05-15"


def test_the_day_of_the_build_changes_nothing() -> None:
    later = datetime(2027, 1, 1, tzinfo=UTC)

    assert files(story("a"), person("ada")) == files(story("a"), person("ada"), at=later)


def test_versions_name_each_other_and_themselves_and_the_first_is_for_everybody_else() -> None:
    found = mapped(story("a"), story("a", locale="zh"), story("b", locale="zh"), story("b", locale="ar"))
    both = {"en": "stories/a/", "zh": "zh/stories/a/", "x-default": "stories/a/"}

    assert found["stories/a/"].versions == found["zh/stories/a/"].versions == both
    assert found["ar/stories/b/"].versions["x-default"] == "zh/stories/b/"


def test_a_page_in_one_language_has_no_versions() -> None:
    assert mapped(story("a"))["stories/a/"].versions == {}


def test_what_is_not_out_and_old_addresses_are_not_in_it() -> None:
    found = mapped(story("a", aliases=["/old/"]), story("draft", draft=True), story("late", date="2026-08-01"))

    assert [address for address in found if "old" in address or "draft" in address or "late" in address] == []
    assert not any("404" in address for address in found)


def test_addresses_are_written_as_links_have_them() -> None:
    assert "topics/%E9%A2%98/" in mapped(story("a", topics=["题"]), item(Kind.TOPIC, "题"))


def test_a_large_hub_has_a_list_of_sitemaps() -> None:
    whole = files(story("a"))
    split = files(story("a"), most=5)
    names = [str(part.findtext("s:loc", namespaces=NAMES)).removeprefix(BASE) for part in _root(split["sitemap.xml"])]
    parts = [read(split[name]) for name in names]

    assert _root(split["sitemap.xml"]).tag == f"{{{NAMES['s']}}}sitemapindex"
    assert sorted(split) == sorted(["sitemap.xml", *names])
    assert all(0 < len(part) <= 5 for part in parts)
    assert {address: url for part in parts for address, url in part.items()} == read(whole["sitemap.xml"])


def test_no_sitemap_is_larger_than_allowed() -> None:
    split = files(story("a"), largest=3000)

    assert len(split) > 2
    assert all(len(text.encode()) <= 3000 for name, text in split.items() if name != "sitemap.xml")


def test_a_part_is_as_new_as_the_newest_page_in_it() -> None:
    parts = _root(files(story("a", date="2026-05-01"), most=5)["sitemap.xml"])

    assert {part.findtext("s:lastmod", namespaces=NAMES) for part in parts} <= {"2026-05-01", None}
    assert parts[0].findtext("s:lastmod", namespaces=NAMES) == "2026-05-01"
