"""Cases of JSON Feed."""

from hubgen.model.codes import FeedCode
from tests.feeds.lint.cases.case import case
from tests.feeds.lint.writing import BASE, json_feed, story
from tests.feeds.oracle.codes import OracleCode

CASES = (
    case("a plain JSON feed", json_feed(), "nothing is wrong with it", path="feed.json"),
    case("no JSON", "{", "it breaks off", FeedCode.UNREADABLE, path="feed.json"),
    case("a list", "[]", "a feed is an object", FeedCode.UNREADABLE, path="feed.json"),
    case("a number that is none", json_feed(_n=float("nan")), "JSON has no NaN", FeedCode.UNREADABLE, path="feed.json"),
    case("a null", json_feed(icon=None), "the format has no null", OracleCode.NULL, path="feed.json"),
    case("a null as an item", json_feed(story(), None), "the format has no null", OracleCode.NULL, path="feed.json"),
    case("no items", json_feed(items=...), "the format asks for them", OracleCode.MISSING_PART, path="feed.json"),
    case("no id", json_feed(story(id=...)), "the format asks for it", OracleCode.MISSING_PART, path="feed.json"),
    case(
        "no content",
        json_feed(story(content_html=...)),
        "there is nothing to read, and the format asks for it",
        OracleCode.MISSING_PART,
        FeedCode.MISSING_CONTENT,
        path="feed.json",
    ),
    case(
        "content in plain text",
        json_feed(story(content_html=..., content_text="Words.")),
        "either will do",
        path="feed.json",
    ),
    case("a nameless author", json_feed(authors=[{}]), "one of three keys", OracleCode.MISSING_PART, path="feed.json"),
    case("an item that is a word", json_feed("lamp"), "an item is an object", OracleCode.WRONG_TYPE, path="feed.json"),
    case(
        "a length in words",
        json_feed(
            story(attachments=[{"url": "https://media.example/a", "mime_type": "audio/mpeg", "size_in_bytes": "5"}])
        ),
        "a number of bytes",
        OracleCode.WRONG_TYPE,
        path="feed.json",
    ),
    case(
        "a length of nothing",
        json_feed(
            story(attachments=[{"url": "https://media.example/a", "mime_type": "audio/mpeg", "size_in_bytes": 0}])
        ),
        "apps show an empty file, or none",
        FeedCode.ENCLOSURE_LENGTH,
        path="feed.json",
    ),
    case(
        "a key of version 1",
        json_feed(author={"name": "Ann"}),
        "1.1 has authors",
        OracleCode.UNKNOWN_PART,
        path="feed.json",
    ),
    case("a key of our own", json_feed(_hub={"mood": None}), "what begins with _ is anybody's", path="feed.json"),
    case(
        "version 1",
        json_feed(version="https://jsonfeed.org/version/1"),
        "it is not what we write",
        OracleCode.VERSION,
        path="feed.json",
    ),
    case(
        "a key twice",
        json_feed().replace('"title": "Lanterns"', '"title": "x", "title": "Lanterns"'),
        "parsers take either",
        OracleCode.REPEATED_PART,
        path="feed.json",
    ),
    case("another address", json_feed(feed_url=BASE), "it is elsewhere", FeedCode.SELF, path="feed.json"),
    case(
        "no address",
        json_feed(feed_url=..., hubs=[{"type": "WebSub", "url": "https://push.example/"}]),
        "readers lose a feed that moves, and cannot ask the hub for it",
        FeedCode.SELF,
        OracleCode.HUB,
        path="feed.json",
    ),
    case("a relative picture", json_feed(story(image="a.png")), "relative", OracleCode.RELATIVE_LINK, path="feed.json"),
    case(
        "a bare day", json_feed(story(date_published="2026-05-02")), "RFC 3339", OracleCode.BAD_DATE, path="feed.json"
    ),
    case(
        "a bell",
        json_feed(story(content_html="<p>\u0007</p>")),
        "no other format can hold it",
        OracleCode.ILLEGAL_CHARACTER,
        path="feed.json",
    ),
    case(
        "half a letter",
        json_feed(story(title="\ud800")),
        "it cannot be written",
        OracleCode.ILLEGAL_CHARACTER,
        path="feed.json",
    ),
)
