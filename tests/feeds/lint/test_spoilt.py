"""Each rule finds its flaw in a real feed of the sample hub that was spoilt in one place."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from hubgen.cli.check import built_site
from hubgen.feeds.lint import lint
from hubgen.feeds.lint.given import Built
from hubgen.model.flaw import Flaw
from tests.conftest import AS_OF
from tests.feeds.lint.writing import opml, podcast

BASE = "https://example.org/"
NOW = datetime.fromisoformat(AS_OF).replace(tzinfo=UTC)
Spoil: TypeAlias = Callable[[str], str]


def found(built: Built, was: Built | None = None) -> set[Flaw]:
    return {Flaw(problem.code) for problem in lint(built, BASE, NOW, was)}


def only(site: Path, *paths: str) -> Built:
    """Take some of a site's feeds, and all of its other files."""
    built = built_site(site)
    others = {path: size for path, size in built.files.items() if not path.endswith((".xml", ".json", ".opml"))}
    return replace(built, files={**others, **{path: built.files[path] for path in paths}})


def spoilt(built: Built, path: str, spoil: Spoil) -> Built:
    before = built.read(path).decode()
    data = spoil(before).encode()
    assert data.decode() != before, "nothing was spoilt"
    return Built({**built.files, path: len(data)}, lambda name: data if name == path else built.read(name))


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


RSS: dict[Flaw, Spoil] = {
    Flaw.UNREADABLE: put("</item>", ""),
    Flaw.ILLEGAL_CHARACTER: put("<item>", "<item>\x0b"),
    Flaw.ENCODING: put("UTF-8", "ISO-8859-1"),
    Flaw.LARGE: put("<item>", f"<item><!--{'x' * 1_000_000}-->"),
    Flaw.VERSION: put('version="2.0"', 'version="2.1"'),
    Flaw.MISSING_PART: put("<description>.*?</description>", ""),
    Flaw.REPEATED_PART: twice("language"),
    Flaw.UNKNOWN_PART: put("<item>", "<item><summary/>"),
    Flaw.UNKNOWN_NAMESPACE: put("<rss ", '<rss xmlns:x="https://example.net/x" '),
    Flaw.MISSING_ID: put("<guid.*?</guid>", ""),
    Flaw.BAD_ID: put(' isPermaLink="false"', ""),
    Flaw.DUPLICATE_ID: put("(<guid[^>]*>[^<]*</guid>)(.*?)<guid[^>]*>[^<]*</guid>", r"\1\2\1"),
    Flaw.SELF: put(r"feed\.xml", "atom.xml"),
    Flaw.HUB: lambda text: text.replace('rel="self"', 'rel="hub"'),
    Flaw.RELATIVE_LINK: put('href="https://example.org/(?=[a-z]+/)', 'href="/'),
    Flaw.DEAD_LINK: put("<link>https://example.org/[a-z]+/", "<link>https://example.org/gone/"),
    Flaw.SAME_LINK: put("(<item>.*?<link>)([^<]*)(.*?<link>)[^<]*", r"\1\2\3\2"),
    Flaw.ORDER: put("(<item>.*?</item>)(.*)</channel>", r"\2\1</channel>"),
    Flaw.BAD_DATE: put(r"<pubDate>\w{3}", "<pubDate>Xyz"),
    Flaw.ODD_ZONE: put(r"\+0000", "PST"),
    Flaw.IMPLAUSIBLE_DATE: put(r"<pubDate>\w{3}, (.. ...) \d{4}", r"<pubDate>\1 2098"),
    Flaw.MISSING_TITLE: put("(<item>.*?)<title>.*?</title>", r"\1"),
    Flaw.HTML_IN_TITLE: put("(<item>.*?<title>)", r"\1&lt;em&gt;x&lt;/em&gt; "),
    Flaw.MISSING_CONTENT: put(
        "(<item>.*?)<description>.*?</description>(.*?)<content:encoded>.*?</content:encoded>", r"\1\2"
    ),
    Flaw.CONTENT_ORDER: put("(<item>.*?)(<description>.*?</description>)(.*?)(</item>)", r"\1\3\2\4"),
    Flaw.UNSAFE_CONTENT: put(r"CDATA\[", "CDATA[<script>x</script>"),
    Flaw.LANGUAGE: put("<language>", "<language>the "),
    Flaw.AUTHOR_MAIL: put("<item>", "<item><author>Ann</author>"),
    Flaw.AUTHOR_NAME: put("<item>", "<item><author>ann@example.org</author>"),
    Flaw.ENCLOSURE: put("<item>", '<item><enclosure url="https://example.net/a.mp3" type="audio/mpeg"/>'),
    Flaw.ENCLOSURE_LENGTH: put("<item>", f'<item><enclosure url="{BASE}index.html" length="1" type="audio/mpeg"/>'),
    Flaw.TWO_ENCLOSURES: put(
        "<item>", "<item>" + '<enclosure url="https://example.net/a.mp3" type="audio/mpeg" length="1"/>' * 2
    ),
    Flaw.IMAGE: put("<item>", f"<image><url>{BASE}index.html</url></image><item>"),
    Flaw.MEDIA_GROUP: put("<item>", '<item><m:group xmlns:m="http://search.yahoo.com/mrss/"/>'),
    Flaw.ARCHIVE: put("<item>", '<h:archive xmlns:h="http://purl.org/syndication/history/1.0"/><item>'),
    Flaw.ARCHIVE_CHAIN: put("<item>", f'<atom:link rel="prev-archive" href="{BASE}feed-999.xml"/><item>'),
    Flaw.FORMATS_DIFFER: put("<item>.*?</item>", ""),
    Flaw.PODCAST_PART: put("<item>", '<i:author xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd"/><item>'),
    Flaw.PODCAST_NAMESPACE: put("<item>", '<item><p:guid xmlns:p="https://podcastindex.org/namespace/1.0"/>'),
}
ATOM: dict[Flaw, Spoil] = {
    Flaw.TEXT_TYPE: put('content type="html"', 'content type="CDATA"'),
    Flaw.TWO_ALTERNATES: put("(<entry[^>]*>)", f'\\1<link href="{BASE}" type="text/html"/>'),
    Flaw.SAME_UPDATED: put("(<entry.*?<updated>)([^<]*)(.*?<updated>)[^<]*", r"\1\2\3\2"),
    Flaw.BAD_ID: put("(<entry.*?<id>)[^<]*", r"\1lamp"),
    Flaw.ORDER: put("(<entry.*?</entry>)(.*)</feed>", r"\2\1</feed>"),
    Flaw.RELATIVE_LINK: put('href="https://example.org/(?=[a-z]+/)', 'href="/'),
}
JSON: dict[Flaw, Spoil] = {
    Flaw.NULL: in_json(lambda feed: feed.update(icon=None)),
    Flaw.WRONG_TYPE: in_json(lambda feed: feed["items"][0].update(tags="x")),
    Flaw.UNKNOWN_PART: in_json(lambda feed: feed.update(author={})),
    Flaw.MISSING_PART: in_json(lambda feed: feed["items"][3].pop("id")),
    Flaw.ORDER: in_json(lambda feed: feed["items"].reverse()),
    Flaw.ILLEGAL_CHARACTER: in_json(lambda feed: feed["items"][0].update(title="\x00")),
}
SPOILT = [
    (path, flaw, spoil)
    for path, spoils in (("feed.xml", RSS), ("atom.xml", ATOM), ("feed.json", JSON))
    for flaw, spoil in spoils.items()
]
WITH_OTHERS = {Flaw.FORMATS_DIFFER, Flaw.ARCHIVE_CHAIN}


@pytest.mark.parametrize(("path", "flaw", "spoil"), SPOILT, ids=[f"{path}-{flaw}" for path, flaw, _ in SPOILT])
def test_a_real_feed_that_was_spoilt_is_found(path: str, flaw: Flaw, spoil: Spoil, sample_site: Path) -> None:
    built = built_site(sample_site) if flaw in WITH_OTHERS else only(sample_site, path)
    assert flaw not in found(built) - {Flaw.ARCHIVE_CHAIN}
    assert flaw in found(spoilt(built, path, spoil))


def test_an_id_that_changed_since_the_build_before_is_found(sample_site: Path) -> None:
    built = built_site(sample_site)
    changed = spoilt(built, "feed.xml", put("(<guid[^>]*>[^<]*)", r"\1-new"))
    assert found(built, was=built) == set()
    assert Flaw.CHANGED_ID in found(changed, was=built)


LISTS = {
    Flaw.OUTLINE: (opml(), put('text="All"', "")),
    Flaw.OUTLINE_NAME: (opml(), put(' title="All"', "")),
    Flaw.PODCAST_CATEGORY: (podcast(), put("Documentary", "Chess")),
    Flaw.PODCAST_VALUE: (podcast(), put("false", "maybe")),
}


@pytest.mark.parametrize("flaw", LISTS)
def test_a_list_or_podcast_that_was_spoilt_is_found(flaw: Flaw) -> None:
    whole, spoil = LISTS[flaw]
    path = "podcast.xml" if "rss" in whole[:60] else "all.opml"
    built = Built({path: 1, "other": 1}, lambda _: whole.encode())
    assert flaw not in found(built)
    assert flaw in found(spoilt(built, path, spoil))


def test_every_rule_has_been_tried() -> None:
    assert {*RSS, *ATOM, *JSON, *LISTS, Flaw.CHANGED_ID} == set(Flaw)
