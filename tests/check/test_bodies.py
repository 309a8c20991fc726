"""Empty bodies, and what is in stock."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hubgen.check.rule import CheckContext
from hubgen.check.rules.bodies import empty_body
from hubgen.model.problem import Code, Severity
from tests import builders
from tests.check.files import places, problems, story


def empty(*lines: str) -> str:
    return "\n".join(("---", "title: A title", *lines, "---", "", "<!-- write", "here -->", ""))


def test_a_story_a_recap_and_a_page_need_words(tmp_path: Path) -> None:
    files = {"stories/a.md": empty("authors: ada"), "recaps/may.md": empty("event: may"), "about.md": empty()}
    assert places(tmp_path, files, Code.EMPTY_BODY) == ["about.md:1:1", "recaps/may.md:1:1", "stories/a.md:1:1"]


def test_recordings_prefaces_people_and_resources_may_do_without(tmp_path: Path) -> None:
    files = {
        "stories/a.md": empty("authors: ada", "video: https://example.org/v"),
        "index.md": empty(),
        "stories/index.zh.md": empty(),
        "people/ada.md": empty(),
        "resources/a.md": empty("link: https://example.org/"),
    }
    assert places(tmp_path, files, Code.EMPTY_BODY) == []


def test_a_story_without_a_date_is_a_note_that_says_how_to_publish_it(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, {"stories/a.md": story(date="level: x")}, Code.IN_STOCK)
    assert (problem.line, problem.column, problem.severity) == (1, 1, Severity.NOTE)
    assert problem.hint == "add date: 2026-06-01 to publish it"


def test_a_draft_is_not_in_stock(tmp_path: Path) -> None:
    assert places(tmp_path, {"stories/a.md": story(date="draft: true")}, Code.IN_STOCK) == []


def test_a_quote_without_a_date_is_in_stock(tmp_path: Path) -> None:
    quotes = story("quotes:", "  - {text: One, date: 2026-05-01}", "  - text: Two")
    assert places(tmp_path, {"stories/a.md": quotes}, Code.IN_STOCK) == ["stories/a.md:7:5"]


@pytest.mark.parametrize("draft", ["", "draft: true\n"])
def test_nobody_is_asked_to_publish_a_quote_of_a_person_who_declined_to_be_quoted(draft: str, tmp_path: Path) -> None:
    quotes = story("quotes:", "  - {text: One, by: Bo}", "  - {text: Two, by: Ada}")
    bo = f"---\nname: Bo\nconsent: {{quotes: false}}\n{draft}---\nWords.\n"
    assert places(tmp_path, {"stories/a.md": quotes, "people/bo.md": bo}, Code.IN_STOCK) == ["stories/a.md:7:5"]


def test_a_translation_of_what_is_in_stock_is_not_told_again(tmp_path: Path) -> None:
    files = {"stories/a.md": story(date="level: x"), "stories/a.zh.md": "---\ntitle: 开始\n---\n文字。\n"}
    assert places(tmp_path, files, Code.IN_STOCK) == ["stories/a.md:1:1"]


class Counted(str):
    """A text that counts the signs among which something is looked for."""

    signs = 0

    def find(self, sub: str, start: Any = 0, end: Any = None) -> int:
        found = super().find(sub, start, end)
        self.signs += (found if found >= 0 else len(self)) - start
        return found


@pytest.mark.parametrize("body", ["<!--" * 500, "<!--" * 1_000, "<!-- a -->" * 500, "<!-- <!-- -->" * 500 + "<!--"])
def test_comments_are_looked_for_once(body: str) -> None:
    text, item = Counted(body), builders.story()
    item = item.model_copy(update={"source": replace(item.source, body=text)})
    told = list(empty_body(CheckContext(builders.hub(item), builders.NOW, builders.config())))
    assert len(told) == body.endswith(">")
    assert 0 < text.signs <= 2 * len(body)
