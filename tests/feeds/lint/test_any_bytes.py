"""Whatever a file holds, it is judged: never a traceback, an expanded entity or a file of the machine."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubgen.check.report import as_github, as_json, as_text
from hubgen.model.codes import FeedCode
from tests.feeds.lint.writing import atom, codes, json_feed, judged, opml, podcast, problems, rss

NAMES = ("feed.xml", "atom.xml", "feed.json", "podcast.xml", "all.opml", "feed-1.xml", "feed-1.json")
WHOLE = tuple(text.encode() for text in (rss(), atom(), json_feed(), podcast(), opml()))
BITS = (
    *"<>&\"'/=:[]{},",
    "<item>",
    "</item>",
    "]]>",
    "&#11;",
    "\x00",
    "\ud800",
    "xmlns=",
    "http://[",
    "-",
    "null",
    "<!--",
)
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(categories=None), max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                "id url title items authors hubs attachments version _x language date_published tags".split()
            ),
            inner,
        )
    ),
)


def assert_printed(data: bytes) -> None:
    files = dict.fromkeys(NAMES, data)
    assert all(found.line >= 1 for found in judged(files, older=files))
    for write in (as_text, as_json, as_github):
        write(problems(files, older=files), lambda problem: problem.path).encode()


@settings(max_examples=150)
@given(st.binary(max_size=200))
def test_any_bytes_are_judged(data: bytes) -> None:
    assert_printed(data)


@settings(max_examples=300)
@given(
    st.sampled_from(WHOLE),
    st.integers(0, 2000),
    st.integers(0, 40),
    st.one_of(st.binary(max_size=8), st.sampled_from(BITS).map(lambda bit: bit.encode("utf-8", "surrogatepass"))),
)
def test_any_spoilt_feed_is_judged(whole: bytes, at: int, length: int, bit: bytes) -> None:
    assert_printed(whole[:at] + bit + whole[at + length :])


@settings(max_examples=150)
@given(JSON)
def test_any_json_is_judged(value: Any) -> None:
    assert_printed(json.dumps(value).encode())
    assert_printed(json.dumps({"items": value, "authors": value, "title": "x", "hubs": value}).encode())


BOMB = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "data",
    [
        rss(title="&b;").replace("?>", f"?>{BOMB}", 1),
        rss(title="&b;").replace("?>", f"?><!-- --> <?x ?>\n{BOMB}", 1),
        rss(title="&x;").replace("?>", '?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>', 1),
        "<rss>" * 100_000,
        "<?a?>" * 50_000 + "<!DOCTYP",
        "<" * 100_000,
    ],
)
def test_attacks_by_xml_are_unreadable(data: str) -> None:
    assert codes({"feed.xml": data}) == {FeedCode.UNREADABLE}


@pytest.mark.parametrize("data", ["[" * 100_000, '{"a":' * 100_000, "9" * 100_000, '{"items":[' * 10_000])
def test_attacks_by_json_are_unreadable(data: str) -> None:
    assert codes({"feed.json": data}) == {FeedCode.UNREADABLE}


def test_a_deep_nest_of_html_is_judged() -> None:
    nest = "<blockquote>" * 5000 + "x" + "</blockquote>" * 5000
    assert codes({"feed.json": json_feed({"id": "tag:a,2026:b", "title": "t", "content_html": nest})}) <= {
        FeedCode.MISSING_CONTENT
    }
