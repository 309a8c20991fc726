"""Cases of RSS."""

from hubgen.model.codes import FeedCode
from tests.feeds.lint.cases.case import case
from tests.feeds.lint.writing import BASE, BREAD, LAMP, full, itself, one, rss
from tests.feeds.oracle.codes import OracleCode


def _dated(date: str) -> str:
    return one(f"<pubDate>{date}</pubDate>")


def _file(attributes: str) -> str:
    return f'<enclosure url="https://media.example/a.mp3" {attributes}/>'


def _linked(rel: str, path: str, more: str = "") -> str:
    return f'<atom:link rel="{rel}" href="{BASE}{path}" {more}/>'


OLDER = rss(BREAD, link=itself("feed-1.xml"), channel="<fh:archive/>" + _linked("current", "feed.xml"))

CASES = (
    case("no feed at all", "<html/>", "its root is none of ours", FeedCode.UNREADABLE),
    case("an empty file", b"", "there is nothing", FeedCode.UNREADABLE),
    case("another encoding", rss(title="Lumi\u00e8res").encode("latin-1"), "it is not UTF-8", FeedCode.UNREADABLE),
    case("says another encoding", rss().replace('"UTF-8"', '"latin1"', 1), "it lies", OracleCode.ENCODING),
    case(
        "a document type",
        rss().replace("?>", '?><!DOCTYPE rss [<!ENTITY a "b">]>', 1),
        "a way to blow up or to look into files",
        FeedCode.UNREADABLE,
    ),
    case("doctype in a text", full("<pre>&lt;!DOCTYPE html&gt; <!DOCTYPE a></pre>"), "it is a text about HTML"),
    case("a megabyte", one(f"<!--{'x' * 1_000_000}-->"), "some readers stop", FeedCode.LARGE),
    case("an old version", rss().replace('"2.0"', '"0.92"', 1), "it is not what we write", OracleCode.VERSION),
    case("no channel", '<rss version="2.0"/>', "the format asks for one", OracleCode.MISSING_PART, FeedCode.SELF),
    case("an empty title of the channel", rss(title=" "), "the format asks for one", OracleCode.MISSING_PART),
    case("two summaries", one("<description>Again.</description>"), "readers show one", OracleCode.REPEATED_PART),
    case("an element of Atom's", one("<summary>x</summary>"), "RSS has none", OracleCode.UNKNOWN_PART),
    case("a source of another feed", one('<source url="https://far.example/feed">Far</source>'), "RSS has it"),
    case("no title", rss(LAMP[LAMP.index("<link>") :]), "a list shows nothing", OracleCode.MISSING_TITLE),
    case("an ampersand in a title", rss(LAMP.replace("lamp for", "lamp &amp; hook, 3 &lt; 4,")), "it is plain text"),
    case(
        "an ampersand escaped twice",
        rss(LAMP.replace("A lamp", "R&amp;amp;D")),
        "seen as R&amp;D",
        FeedCode.HTML_IN_TITLE,
    ),
    case(
        "no content",
        rss(LAMP.replace("Who left the light on.", "")),
        "nothing to read",
        FeedCode.MISSING_CONTENT,
    ),
    case(
        "an empty paragraph",
        rss(LAMP.replace("Who left the light on.", "&lt;p&gt; &lt;/p&gt;")),
        "it shows nothing",
        FeedCode.MISSING_CONTENT,
    ),
    case("a link into nowhere", full(f'<a href="{BASE}gone/">x</a>'), "no such page was built", FeedCode.DEAD_LINK),
    case("a picture that is not there", full(f'<img src="{BASE}gone.png">'), "no such file", FeedCode.DEAD_LINK),
    case("links that lead home", full(f'<a href="{BASE}?q#top">a</a> <a href="{BASE}lamp">b</a>'), "they do"),
    case(
        "links elsewhere",
        full('<a href="https://far.example/gone/">a</a> <a href="mailto:a@b.c">b</a>'),
        "what other sites have is not ours to know",
    ),
    case("a note of its own page", full('<a href="#fn1">1</a>'), "a reader has no page", OracleCode.RELATIVE_LINK),
    case("a broken address", full('<a href="http://[">x</a>'), "it leads nowhere", OracleCode.RELATIVE_LINK),
    case("a set of pictures", full('<img srcset="a.png 1x, b.png 2x">'), "relative", OracleCode.RELATIVE_LINK),
    case("a relative page", rss(LAMP.replace(f"{BASE}lamp/", "/lamp/")), "relative", OracleCode.RELATIVE_LINK),
    case("a link that runs", full('<a href="JavaScript:go()">x</a>'), "a script", OracleCode.UNSAFE_CONTENT),
    case("a click that runs", full('<p onclick="go()">x</p>'), "a script", OracleCode.UNSAFE_CONTENT),
    case("a picture in a style", full('<p style="color: url(x)">x</p>'), "it fetches", OracleCode.UNSAFE_CONTENT),
    case(
        "one page, two items", rss(LAMP, BREAD.replace("/bread/<", "/lamp/<")), "readers show one", OracleCode.SAME_LINK
    ),
    case(
        "the older first",
        rss(
            LAMP + "<pubDate>Fri, 01 May 2026 08:00:00 +0000</pubDate>",
            BREAD + "<pubDate>Sat, 02 May 2026 08:00:00 +0000</pubDate>",
        ),
        "readers that do not sort show it like this",
        OracleCode.ORDER,
    ),
    case("a clock at zero", _dated("Thu, 01 Jan 1970 00:00:00 +0000"), "nobody dated it", FeedCode.IMPLAUSIBLE_DATE),
    case("a day that is none", _dated("30 Feb 2026 08:00:00 +0000"), "no calendar has it", OracleCode.BAD_DATE),
    case("no zone", _dated("Sat, 02 May 2026 08:00:00"), "whose eight?", OracleCode.BAD_DATE),
    case("an offset of no place", _dated("Sat, 02 May 2026 08:00:00 +1707"), "no place has it", OracleCode.ODD_ZONE),
    case("tomorrow morning", _dated("Mon, 01 Jun 2026 20:00:00 +0000"), "within a day of now"),
    case("a language of nothing", rss(channel="<language></language>"), "the W3C finds an error", FeedCode.LANGUAGE),
    case("a private language", rss(channel="<language>de-CH-1996-x-bern</language>"), "RFC 5646 has it"),
    case(
        "a wrong length",
        one(f'<enclosure url="{BASE}talk.mp3" length="999" type="audio/mpeg"/>'),
        "the file has 1000 bytes",
        FeedCode.ENCLOSURE_LENGTH,
    ),
    case("a length in Arabic digits", one(_file('length="١٢" type="audio/mpeg"')), "ASCII only", OracleCode.ENCLOSURE),
    case("a length in words", one(_file('length="5 MB" type="audio/mpeg"')), "no number", OracleCode.ENCLOSURE),
    case("a hub alone", rss(link=_linked("hub", "")), "whose hub?", OracleCode.HUB, FeedCode.SELF),
    case(
        "an archive of nothing",
        rss(channel="<fh:archive/>"),
        "RFC 5005, 4: it must name the living feed",
        OracleCode.ARCHIVE,
    ),
    case(
        "complete, with archives",
        {"feed.xml": rss(channel="<fh:complete/>" + _linked("prev-archive", "feed-1.xml")), "feed-1.xml": OLDER},
        "RFC 5005, 2: what is complete has no more",
        OracleCode.ARCHIVE,
    ),
)
