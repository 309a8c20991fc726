"""No stranger's body runs a script, fetches from a foreign host, covers the page or steers the theme."""

import markdown
import pytest

from hubgen.model.output import SITE_PLACEHOLDER
from hubgen.render.sanitise import sanitise
from tests.browser.vectors import each
from tests.builders import recap
from tests.render.rendering import SETTINGS, render, rendered_hub
from tests.render.unsafe import unsafe, vacuous
from tests.render.vectors import VECTORS

BOTH = "Words first.\n\n{}\n\nAnd words after."


@pytest.mark.parametrize("vector", VECTORS)
def test_nothing_unsafe_comes_through(vector: str) -> None:
    done = render(BOTH.format(vector))
    assert unsafe(done.html) == []
    assert "onerror" not in "".join(f"{h.anchor}" for h in done.headings)


@pytest.mark.parametrize("vector", VECTORS)
def test_nor_does_it_in_a_recap(vector: str) -> None:
    item = recap(body=BOTH.format(vector))
    assert unsafe(rendered_hub(item).html(item).html) == []


def converted(body: str) -> str:
    """Give the HTML of a body before anything guards it."""
    parser = markdown.Markdown(
        extensions=list(SETTINGS.extensions), extension_configs={k: dict(v) for k, v in SETTINGS.settings.items()}
    )
    return parser.convert(body)


def test_the_detector_finds_what_an_unsanitised_page_has() -> None:
    found = [vector for vector in VECTORS if unsafe(converted(BOTH.format(vector)))]
    assert len(found) > len(VECTORS) * 2 // 3


@pytest.mark.parametrize("vector", [*VECTORS, *each()])
def test_what_is_taken_away_is_the_unsafe_attribute_and_not_its_element(vector: str) -> None:
    assert vacuous(converted(BOTH.format(vector))) == []


def test_a_cell_without_a_table_would_prove_nothing() -> None:
    assert vacuous('<td style="position:fixed">x</td>') == ["td"]
    assert vacuous('<table><tr><td style="position:fixed">x</td></tr></table>') == []


def test_no_comment_of_an_author_comes_through() -> None:
    assert sanitise("a <!-- secret --> b") == "a  b"
    assert "secret" not in render("Words.\n\n<!-- secret -->\n\nAnd <!-- secret --> words.").html


@pytest.mark.parametrize("number", ["&#xFDD0;", "&#64976;", "&#x0fdd0", "&#xF&#xFDD0;DD0;", SITE_PLACEHOLDER])
def test_only_the_renderer_writes_the_sign_for_this_site(number: str) -> None:
    assert SITE_PLACEHOLDER not in render(f"x {number} <b title='{number}'>y</b>").html


def test_nothing_that_xml_forbids_comes_out() -> None:
    done = render("a&#1;b&#xFFFE;c&#x81;d")
    assert done.text == "abcd"
