"""Whatever stands in a text, the feeds stay readable."""

import json
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import config, person, resource, story
from tests.feeds.reading import FILES, feeds, parsed, tree

MARKUP = """]]> <![CDATA[ & < &#11; &#xFDD0; <script> <title> </div> </body> <html> <!-- <?php {{ http://[ javascript:
<pre><code> <input> <iframe> <frameset> <table> <details> <svg> <div\tclass='tabbed-set'> <p\tid='fn:""".split()
CHARACTERS = "\x00\x0b\r\x85\ud800\ufdd0\ufffe\U0001ffff\u202e\u2066\u200f漢ق"
NASTY = st.sampled_from([*MARKUP, *CHARACTERS])
TEXT = st.lists(st.one_of(NASTY, st.text(st.characters(categories=None), max_size=6)), max_size=6).map("".join)
WRITTEN = TEXT.map(lambda text: text.encode(errors="ignore").decode())  # what a file in UTF-8 can hold


def assert_readable(planned: dict[str, bytes]) -> None:
    for name in FILES[:2]:
        tree(planned[name])
        assert len(parsed(planned[name]).entries) == 2
    assert all(
        item["id"] and item["title"] and item["content_html"] for item in json.loads(planned["feed.json"])["items"]
    )


@settings(max_examples=60, deadline=None)
@given(WRITTEN, WRITTEN, TEXT, WRITTEN, WRITTEN, WRITTEN)
def test_any_text_anywhere_gives_readable_feeds(
    title: str, summary: str, html: str, name: str, site: str, link: str
) -> None:
    items = (
        story(
            title=title,
            summary=summary,
            authors=["ada", name],
            topics=[name],
            image=link,
            audio={"url": link, "bytes": 1, "type": name},
        ),
        resource(title=title, link=link, helps=summary),
        person("ada", title=name),
    )
    settings = config(site_name=site, site_description=name, options={"community": {"name": site, "purpose": title}})
    assert_readable(feeds(*items, html=html, settings=settings))
    assert_readable(feeds(*items, html=f"<p>{escape(html)}</p><a href='{escape(link)}'>x</a>", settings=settings))


@pytest.mark.parametrize("html", ["&#11;", "&#&#11;11;", "&#\x0b11;", "&#x0000b", "&#99999999999;", "&#xD800;", "&#0;"])
def test_an_illegal_character_written_by_number_is_no_trap(html: str) -> None:
    assert_readable(feeds(story(), resource(), html=f"<p title='{html}'>{html}<code>{html}<b>x</b></code></p>"))


def test_a_deep_nest_of_quotes_gives_readable_feeds() -> None:
    assert_readable(feeds(story(), resource(), html="<blockquote>" * 3000 + "<p>x</p>" + "</blockquote>" * 3000))
