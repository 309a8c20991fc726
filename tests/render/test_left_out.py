"""A picture that is left out stands as its words, and as a link where it lies elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.problem import Code
from tests.render.rendering import html, problems, render

AWAY = "https://pictures.test/a.png"
LINK = f'<a href="{AWAY}" rel="noopener noreferrer ugc">'


@pytest.mark.parametrize(
    ("body", "made"),
    [
        (f"![A lamp]({AWAY})", f"<p>{LINK}A lamp</a></p>"),
        (f"Before ![A lamp]({AWAY}) after.", f"<p>Before {LINK}A lamp</a> after.</p>"),
        (f'<img src="{AWAY}" width="9" height="9" alt="A &lt;lamp&gt; &amp; &quot;more&quot;">',
         f'<p>{LINK}A &lt;lamp&gt; &amp; "more"</a></p>'),
        (f'<img src="{AWAY}" title="A lamp">', f"<p>{LINK}A lamp</a></p>"),
        (f'<img src="{AWAY}">', f"<p>{LINK}pictures.test/a.png</a></p>"),
        ("![A lamp](//pictures.test/a.png)", f"<p>{LINK}A lamp</a></p>"),
        ("![A lamp](/\\\\pictures.test/a.png)", f"<p>{LINK}A lamp</a></p>"),
        (f"[![A lamp]({AWAY})](https://example.org/)",
         '<p><a href="https://example.org/" rel="noopener noreferrer ugc">A lamp</a></p>'),
        ("![A lamp](missing.png)", "<p>A lamp</p>"),
        ("![A lamp](data:image/png;base64,AAAA)", "<p>A lamp</p>"),
        ("![A lamp](ftp://pictures.test/a.png)", "<p>A lamp</p>"),
    ],
)  # fmt: skip
def test_words_stand_where_the_picture_would(body: str, made: str) -> None:
    assert html(body) == made


def test_each_picture_leads_to_its_own_address_and_those_that_are_there_stay() -> None:
    body = f"![One]({AWAY}) ![Two](two.png) ![Three](none.png) ![Four](https://pictures.test/4.png)"
    made = html(body, files=("stories/two.png",))
    assert made == (
        f'<p>{LINK}One</a> <img alt="Two" src="~/stories/two.png" loading="lazy"> Three '
        '<a href="https://pictures.test/4.png" rel="noopener noreferrer ugc">Four</a></p>'
    )


def test_a_picture_in_the_title_goes_with_it() -> None:
    body = "# First Steps ![Badge](https://pictures.test/badge.png)\n\n![One](https://pictures.test/1.png)"
    assert html(body) == '<p><a href="https://pictures.test/1.png" rel="noopener noreferrer ugc">One</a></p>'


def test_no_opening_or_text_is_made_of_the_words_of_a_picture() -> None:
    done = render(f"![A lamp]({AWAY})\n\nIt began so.")
    assert (done.lead, done.text) == ("It began so.", "It began so.")


def test_it_is_told_once_and_no_text_is_asked_for_what_is_not_shown() -> None:
    (problem,) = problems(f"Words.\n\n![]({AWAY})")
    assert (problem.line, problem.column, problem.code) == (3, 5, Code.REMOTE_IMAGE)
    assert "pictures.test" in problem.message
    assert "content folder" in problem.hint


@given(st.lists(st.sampled_from(["one.png", "none.png", AWAY, "//pictures.test/b", "data:x", ""]), max_size=6))
def test_no_picture_ever_stands_without_a_source(links: list[str]) -> None:
    body = "\n\n".join(f'<img src="{link}" alt="x"> [![y]({link or "z"})](https://example.org/)' for link in links)
    made = html(body, files=("stories/one.png",))
    assert made.count("<img") == made.count('src="~/stories/one.png"') == 2 * links.count("one.png")
    assert made.count("<a ") == made.count("</a>")
