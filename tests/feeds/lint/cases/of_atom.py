"""Cases of Atom."""

from hubgen.model.codes import FeedCode
from tests.feeds.lint.cases.case import case
from tests.feeds.lint.writing import BASE, atom, entry
from tests.feeds.oracle.codes import OracleCode

CONTENT = '<content type="html">&lt;p&gt;Words.&lt;/p&gt;</content>'
ABOUT = f'<link rel="related" type="text/html" href="{BASE}"/>'
PAGE = f'<link rel="alternate" type="text/html" href="{BASE}lamp/"/>'
OTHER = PAGE.replace("lamp", "bread")
EARLIER = "2026-05-02T09:00:00Z"

CASES = (
    case("plain Atom", atom(), "nothing is wrong with it", path="atom.xml"),
    case(
        "a text of no type",
        atom().replace('type="html"', 'type="CDATA"'),
        "Atom knows text, html and xhtml",
        OracleCode.TEXT_TYPE,
        path="atom.xml",
    ),
    case(
        "content in XHTML",
        atom().replace(
            'type="html">&lt;p&gt;Words.&lt;/p&gt;',
            'type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Words.</div>',
        ),
        "RFC 4287, 3.1.1.3",
        path="atom.xml",
    ),
    case(
        "content in plain text",
        atom().replace('type="html">&lt;p&gt;Words.&lt;/p&gt;', ">Words."),
        "text is the default",
        path="atom.xml",
    ),
    case(
        "a plain title with a tag",
        atom().replace("On lamp", "On &lt;b&gt;"),
        "it says that it is text",
        path="atom.xml",
    ),
    case(
        "a title in HTML",
        atom().replace("<title>On", '<title type="html">On'),
        "readers that show it as text show the tags",
        FeedCode.HTML_IN_TITLE,
        path="atom.xml",
    ),
    case(
        "an id of one word",
        atom().replace("tag:hub.example,2026:story/", ""),
        "RFC 4287, 4.2.6: an IRI",
        OracleCode.BAD_ID,
        path="atom.xml",
    ),
    case("nobody wrote it", atom(author=""), "RFC 4287, 4.1.1", OracleCode.MISSING_PART, path="atom.xml"),
    case(
        "an entry without an id",
        atom().replace("<id>tag:hub.example,2026:story/lamp</id>", ""),
        "RFC 4287, 4.1.2 asks for one",
        OracleCode.MISSING_PART,
        path="atom.xml",
    ),
    case(
        "an entry that leads nowhere",
        atom(entry(page="<summary>In short.</summary>").replace(CONTENT, "")),
        "RFC 4287, 4.1.2: without content it must have a page",
        OracleCode.MISSING_PART,
        path="atom.xml",
    ),
    case(
        "an entry of a summary and a page",
        atom(entry("<summary>x</summary>").replace(CONTENT, "")),
        "enough to read",
        path="atom.xml",
    ),
    case(
        "two entries on one thing",
        atom(entry(page=ABOUT + PAGE), entry(page=ABOUT + OTHER, name="bread", updated=EARLIER)),
        "a page is what is linked as alternate, whatever link stands first",
        path="atom.xml",
    ),
    case(
        "two entries with one page",
        atom(entry(page=ABOUT + PAGE), entry(page=PAGE, name="bread", updated=EARLIER)),
        "readers show one of the two",
        OracleCode.SAME_LINK,
        path="atom.xml",
    ),
    case(
        "two moments that are one",
        atom(entry(), entry(name="bread")),
        "the W3C warns",
        OracleCode.SAME_UPDATED,
        path="atom.xml",
    ),
    case(
        "two pages",
        atom(entry(f'<link type="text/html" href="{BASE}bread/"/>')),
        "an error for the W3C",
        OracleCode.TWO_ALTERNATES,
        path="atom.xml",
    ),
    case(
        "a page in two languages",
        atom(entry(f'<link type="text/html" hreflang="zh" href="{BASE}bread/"/>')),
        "RFC 4287, 4.1.2",
        path="atom.xml",
    ),
    case(
        "a relative link in content",
        atom().replace("&lt;p&gt;", '&lt;p&gt;&lt;img src="a.png"&gt;'),
        "the W3C is silent",
        OracleCode.RELATIVE_LINK,
        path="atom.xml",
    ),
    case(
        "a bare day", atom(entry(updated="2026-05-02")), "RFC 3339 asks for more", OracleCode.BAD_DATE, path="atom.xml"
    ),
    case("an offset", atom(entry(updated="2026-05-02T10:00:00+05:30")), "RFC 3339 has it", path="atom.xml"),
    case("two titles", atom(entry("<title>x</title>")), "readers show one", OracleCode.REPEATED_PART, path="atom.xml"),
    case(
        "an element of RSS",
        atom(entry("<pubDate>x</pubDate>")),
        "Atom has none",
        OracleCode.UNKNOWN_PART,
        path="atom.xml",
    ),
    case(
        "a file without a length",
        atom(entry('<link rel="enclosure" type="audio/mpeg" href="https://media.example/a.mp3"/>')),
        "Atom only advises one",
        path="atom.xml",
    ),
    case(
        "a file of no kind",
        atom(entry('<link rel="enclosure" type="sound" href="https://media.example/a.mp3"/>')),
        "a type has two halves",
        OracleCode.ENCLOSURE,
        path="atom.xml",
    ),
    case(
        "a language in prose",
        atom(feed='<subtitle xml:lang="english">x</subtitle>'),
        "RFC 5646",
        FeedCode.LANGUAGE,
        path="atom.xml",
    ),
)
