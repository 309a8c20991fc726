"""Cases of lists of feeds."""

from hubgen.model.codes import FeedCode
from tests.feeds.lint.cases.case import Case, case
from tests.feeds.lint.writing import BASE, opml, rss
from tests.feeds.oracle.codes import AnyCode, OracleCode

TITLES = 'text="All" title="All"'
PAGE = f'htmlUrl="{BASE}"'
FEED = f'type="rss" xmlUrl="{BASE}feed.xml" {PAGE}'
BOTH = f"<outline {TITLES} {FEED}/>"


def _case(name: str, document: str, why: str, *expected: AnyCode) -> Case:
    """Make a case of a list, beside the feed that it names."""
    return case(name, {"feed.xml": rss(), "all.opml": document}, why, *expected)


CASES = (
    _case("a plain list", opml(), "nothing is wrong with it"),
    _case("a group", opml(f"<outline {TITLES}>{BOTH}</outline>"), "a group has no address"),
    _case("a line without text", opml(f'<outline title="All" {FEED}/>'), "programs show the text", OracleCode.OUTLINE),
    _case("no type", opml(BOTH.replace('type="rss"', "")), "programs look for it", OracleCode.OUTLINE),
    _case("an empty group", opml(f"<outline {TITLES}/>"), "it holds nothing", OracleCode.OUTLINE),
    _case("a line without title", opml(f'<outline text="All" {FEED}/>'), "the W3C warns", OracleCode.OUTLINE_NAME),
    _case("a group without title", opml(f'<outline text="All">{BOTH}</outline>'), "only feeds need one"),
    _case("no page", opml(BOTH.replace(PAGE, "")), "a person would look at it first", OracleCode.OUTLINE_NAME),
    _case("a list without title", opml(head=""), "programs ask where it came from", OracleCode.OUTLINE_NAME),
    _case("a feed that is not there", opml(BOTH.replace("feed.xml", "f.xml")), "no such file", FeedCode.DEAD_LINK),
    _case("version 1", opml(version="1.0"), "it is not what we write", OracleCode.VERSION),
    _case("no lines", opml(" "), "a list of nothing", OracleCode.MISSING_PART),
    _case(
        "an ISO date",
        opml(head="<title>All</title><dateCreated>2026-05-02</dateCreated>"),
        "OPML asks for RFC 822",
        OracleCode.BAD_DATE,
    ),
    _case("an unknown line", opml(BOTH, "<line/>"), "OPML has outlines", OracleCode.UNKNOWN_PART),
)
