"""What becomes of a body: headings, plain text, its title, and a recap's own anchors."""

import pytest

from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.output import TocEntry
from tests.builders import event, item, person, recap, resource, story
from tests.render.rendering import html, render, rendered_hub

RECAP = """\
## Photos

[up](#photos) x[^1]

=== "A"

    a

```py
x = 1
```

[^1]: note

<a name='old'></a>
"""


def test_headings_are_plain_text_with_readable_anchors_in_any_script() -> None:
    done = render("## A & *b* `<c>`\n\n### 社区画布\n\n## مجتمع")
    assert done.headings == (
        TocEntry(2, "a--b", "A & b <c>", (TocEntry(3, "社区画布", "社区画布"),)),
        TocEntry(2, "مجتمع", "مجتمع"),
    )


def test_a_heading_whose_anchor_was_refused_is_in_no_contents_but_what_is_below_it_is() -> None:
    assert render("## Bad {#__config}\n\n### Good").headings == (TocEntry(3, "good", "Good"),)


def test_text_has_a_line_a_block_and_nothing_that_is_no_text() -> None:
    body = (
        "## One\n\nTwo *three*\nfour & five[^1].\n\n- six\n- seven\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: eight\n"
    )
    assert render(body + "\n```py\nx = 1\n```").text.split("\n") == [
        "One",
        "Two three four & five1.",
        "six",
        "seven",
        "a b",
        "c d",
        "x = 1",
        "eight",
    ]


@pytest.mark.parametrize(
    ("body", "lead"),
    [
        ("First.\n\nSecond.", "First."),
        ("## Heading\n\nFirst **bold** words.", "First bold words."),
        ("!!! note\n    Aside.\n\nFirst.", "First."),
        ("> Said.\n\n- Item.\n\n??? tip\n    Aside.\n\nFirst.", "First."),
        ("![A](a.png)\n\nFirst.", "First."),
        ('=== "Tab"\n\n    In a tab.', "In a tab."),
        ("- only\n- a list", ""),
        ("Words of ours.[^1]\n\n[^1]: Note.", "Words of ours.1"),
        (":material-heart: Love.", "Love."),
        ("[The slides](https://example.org/a)\n\nWhat was said.", "What was said."),
        ("[Slides](a.png), [video](https://example.org/b).\n\nWhat was said.", "What was said."),
        ("https://example.org/a\n\nWhat was said.", "What was said."),
        ("<https://example.org/a>\n\nWhat was said.", "What was said."),
        ("Video: https://example.org/a\n\nWhat was said.", "What was said."),
        ("`rspec-rails`\n\nWhat was said.", "What was said."),
        ("Active Record\n\nWhat was said.", "What was said."),
        ("Active Record", ""),
        ("[The slides](https://example.org/a)", ""),
        ("See [the slides](https://example.org/a).", "See the slides."),
        ("We read [a book](https://example.org/a) together", "We read a book together"),
        ("Why?", "Why?"),
        ("He said: “Go on!”", "He said: “Go on!”"),
        ("节奏\n\n大家坐在一起。", "大家坐在一起。"),
        ("大家坐在一起读书", "大家坐在一起读书"),
        ("إيقاع\n\nجلسنا معًا نقرأ", "جلسنا معًا نقرأ"),
    ],
)
def test_the_lead_is_the_first_paragraph_of_running_text_that_stands_by_itself(body: str, lead: str) -> None:
    assert render(body, files=("stories/a.png",)).lead == lead


def test_a_first_heading_that_says_the_title_again_is_left_to_the_page() -> None:
    done = render("# First  Steps\n\n## Then\n\nWords.")
    assert done.html.startswith('<h2 id="then">')
    assert done.headings == (TocEntry(2, "then", "Then"),)
    assert done.text == "Then\nWords."


@pytest.mark.parametrize("body", ["# Another\n\nWords.", "Words.\n\n# First Steps"])
def test_any_other_first_heading_stays(body: str) -> None:
    assert "<h1" in html(body)


def test_a_recaps_anchors_are_named_apart_all_through() -> None:
    item = recap(body=RECAP)
    done = rendered_hub(event(), item)
    made = done.html(item).html
    assert done.problems == ()
    assert done.html(item).headings == (TocEntry(2, "recap-photos", "Photos"),)
    for part in (
        '<h2 id="recap-photos">',
        '<a href="#recap-photos">up</a>',
        'id="recap-fnref:1"',
        'href="#recap-fn:1"',
        'id="recap-a" name="__tabbed_recap-1"',
        '<label for="recap-a">',
        'id="__codelineno-recap-0-1"',
        'href="#__codelineno-recap-0-1"',
        'name="recap-old"',
    ):
        assert part in made


@pytest.mark.parametrize(
    "made", [story(draft=True), story(date=None), resource(), event(), person(), item(Kind.PAGE, "about")]
)
def test_every_item_is_rendered_whatever_its_kind_or_state(made: Item) -> None:
    assert rendered_hub(made).html(made).html == "<p>Words.</p>"


def test_an_item_without_words_has_none() -> None:
    assert render("  \n").html == ""
