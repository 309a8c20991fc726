"""What keeps the Markdown parser busy is refused by a count of steps, at its line; what is only long is rendered."""

import pytest

from hubgen.model.problem import Code
from hubgen.render import work
from hubgen.render.converter import Converter
from hubgen.render.work import MOST, TOO_MUCH, too_much
from tests.builders import story
from tests.render.rendering import SETTINGS, problems, rendered_hub

COSTLY = {
    "tags without an end": "<x " * 20_000,
    "comments without an end": "<!-- " * 20_000,
    "declarations without an end": "<!DOCTYPE " * 20_000,
    "closing tags of many open elements": "<x>" * 20_000 + "<y></y>" * 20_000,
    "links without an end": "[a](" * 5_000,
    "pictures without an end": "![" * 40 + "[a](" * 5_000,
    "one footnote": "[^1] " * 20_000 + "\n\n[^1]: x",
    "substitutions": "{~~a~>" * 20_000 + "~~}",
    "additions without an end": "{++a" * 20_000,
    "options of code": "~~~ .py " + 'a0=" ' * 60,
    "cells": "|a" * 5_000 + "\n" + "|-" * 5_000 + "\n" + "|\n" * 5_000,
    "code in a row": "|`a" * 20_000 + "\n-|-\n|`",
    "definitions": "term\n" + ": a\n" * 20_000,
    "headings in one paragraph": "# a\n" * 20_000,
    "rules in one paragraph": "***\n" * 20_000,
    "attributes of a heading": "# a" + " {:" * 20_000,
    "spaces": "# a" + " " * 200_000 + "x",
    "signs of HTML in a heading": "# " + "<" * 20_000,
    "emphasis": "_*" * 80_000,
    "code spans that do not fit": " ".join("`" * n for n in range(900, 0, -1)),
    "backslashes": "\\\\" * 80_000,
    "references to characters": "&" * 900_000,
    "tabs": '=== "a"\n    b\n\n' * 20_000,
    "abbreviations": "A " * 200_000 + "\n\n*[A]: b",
    "paragraphs": "a\n\n" * 150_000,
}
LONG = {
    "a transcript in one line of HTML": "<p>We met, we talked [Music] and we *left*.</p>" * 8_000,
    "a transcript in one line": "We met, we talked [Music], `we` *left*, at 5 < 6 & [more](https://example.org/). "
    * 3_000,
    "a transcript of many short elements": "<div>" + "<span>00:01</span> We met.<br>" * 3_000 + "</div>",
    "a long book": "We met, and we talked.\nWe left.\n\n" * 25_000,
    "headings": "# a\n\n" * 8_000,
    "a glossary": "".join(f"word {n}\n: what it means\n\n" for n in range(2_000)),
    "a table": "|a|b|c|\n|-|-|-|\n" + "|1|2|3|\n" * 3_000,
    "code": "```py\n" + "# a comment\nx = {'a': 1}  # {b} |\n" * 8_000 + "```\n",
    "footnotes": "".join(f"[^{n}] " for n in range(800)) + "\n\n" + "".join(f"[^{n}]: x\n" for n in range(800)),
}


@pytest.mark.parametrize("name", COSTLY)
def test_what_would_keep_the_parser_busy_is_told_at_its_line_and_names_the_bound(name: str) -> None:
    bad, good = story("bad", body=f"One.\n\n{COSTLY[name]}"), story("good", body="Fine.")
    done = rendered_hub(bad, good)
    (problem,) = done.problems
    assert (problem.path, problem.code) == ("stories/bad.md", Code.UNREADABLE_FILE)
    assert problem.message.startswith(TOO_MUCH)
    assert problem.line >= 3
    assert done.html(good).html == "<p>Fine.</p>"


@pytest.mark.parametrize("name", LONG)
def test_what_is_only_long_is_rendered(name: str) -> None:
    assert problems(LONG[name]) == []


@pytest.mark.parametrize("name", LONG)
def test_what_is_twice_as_long_is_estimated_by_looking_through_it_once(name: str) -> None:
    once, twice = (sum(1 for _ in work._costs(LONG[name] * times)) for times in (1, 2))
    assert twice <= 2 * once + 10


def spent(body: str) -> float:
    """Count what inline Markdown does with a body."""
    counting: list[work.Meter] = []
    watched = work.Meter.watch

    def noted(self: work.Meter, pattern: object) -> None:
        counting.append(self)
        watched(self, pattern)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(work.Meter, "watch", noted)
        Converter(SETTINGS).convert(body)
    return counting[0].spent


def test_inline_work_is_counted_and_forgotten_with_the_body() -> None:
    assert spent("Words.") < spent("Words with `code`.") < spent("[a] " * 50) < spent("[a](" * 50) < MOST
    converter = Converter(SETTINGS)
    for _ in range(4):
        converter.convert("[a](" * 1_000)  # as much as a third of the bound each time


def test_a_paragraph_that_is_too_much_is_found_by_its_words() -> None:
    (problem,) = problems("One.\n\n*Two* words\n" + "[a](" * 20_000 + "\n\nThree.")
    assert (problem.line, problem.column) == (4, 1)


def test_the_estimate_names_the_line_on_which_it_becomes_too_much() -> None:
    assert too_much("One.\n\n" + "x <a " * 20_000) is not None
    assert too_much("One.\n\n" + "x <a> " * 20_000) is None
