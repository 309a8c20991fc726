"""The questions that validators are known to answer, or to miss.

Where it says "the W3C", the Feed Validation Service at level AA was asked the same.
"""

from hubgen.model.codes import FeedCode
from tests.feeds.lint.cases.case import case
from tests.feeds.lint.writing import BASE, BREAD, LAMP, full, itself, one, rss
from tests.feeds.oracle.codes import OracleCode


def _dated(date: str) -> str:
    return one(f"<pubDate>{date}</pubDate>")


def _file(attributes: str) -> str:
    return f'<enclosure url="https://media.example/a.mp3" {attributes}/>'


def _picture(title: str = "Lanterns", link: str = BASE, url: str = f"{BASE}cover.png", more: str = "") -> str:
    return rss(channel=f"<image><url>{url}</url><title>{title}</title><link>{link}</link>{more}</image>")


def _linked(rel: str, path: str, more: str = "") -> str:
    return f'<atom:link rel="{rel}" href="{BASE}{path}" {more}/>'


OLDER = rss(BREAD, link=itself("feed-1.xml"), channel="<fh:archive/>" + _linked("current", "feed.xml"))

NEWER = rss(channel=_linked("prev-archive", "feed-1.xml"))

MEDIUM = (
    f'<media:content url="{BASE}cover.png" medium="image" type="image/png" width="9" height="9">{{}}</media:content>'
)

CASES = (
    case("a plain feed", rss(), "nothing is wrong with it"),
    case("no link to itself", rss(link=""), "the W3C warns: readers lose a feed that moves", FeedCode.SELF),
    case("another feed's link as its own", rss(link=itself("lamp/")), "the W3C warns", FeedCode.SELF),
    case("a WebSub hub", rss(channel='<atom:link rel="hub" href="https://push.example/"/>'), "it names itself too"),
    case("an older archive", {"feed.xml": NEWER, "feed-1.xml": OLDER}, "RFC 5005, 4: a living feed and its archive"),
    case(
        "an archive between two",
        {
            "feed.xml": rss(channel=_linked("prev-archive", "feed-2.xml")),
            "feed-2.xml": rss(
                BREAD.replace("bread", "index.html"),
                link=itself("feed-2.xml"),
                channel="<fh:archive/>" + _linked("current", "feed.xml") + _linked("prev-archive", "feed-1.xml"),
            ).replace(f"{BASE}index.html/", BASE),
            "feed-1.xml": OLDER,
        },
        "it names its living feed, so that nothing is missing",
    ),
    case(
        "the next page",
        {"feed.xml": rss(channel=_linked("next", "page-2.xml")), "page-2.xml": ""},
        "RFC 5005, 3: pages are no archives",
    ),
    case(
        "the same in French",
        {"feed.xml": rss(channel=_linked("alternate", "fr.xml", 'hreflang="fr"')), "fr.xml": ""},
        "a feed may name its translation",
    ),
    case(
        "content before the summary",
        rss(LAMP.replace("<description>", "<content:encoded>&lt;p&gt;All.&lt;/p&gt;</content:encoded><description>")),
        "the W3C warns: some readers show what comes last",
        OracleCode.CONTENT_ORDER,
    ),
    case(
        "relative addresses in the content",
        full('<a href="/lamp/">on</a> <img src="cover.png">'),
        "the W3C warns: a reader has no page to start from",
        OracleCode.RELATIVE_LINK,
    ),
    case("a script", full("<p>On.</p><script>count()</script>"), "the W3C warns", OracleCode.UNSAFE_CONTENT),
    case("a frame", full('<iframe src="https://film.example/"></iframe>'), "the W3C warns", OracleCode.UNSAFE_CONTENT),
    case("a style that covers", full('<p style="position: fixed">x</p>'), "the W3C warns", OracleCode.UNSAFE_CONTENT),
    case("a style that colours", full('<p style="color: teal">x</p>'), "it stays within the item"),
    case(
        "one id, two items",
        rss(LAMP, BREAD.replace("story/bread", "story/lamp")),
        "an error for the W3C: readers show one",
        OracleCode.DUPLICATE_ID,
    ),
    case(
        "an item without an id",
        rss(LAMP, BREAD[: BREAD.index("<guid")]),
        "the W3C warns: each edit looks new",
        OracleCode.MISSING_ID,
    ),
    case(
        "an id that promises an address",
        rss(LAMP.replace(' isPermaLink="false"', "")),
        "an error for the W3C: readers would open it",
        OracleCode.BAD_ID,
    ),
    case("a mail address alone", one("<author>ann@hub.example</author>"), "the W3C warns", OracleCode.AUTHOR_NAME),
    case("a name as an author", one("<author>Ann</author>"), "an error for the W3C", OracleCode.AUTHOR_MAIL),
    case("a name as a creator", one("<dc:creator>Ann</dc:creator>"), "Dublin Core is made for names"),
    case(
        "a date far ahead",
        _dated("Mon, 04 Jan 2099 08:00:00 +0000").replace("Mon", "Sun"),
        "the W3C warns: some readers pin it for years",
        FeedCode.IMPLAUSIBLE_DATE,
    ),
    case("another weekday", _dated("Mon, 02 May 2026 08:00:00 +0000"), "an error for the W3C", OracleCode.BAD_DATE),
    case(
        "an ISO date", _dated("2026-05-02T08:00:00Z"), "RSS asks for RFC 822: an error for the W3C", OracleCode.BAD_DATE
    ),
    case(
        "a zone by its name",
        _dated("Sat, 02 May 2026 08:00:00 PST"),
        "RFC 822 has it, so the W3C is silent; parsers know some of these, and RFC 5322 calls them obsolete",
        OracleCode.ODD_ZONE,
    ),
    case("Greenwich", _dated("Sat, 02 May 2026 08:00:00 GMT"), "the one name that all parsers know"),
    case("half an hour", _dated("Sat, 02 May 2026 08:00:00 +0530"), "India is five and a half hours ahead"),
    case("an unknown zone", _dated("Sat, 02 May 2026 08:00:00 -0000"), "UTC, of a place that is not told (RFC 5322)"),
    case(
        "two files",
        one(_file('length="5" type="audio/mpeg"') * 2),
        "the W3C warns: readers take the first, or the last",
        OracleCode.TWO_ENCLOSURES,
    ),
    case("a file without a length", one(_file('type="audio/mpeg"')), "an error for the W3C", OracleCode.ENCLOSURE),
    case(
        "a file of no length",
        one(_file('length="0" type="audio/mpeg"')),
        "the W3C is silent; apps show an empty file, or none",
        FeedCode.ENCLOSURE_LENGTH,
    ),
    case(
        "bold in a title",
        rss(LAMP.replace("A lamp", "A &lt;b&gt;lamp&lt;/b&gt;")),
        "the W3C warns: half of the readers show the tags",
        FeedCode.HTML_IN_TITLE,
    ),
    case(
        "a picture of an item",
        one(MEDIUM.format('<media:description type="plain">A lamp</media:description>')),
        "Media RSS has one picture without a group",
    ),
    case(
        "a group of one picture",
        one(f"<media:group>{MEDIUM.format('')}</media:group>"),
        "an error for the W3C: a group is a choice",
        OracleCode.MEDIA_GROUP,
    ),
    case(
        "a podcast's id",
        rss(channel="<podcast:guid>0f4c6c1a-3f0e-5c0b-9a51-6c1b1f6a2d11</podcast:guid>"),
        "the W3C does not look at it; it is a UUID",
    ),
    case(
        "an unknown namespace",
        rss(root='xmlns:odd="https://odd.example/words"', channel="<odd:mood>calm</odd:mood>"),
        "the W3C warns: no reader shows it",
        OracleCode.UNKNOWN_NAMESPACE,
    ),
    case("how long to wait", rss(channel="<ttl>90</ttl>"), "RSS has it"),
    case("a language in prose", rss(channel="<language>Arabic</language>"), "an error for the W3C", FeedCode.LANGUAGE),
    case("a language with its script", rss(channel="<language>zh-Hans</language>"), "RFC 5646 has it"),
    case(
        "a picture called otherwise",
        _picture(title="Logo", link=f"{BASE}lamp/"),
        "the W3C warns twice",
        OracleCode.IMAGE,
    ),
    case("a picture called alike", _picture(more="<width>88</width><height>31</height>"), "as RSS asks"),
    case("a picture too wide", _picture(more="<width>145</width>"), "RSS allows 144 by 400", OracleCode.IMAGE),
    case("a picture too high", _picture(more="<height>401</height>"), "RSS allows 144 by 400", OracleCode.IMAGE),
    case("a picture in WebP", _picture(url="https://media.example/c.webp"), "the W3C warns", OracleCode.IMAGE),
    case(
        "a control character",
        rss(LAMP.replace("light", "li\x0bght")),
        "ill-formed",
        FeedCode.UNREADABLE,
        OracleCode.ILLEGAL_CHARACTER,
    ),
    case(
        "an entity of HTML", rss(LAMP.replace("light", "li&nbsp;ght")), "XML has five of its own", FeedCode.UNREADABLE
    ),
    case(
        "an editor with a name",
        rss(channel="<managingEditor>ann@hub.example (Ann)</managingEditor>"),
        "the profile of RSS writes it like this",
    ),
    case("a language of a part", rss(LAMP.replace("<description>", '<description xml:lang="ar">')), "XML has it"),
    case("a base", rss(root=f'xml:base="{BASE}"'), "XML has it; nothing here depends on it"),
)
