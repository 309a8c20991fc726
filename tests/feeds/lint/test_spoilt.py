"""Each rule finds its fault in a real feed of the sample hub that was spoilt in one place."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from hubgen.cli.check import built_site
from hubgen.feeds.lint import BuiltSite
from hubgen.model.codes import FeedCode
from tests.conftest import AS_OF
from tests.feeds.lint.writing import SHOW, as_code, judged_site, opml, podcast
from tests.feeds.oracle.codes import AnyCode, OracleCode

BASE = "https://example.org/"
NOW = datetime.fromisoformat(AS_OF).replace(tzinfo=UTC)
Spoil: TypeAlias = Callable[[str], str]


def found(site: BuiltSite, older: BuiltSite | None = None) -> set[AnyCode]:
    return {as_code(one) for one in judged_site(site, BASE, NOW, older)}


def only(site: Path, *paths: str) -> BuiltSite:
    """Take some of a site's feeds, and all of its other files."""
    built = built_site(site)
    others = {path: size for path, size in built.files.items() if not path.endswith((".xml", ".json", ".opml"))}
    return replace(built, files={**others, **{path: built.files[path] for path in paths}})


def spoilt(built: BuiltSite, path: str, spoil: Spoil) -> BuiltSite:
    before = built.read(path).decode()
    data = spoil(before).encode()
    assert data.decode() != before, "nothing was spoilt"
    return BuiltSite({**built.files, path: len(data)}, lambda name: data if name == path else built.read(name))


def put(old: str, new: str, count: int = 1) -> Spoil:
    return lambda text: re.sub(old, new, text, count=count, flags=re.DOTALL)


def in_json(change: Callable[[Any], object]) -> Spoil:
    def spoil(text: str) -> str:
        feed = json.loads(text)
        change(feed)
        return json.dumps(feed)

    return spoil


def twice(name: str) -> Spoil:
    return put(f"(<{name}[ >].*?</{name}>)", r"\1\1")


RSS: dict[AnyCode, Spoil] = {
    FeedCode.UNREADABLE: put("</item>", ""),
    OracleCode.ILLEGAL_CHARACTER: put("<item>", "<item>\x0b"),
    OracleCode.ENCODING: put("UTF-8", "ISO-8859-1"),
    FeedCode.LARGE: put("<item>", f"<item><!--{'x' * 1_000_000}-->"),
    OracleCode.VERSION: put('version="2.0"', 'version="2.1"'),
    OracleCode.MISSING_PART: put("<description>.*?</description>", ""),
    OracleCode.REPEATED_PART: twice("language"),
    OracleCode.UNKNOWN_PART: put("<item>", "<item><summary/>"),
    OracleCode.UNKNOWN_NAMESPACE: put("<rss ", '<rss xmlns:x="https://example.net/x" '),
    OracleCode.MISSING_ID: put("<guid.*?</guid>", ""),
    OracleCode.BAD_ID: put(' isPermaLink="false"', ""),
    OracleCode.DUPLICATE_ID: put("(<guid[^>]*>[^<]*</guid>)(.*?)<guid[^>]*>[^<]*</guid>", r"\1\2\1"),
    FeedCode.SELF: put(r"feed\.xml", "atom.xml"),
    OracleCode.HUB: lambda text: text.replace('rel="self"', 'rel="hub"'),
    OracleCode.RELATIVE_LINK: put('href="https://example.org/(?=[a-z]+/)', 'href="/'),
    FeedCode.DEAD_LINK: put("<link>https://example.org/[a-z]+/", "<link>https://example.org/gone/"),
    OracleCode.SAME_LINK: put("(<item>.*?<link>)([^<]*)(.*?<link>)[^<]*", r"\1\2\3\2"),
    OracleCode.ORDER: put("(<item>.*?</item>)(.*)</channel>", r"\2\1</channel>"),
    OracleCode.BAD_DATE: put(r"<pubDate>\w{3}", "<pubDate>Xyz"),
    OracleCode.ODD_ZONE: put(r"\+0000", "PST"),
    FeedCode.IMPLAUSIBLE_DATE: put(r"<pubDate>\w{3}, (.. ...) \d{4}", r"<pubDate>\1 2098"),
    OracleCode.MISSING_TITLE: put("(<item>.*?)<title>.*?</title>", r"\1"),
    FeedCode.HTML_IN_TITLE: put("(<item>.*?<title>)", r"\1&lt;em&gt;x&lt;/em&gt; "),
    FeedCode.MISSING_CONTENT: put(
        "(<item>.*?)<description>.*?</description>(.*?)<content:encoded>.*?</content:encoded>", r"\1\2"
    ),
    OracleCode.CONTENT_ORDER: put("(<item>.*?)(<description>.*?</description>)(.*?)(</item>)", r"\1\3\2\4"),
    OracleCode.UNSAFE_CONTENT: put(r"CDATA\[", "CDATA[<script>x</script>"),
    FeedCode.LANGUAGE: put("<language>", "<language>the "),
    OracleCode.AUTHOR_MAIL: put("<item>", "<item><author>Ann</author>"),
    OracleCode.AUTHOR_NAME: put("<item>", "<item><author>ann@example.org</author>"),
    OracleCode.ENCLOSURE: put("<item>", '<item><enclosure url="https://example.net/a.mp3" type="audio/mpeg"/>'),
    FeedCode.ENCLOSURE_LENGTH: put("<item>", f'<item><enclosure url="{BASE}index.html" length="1" type="audio/mpeg"/>'),
    OracleCode.TWO_ENCLOSURES: put(
        "<item>", "<item>" + '<enclosure url="https://example.net/a.mp3" type="audio/mpeg" length="1"/>' * 2
    ),
    OracleCode.IMAGE: put("<item>", f"<image><url>{BASE}index.html</url></image><item>"),
    OracleCode.MEDIA_GROUP: put("<item>", '<item><m:group xmlns:m="http://search.yahoo.com/mrss/"/>'),
    OracleCode.ARCHIVE: put("<item>", '<h:archive xmlns:h="http://purl.org/syndication/history/1.0"/><item>'),
    OracleCode.ARCHIVE_CHAIN: put("<item>", f'<atom:link rel="prev-archive" href="{BASE}feed-999.xml"/><item>'),
    OracleCode.FORMATS_DIFFER: put("<item>.*?</item>", ""),
    FeedCode.PODCAST_PART: put("<item>", '<i:author xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd"/><item>'),
    OracleCode.PODCAST_NAMESPACE: put("<item>", '<item><p:guid xmlns:p="https://podcastindex.org/namespace/1.0"/>'),
}
ATOM: dict[AnyCode, Spoil] = {
    OracleCode.TEXT_TYPE: put('content type="html"', 'content type="CDATA"'),
    OracleCode.TWO_ALTERNATES: put("(<entry[^>]*>)", f'\\1<link href="{BASE}" type="text/html"/>'),
    OracleCode.SAME_UPDATED: put("(<entry.*?<updated>)([^<]*)(.*?<updated>)[^<]*", r"\1\2\3\2"),
    OracleCode.BAD_ID: put("(<entry.*?<id>)[^<]*", r"\1lamp"),
    OracleCode.ORDER: put("(<entry.*?</entry>)(.*)</feed>", r"\2\1</feed>"),
    OracleCode.RELATIVE_LINK: put('href="https://example.org/(?=[a-z]+/)', 'href="/'),
}
JSON: dict[AnyCode, Spoil] = {
    OracleCode.NULL: in_json(lambda feed: feed.update(icon=None)),
    OracleCode.WRONG_TYPE: in_json(lambda feed: feed["items"][0].update(tags="x")),
    OracleCode.UNKNOWN_PART: in_json(lambda feed: feed.update(author={})),
    OracleCode.MISSING_PART: in_json(lambda feed: feed["items"][3].pop("id")),
    OracleCode.ORDER: in_json(lambda feed: feed["items"].reverse()),
    OracleCode.ILLEGAL_CHARACTER: in_json(lambda feed: feed["items"][0].update(title="\x00")),
}
SPOILT = [
    (path, code, spoil)
    for path, spoils in (("feed.xml", RSS), ("atom.xml", ATOM), ("feed.json", JSON))
    for code, spoil in spoils.items()
]
WITH_OTHERS: set[AnyCode] = {OracleCode.FORMATS_DIFFER, OracleCode.ARCHIVE_CHAIN}


@pytest.mark.parametrize(("path", "code", "spoil"), SPOILT, ids=[f"{path}-{code}" for path, code, _ in SPOILT])
def test_a_real_feed_that_was_spoilt_is_found(path: str, code: AnyCode, spoil: Spoil, sample_site: Path) -> None:
    built = built_site(sample_site) if code in WITH_OTHERS else only(sample_site, path)
    assert code not in found(built) - {OracleCode.ARCHIVE_CHAIN}
    assert code in found(spoilt(built, path, spoil))


def test_an_id_that_changed_since_the_build_before_is_found(sample_site: Path) -> None:
    built = built_site(sample_site)
    changed = spoilt(built, "feed.xml", put("(<guid[^>]*>[^<]*)", r"\1-new"))
    assert found(built, older=built) == set()
    assert FeedCode.CHANGED_ID in found(changed, older=built)


LISTS: dict[AnyCode, tuple[str, Spoil]] = {
    OracleCode.OUTLINE: (opml(), put('text="All"', "")),
    OracleCode.OUTLINE_NAME: (opml(), put(' title="All"', "")),
    OracleCode.PODCAST_CATEGORY: (podcast(), put("Documentary", "Chess")),
    FeedCode.PODCAST_NAMESPACE: (
        podcast(f'{SHOW}<podcast:funding url="https://help.example/">Help</podcast:funding>'),
        put(">Help<", "><"),
    ),
    OracleCode.PODCAST_VALUE: (podcast(), put("false", "maybe")),
}


@pytest.mark.parametrize("code", LISTS)
def test_a_list_or_podcast_that_was_spoilt_is_found(code: AnyCode) -> None:
    whole, spoil = LISTS[code]
    path = "podcast.xml" if "rss" in whole[:60] else "all.opml"
    built = BuiltSite({path: 1, "other": 1}, lambda _: whole.encode())
    assert code not in found(built)
    assert code in found(spoilt(built, path, spoil))


def test_every_rule_has_been_tried() -> None:
    assert {*RSS, *ATOM, *JSON, *LISTS, FeedCode.CHANGED_ID} == {*FeedCode, *OracleCode}
