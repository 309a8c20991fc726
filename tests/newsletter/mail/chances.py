"""Letters by chance: texts in any script, with all the signs that mean something to somebody."""

from hypothesis import strategies as st

from hubgen.newsletter.letter import Letter, LetterEntry, LetterLink, SectionKind
from hubgen.portable.describe import Picture
from hubgen.portable.standalone_html import standalone_html
from tests.newsletter.letters import HOME, letter, section

WRITTEN = "https://written.example/"
"""Stands in texts, where it is no link."""
_SIGNS = ["{{", "}}", "{%", "%}", "{#", "#}", "*|", "|*", "[[", "]]", "%%", "${", "<", ">", "&", '"', "'", "&#123;"]
_SIGNS += [
    "</style><title>",
    "<!--",
    "-->",
    "\ufdd1",
    "\ufdd2",
    "\u200b",
    "=?utf-8?b?",
    "?=",
    "\r\n",
    "\t",
    "[1]",
    "-- ",
    "@TrackLink",
    "\u202e",
    "\u2066",
    "\u2069",
    "\u202c",
]
_WORDS = [
    "door",
    "kettle's",
    "椅子",
    "「茶」。",
    "باب",
    "كرسي،",
    "👍🏽",
    "e\u0301tude",
    "x" * 90,
    "ไม่มีช่องว่าง",
    f"{WRITTEN}a",
    f"{WRITTEN}p@TrackLink",
]
_ANY = st.text(max_size=8).map(lambda text: text.replace(":", ""))
"""No address, which a test would take for a link."""
texts = st.lists(st.one_of(st.sampled_from(_SIGNS + _WORDS), st.just(" "), _ANY), max_size=12).map("".join)
"""Whatever somebody may write."""
words = texts.map(lambda text: f"a {text}")
urls = st.one_of(
    st.sampled_from(
        [
            f"{HOME}a",
            "https://e.org/?x={{ y }}&z=%%20",
            "mailto:a@example.org",
            f"{HOME}p@TrackLink",
            "https://例子.example/路 径",
        ]
    ),
    st.text("abc/%{}|[]#é椅", max_size=12).map(lambda tail: HOME + tail),
)
links = st.builds(LetterLink, words, urls)
pictures = st.builds(Picture, st.sampled_from([f"{HOME}a.jpg", f"{HOME}b.webp", "http://e.org/c.png"]), texts)
entries = st.builds(
    LetterEntry, st.just("story/a"), words, urls, st.sampled_from(["en", "zh", "ar", "ja", "fr"]),
    label=texts, summary=texts, byline=texts, date_text=texts, place=texts, note=texts,
    picture=st.none() | pictures, links=st.lists(links, max_size=2).map(tuple),
)  # fmt: skip
sections = st.builds(
    lambda kind, title, found: section(kind, title, *found),
    st.sampled_from(list(SectionKind)),
    texts,
    st.lists(entries, max_size=3),
)


@st.composite
def openings(draw: st.DrawFn) -> str:
    """Draw an editor's HTML, cleaned as all that leaves the site."""
    inner = st.one_of(
        texts.map(lambda text: text.replace("<", "&lt;")),
        st.builds(lambda url, text: f'<a href="{_attribute(url)}">{text.replace("<", "&lt;")}</a>', urls, words),
        st.just('<img src="https://e.org/a.png" alt="{{ x }}">'),
    )
    tags = st.sampled_from(["p", "h1", "h3", "li", "blockquote", "pre", "td", "ul", "div"])
    parts = draw(st.lists(st.tuples(tags, st.lists(inner, max_size=3)), max_size=5))
    return standalone_html("".join(f"<{tag}>{' '.join(inners)}</{tag}>" for tag, inners in parts), HOME)


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


@st.composite
def letters(draw: st.DrawFn) -> Letter:
    """Draw a letter."""
    values = {name: draw(words) for name in ("masthead", "title", "subject")}
    values |= {name: draw(texts) for name in ("preheader", "day", "reason", "postal")}
    return letter(
        **values,
        opening=draw(openings()),
        sections=tuple(draw(st.lists(sections, max_size=4))),
        thanks=tuple(draw(st.lists(links, max_size=3))),
        call=draw(st.none() | links),
    )
