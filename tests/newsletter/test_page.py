"""A letter as a page: what stands where, in which language, and that nothing in it is a placeholder."""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.model.output import SITE_PLACEHOLDER, Rendered
from hubgen.model.parts import CallToAction
from hubgen.newsletter.compose import with_issue_bodies
from hubgen.newsletter.page import letter_page
from hubgen.portable.site_index import SiteIndex
from hubgen.portable.template_escape import PLACEHOLDER
from hubgen.render import render_hub
from tests.builders import NOW, config, event, hub, item, person, recap, resource, story
from tests.newsletter.compose.letters import composed

SIGNS = [
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "*|",
    "|*",
    "[[",
    "]]",
    "%%",
    "${",
    "@TrackLink",
    "{",
    "|",
    "[",
    "]",
    "%",
    "a",
    " ",
    "<b>",
    '"',
]
HOME = "https://example.org/hub/"


def shown(told: dict[str, Any], folder: Path, **keys: Any) -> Rendered:
    """Make the page of a letter that tells these things, in their order."""
    issue = {"title": "May", "date": "2026-05-28", "items": list(told)} | keys
    letter = composed({"as_of": "2026-06-01", "items": {"issue/may": issue, **told}}, folder)
    body = Rendered("<p>Hello.</p>", text="Hello.", lead="Hello.")
    return letter_page(letter, body, HOME)


STORY = {"title": "A lamp", "date": "2026-05-01", "authors": ["Ada"], "summary": "Lit at eight.", "body": "Words."}
LINK = f'<a href="{SITE_PLACEHOLDER}stories/a/">A lamp</a>'


def test_the_lead_stands_first_under_its_own_title(tmp_path: Path) -> None:
    page = shown({"story/a": STORY}, tmp_path)

    assert page.html == (
        f'<p>Hello.</p>\n<h2 id="letter-lead">{LINK}</h2>\n<p>Story · By Ada</p>\n<p>Lit at eight.</p>'
    )
    assert [(one.level, one.anchor, one.title) for one in page.headings] == [(2, "letter-lead", "A lamp")]


def test_other_things_stand_under_the_heading_of_their_sort(tmp_path: Path) -> None:
    guide = {"title": "Begin", "date": "2026-05-01", "link": "https://example.net/", "helps": "It helps."}
    page = shown({"story/a": STORY, "resource/b": guide}, tmp_path)

    assert page.html.partition("eight.</p>\n")[2] == (
        f'<h2 id="letter-resources">Worth using</h2>\n<h3><a href="{SITE_PLACEHOLDER}resources/b/">Begin</a></h3>\n'
        "<p>It helps.</p>\n"
        '<p><a href="https://example.net/" rel="noopener noreferrer ugc">Open it at example.net</a></p>'
    )


def test_a_label_says_what_the_heading_does_not(tmp_path: Path) -> None:
    guide = {"date": "2026-05-01", "link": "https://example.net/", "format": "guide"}
    page = shown({"story/a": STORY, "story/b": STORY, "resource/c": guide}, tmp_path)

    assert re.findall("<p>((?:Story|Guide|By).*)</p>", page.html) == ["Story · By Ada", "By Ada", "Guide"]


def test_a_quote_names_who_said_it_and_where(tmp_path: Path) -> None:
    quote = {"text": "In the dark.", "by": "Grace", "date": "2026-05-02"}
    page = shown({"story/a": STORY | {"quotes": [quote]}}, tmp_path, items=["story/a#1"])

    assert f"<blockquote><p>In the dark.</p></blockquote>\n<p>Grace · <cite>{LINK}</cite></p>" in page.html


def test_what_comes_is_a_list_with_days_and_places(tmp_path: Path) -> None:
    june = {"title": "June", "start": "2026-06-04", "date": "2026-05-01", "place": "The Library", "status": "cancelled"}
    page = shown({"event/june": june}, tmp_path)

    assert page.html.partition("Coming up</h2>\n")[2] == (
        f'<ul>\n<li><strong><a href="{SITE_PLACEHOLDER}events/june/">June</a></strong><br><em>Cancelled</em><br>'
        "Thursday, 4 June 2026<br>The Library</li>\n</ul>"
    )


def test_helpers_are_linked_and_the_call_comes_last(tmp_path: Path) -> None:
    call = {"text": "Write & tell", "link": "/subscribe/"}
    people = {"person/ada": {"name": "Ada Example"}, "story/a": STORY | {"helped_by": ["ada", "Somebody"]}}
    page = shown(people, tmp_path, items=["story/a"], call=call)

    assert page.html.partition("Thanks to</h2>\n")[2] == (
        f'<p><a href="{SITE_PLACEHOLDER}people/ada/">Ada Example</a> and Somebody</p>\n'
        f'<p><strong><a href="{SITE_PLACEHOLDER}subscribe/">Write &amp; tell</a></strong></p>'
    )


def test_what_is_in_another_language_says_so(tmp_path: Path) -> None:
    page = shown({"story/a": STORY | {"lang": "ar"}}, tmp_path)

    assert '<h2 id="letter-lead" lang="ar" dir="rtl">' in page.html
    assert '<p lang="ar" dir="rtl">Lit at eight.</p>' in page.html
    assert "<p>Story · Arabic · By Ada</p>" in page.html


def test_pictures_are_shown_of_the_hub_alone(tmp_path: Path) -> None:
    here = shown({"story/a": STORY | {"image": "a.png", "image_alt": "A lamp"}}, tmp_path / "here")
    there = shown({"story/a": STORY | {"image": "https://example.net/a.png"}}, tmp_path / "there")

    assert f'<img src="{SITE_PLACEHOLDER}stories/a.png" alt="A lamp" width="4" height="3">' in here.html
    assert "<img" not in there.html


def test_a_plain_old_issue_is_its_text_alone(tmp_path: Path) -> None:
    assert shown({}, tmp_path) == Rendered("<p>Hello.</p>", text="Hello.", lead="Hello.")


def test_an_anchor_of_the_opening_is_kept_apart(tmp_path: Path) -> None:
    letter = composed({"as_of": "2026-06-01", "items": {"issue/m": {"items": ["story/a"]}, "story/a": STORY}}, tmp_path)
    page = letter_page(letter, Rendered('<p id="letter-lead">Hello.</p>'), HOME)

    assert re.findall('id="([^"]*)"', page.html) == ["letter-lead", "letter-lead-"]
    assert page.headings[0].anchor == "letter-lead-"


def test_search_reads_all_that_is_told(tmp_path: Path) -> None:
    assert shown({"story/a": STORY}, tmp_path).text == "Hello.\nA lamp\nBy Ada\nLit at eight."


class Reader(HTMLParser):
    """Somebody else's reading of a page: its tags and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


texts = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=6).map("".join).filter(lambda text: bool(text.strip()))


def everything(text: str) -> Issue:
    """Make an issue that tells one thing of every kind, with a text in each field that takes one."""
    names = "story/s recap/may resource/guide event/may series/c person/ada chapter/h topic/t story/s#1 page/p".split()
    link = f"https://example.net/{text}"
    made = item(
        Kind.ISSUE, "may", title=text, subject=text, preheader=text, items=names, body=text.replace("<b>", ""),
        again=[text], left_out=[text], call=CallToAction(text=text, link=link),
    )  # fmt: skip
    assert isinstance(made, Issue)
    return made


@pytest.mark.parametrize("locale", ["en", "ar"])
@given(text=texts)
def test_nothing_that_anybody_wrote_is_a_placeholder(locale: str, text: str) -> None:
    link = f"https://example.net/{text}"
    told: dict[str, Any] = {"title": text, "summary": text, "topics": [text], "image": link + ".png", "lang": locale}
    quote = {"text": text, "by": text, "at": "1:05", "date": "2026-05-02"}
    letters = hub(
        issue := everything(text),
        story("s", **told, speakers=[text], helped_by=[text], video=link + ".mp4", quotes=[quote], image_alt=text),
        recap("may", **told, thanks=[text], quotes=[quote]),
        resource("guide", **told | {"summary": None}, link=link, helps=text, recommended_by=[text]),
        event("may", **told, status="moved", place={"name": text}, register=link,
              changes=[{"on": "2026-05-01", "why": text}]),
        item(Kind.SERIES, "c", **told, place=text),
        person("ada", **told),
        item(Kind.CHAPTER, "h", **told),
        item(Kind.TOPIC, "t", **told),
        item(Kind.PAGE, "p", **told),
    )  # fmt: skip
    settings = config(site_name=text, options={"newsletter": {"title": text}})
    html = (
        with_issue_bodies(SiteIndex(render_hub(letters, NOW, settings.markdown), settings, NOW))
        .hub.html(issue)
        .html_at(HOME)
    )

    assert PLACEHOLDER.search(html) is None
    assert "b" not in Reader(html).tags
    assert " ".join(text.split()) in " ".join(Reader(html).text.split())
