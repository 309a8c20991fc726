"""What readers and validators ask of a feed, where no other test asks it."""

import json
import re
from dataclasses import replace

import pytest

from hubgen.model.media import MediaFile
from tests.builders import config, hub, story
from tests.feeds.reading import ATOM, DC, ENCODED, FILES, feeds, items_of, rendered, rss, sample, tree, whole, written

MEDIA = "{http://search.yahoo.com/mrss/}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
DATE = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d \+0000"
)


PICTURE = "https://example.org/hub/images/p.png"


def illustrated(html: str = "<p>Words.</p>") -> dict[str, bytes]:
    """Write the feeds of a story with a picture of the hub's own, as it was measured when the hub was read."""
    there = rendered(hub(story(image="../images/p.png", image_alt="Two & two"), files=("images/p.png",)), html)
    return written(replace(there, measured={"images/p.png": MediaFile(9, pixels=(800, 450))}), config())


def test_f1_newest_first_and_what_came_at_once_by_its_id() -> None:
    planned = feeds(story("b"), story("c"), story("a"), story("z", date="2026-04-01"), story("y", date="2026-05-02"))
    assert [item["id"].rpartition("/")[2] for item in items_of(planned)] == ["y", "c", "b", "a", "z"]


def test_f2_an_id_is_no_address() -> None:
    guids = rss(feeds(*sample())["feed.xml"]).findall("item/guid")
    assert {guid.get("isPermaLink") for guid in guids} == {"false"}
    assert all(guid.text.startswith("tag:example.org,2026:") for guid in guids)


def test_f5_dates_in_rss_are_english_with_four_digit_years_and_a_zone() -> None:
    channel = rss(feeds(*sample())["feed.xml"])
    dates = [element.text for tag in ("pubDate", "lastBuildDate") for element in channel.iter(tag)]
    assert len(dates) == len(channel.findall("item")) + 2
    assert all(DATE.fullmatch(text) for text in dates)


def test_f7_the_summary_stands_before_the_full_content() -> None:
    for item in rss(feeds(*sample())["feed.xml"]).iter("item"):
        tags = [child.tag for child in item]
        assert tags.index("description") < tags.index(ENCODED)


@pytest.mark.parametrize("path", FILES)
def test_f12_a_feed_names_its_own_address_and_type(path: str) -> None:
    planned = feeds(*whole())
    for address in ("", "zh/", "people/ada/", "ar/feed/monthly/"):
        data, wanted = planned[address + path], f"https://example.org/hub/{address}{path}"
        if path.endswith(".json"):
            assert json.loads(data)["feed_url"] == wanted
        else:
            link = next(one for one in tree(data).iter(f"{ATOM}link") if one.get("rel") == "self")
            kind = "application/rss+xml" if path == "feed.xml" else "application/atom+xml"
            assert dict(link.attrib) == {"href": wanted, "rel": "self", "type": kind}


def test_f13_each_feed_and_each_item_says_its_language_in_each_format() -> None:
    planned = feeds(story("a"), story("b", locale="ar"))
    atom, channel, document = tree(planned["atom.xml"]), rss(planned["feed.xml"]), json.loads(planned["feed.json"])
    assert (atom.get(LANG), channel.findtext("language"), document["language"]) == ("en", "en", "en")
    of_atom = [entry.get(LANG) for entry in atom.iter(f"{ATOM}entry")]
    of_rss = [item.findtext(f"{DC}language") for item in channel.iter("item")]
    assert of_atom == of_rss == [item["language"] for item in document["items"]] == ["ar", "en"]


def test_f14_rss_names_people_where_a_bare_name_is_allowed() -> None:
    item = rss(feeds(story(speakers=["Bo"]))["feed.xml"]).find("item")
    assert [name.text for name in item.findall(f"{DC}creator")] == ["Bo", "ada"]
    assert item.find("author") is None


def test_f15_a_picture_of_the_hubs_own_is_told_with_type_size_and_description() -> None:
    media = rss(illustrated()["feed.xml"]).find(f"item/{MEDIA}content")
    assert dict(media.attrib) == {
        "url": PICTURE,
        "medium": "image",
        "type": "image/png",
        "width": "800",
        "height": "450",
    }
    assert [(child.tag, child.text) for child in media] == [(f"{MEDIA}description", "Two & two")]
    assert rss(illustrated()["feed.xml"]).find("item/enclosure") is None


def test_f15_the_picture_is_the_first_of_the_content_unless_the_content_shows_it() -> None:
    shown = f'<p><img src="{PICTURE}" alt="Two &amp; two" width="800" height="450"></p>'
    assert items_of(illustrated())[0]["content_html"] == f"{shown}<p>Words.</p>"
    own = f'<p><img src="{PICTURE}" alt="x"></p>'
    assert items_of(illustrated(html=own))[0]["content_html"] == own


@pytest.mark.parametrize(
    "link",
    ["https://evil.test/p.jpg", "https://example.org@evil.test/p.jpg", "//evil.test/p.jpg", "/\\evil.test/p.jpg"],
)
def test_f15_a_picture_elsewhere_is_loaded_by_no_reader(link: str) -> None:
    planned = feeds(story(image=link, image_alt="A lure"))
    assert [path for path, data in planned.items() if b"evil.test" in data] == []


def test_no_moment_is_finer_than_a_second() -> None:
    planned = feeds(story(date="2026-05-01T12:00:00.123456Z", updated="2026-05-02T12:00:00.654321Z"))
    told = items_of(planned)[0]
    assert (told["date_published"], told["date_modified"]) == ("2026-05-01T12:00:00Z", "2026-05-02T12:00:00Z")
    entry = tree(planned["atom.xml"]).find(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}{name}") for name in ("published", "updated")] == [
        "2026-05-01T12:00:00+00:00",
        "2026-05-02T12:00:00+00:00",
    ]


MARKUP = "<img src=x onerror=ran()> R&D"


def test_the_description_of_a_feed_is_text_to_readers_who_take_it_for_html() -> None:
    planned = feeds(story(), settings=config(options={"community": {"purpose": MARKUP}}))
    assert rss(planned["feed.xml"]).findtext("description") == "&lt;img src=x onerror=ran()&gt; R&amp;D"
    assert tree(planned["atom.xml"]).findtext(f"{ATOM}subtitle") == MARKUP
    assert json.loads(planned["feed.json"])["description"] == MARKUP


def test_f18_a_websub_hub_is_named_where_one_is_set_and_only_in_live_documents() -> None:
    many = [story(f"s{n}", date=f"2025-{n // 28 + 1:02}-{n % 28 + 1:02}") for n in range(80)]
    planned = feeds(*many, settings=config(options={"feeds": {"hub": "https://hub.example/"}}))
    for path in ("feed.xml", "atom.xml"):
        assert [one.get("href") for one in tree(planned[path]).iter(f"{ATOM}link") if one.get("rel") == "hub"] == [
            "https://hub.example/"
        ]
    assert json.loads(planned["feed.json"])["hubs"] == [{"type": "WebSub", "url": "https://hub.example/"}]
    assert not any(b"hub.example" in planned[path] for path in ("feed-1.xml", "atom-1.xml", "feed-1.json"))
    assert not any(b'"hub' in data for data in feeds(*many).values())


@pytest.mark.parametrize("path", ["feed.xml", "atom.xml", "people/ada/feed.xml"])
def test_f20_a_browser_is_told_of_a_style_sheet_and_of_no_program(path: str) -> None:
    planned = feeds(*sample())
    assert planned[path].splitlines()[1] == b'<?xml-stylesheet type="text/css" href="/hub/assets/hubgen/feed.css"?>'
    assert b"xsl" not in planned[path]


def test_f22_what_is_taken_away_is_in_no_feed() -> None:
    assert not any(b"secret-plan" in data for data in feeds(story("secret-plan", draft=True), *sample()).values())
