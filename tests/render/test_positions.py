"""A Problem stands where the author wrote the target."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.item import Item
from hubgen.model.output import Rendered
from hubgen.render import targets
from hubgen.render.bodies import Body, dead_leaps
from hubgen.render.converter import Converter
from hubgen.render.notes import Leap, Notes
from tests.builders import story
from tests.render.rendering import problems, rendered_hub, spots


def test_it_stands_at_the_target_itself() -> None:
    assert spots("One.\n\nTwo, and [three](x.md).") == ["3:18 broken-link"]
    assert spots("人们说：[话](没有.md)") == ["1:9 broken-link"]


def test_it_counts_from_the_first_line_of_the_file() -> None:
    item = story()
    item = item.model_copy(update={"source": replace(item.source, body="\n[x](x.md)", body_line=8)})
    assert [(p.line, p.column) for p in rendered_hub(item).problems] == [(9, 5)]


def test_code_that_looks_like_a_link_is_none() -> None:
    body = "`[x](x.md)`\n\n```md\n[x](x.md)\n```\n\n    [x](x.md)\n\nHere: [x](x.md)"
    assert spots(body) == ["9:11 broken-link"]


def test_repeated_targets_each_have_their_place() -> None:
    assert spots("[a](x.md) [b](y.md)\n[c](x.md)") == ["1:5 broken-link", "1:15 broken-link", "2:5 broken-link"]


def test_a_reference_stands_where_it_is_defined() -> None:
    assert spots("[a][r] and [b][r]\n\n[r]: x.md") == ["3:6 broken-link"] * 2


def test_raw_html_is_found_too() -> None:
    assert spots("<a href='x.md'>x</a> <img src=x.png alt=X>") == ["1:10 broken-link", "1:31 image-without-file"]


def test_a_target_written_with_entities_is_found() -> None:
    assert spots("<a href='a&amp;b.md'>x</a>") == ["1:10 broken-link"]


def test_targets_that_differ_only_in_letter_case_are_two() -> None:
    assert spots("[a](x.md)\n[b](X.md)") == ["1:5 broken-link", "2:5 broken-link"]
    assert spots("<A HREF='x.md'>x</A>") == ["1:10 broken-link"]


def test_a_target_written_with_backslashes_is_found() -> None:
    assert spots(r"One [a](o_b\_c.md) and [b](o\_b_c.md).") == ["1:9 broken-link", "1:28 broken-link"]
    assert spots(r"[a](\(b\).md)") == ["1:5 broken-link"]


def test_what_is_not_found_stands_at_the_first_line_with_words() -> None:
    item = story()
    item = item.model_copy(update={"source": replace(item.source, body="\n \n  ![A picture](data:x)", body_line=8)})
    assert [(p.line, p.column) for p in rendered_hub(item).problems] == [(10, 1)]


def test_footnotes_come_later_but_keep_their_place() -> None:
    assert spots("A[^1] [x](x.md)\n\n[^1]: [y](x.md)") == ["1:11 broken-link", "3:11 broken-link"]


TARGET = re.compile(r"\w\.(md|png)")
PIECES = st.sampled_from(["words", "[a](x.md)", "`[a](x.md)`", "**[b](y.md)**", "![c](x.png)", "<a href='x.md'>d</a>"])


def marks_of(paragraphs: list[list[str]]) -> Iterator[tuple[int, int]]:
    """Count where the targets stand, code left away."""
    for number, words in enumerate(paragraphs):
        column = 1
        for word in words:
            yield from ((2 * number + 1, column + m.start()) for m in TARGET.finditer(word) if "`" not in word)
            column += len(word) + 1


@given(st.lists(st.lists(PIECES, min_size=1, max_size=4), min_size=1, max_size=5))
def test_it_always_stands_on_its_target(paragraphs: list[list[str]]) -> None:
    body = "\n\n".join(" ".join(words) for words in paragraphs)
    found = rendered_hub(story(body=body)).problems
    assert [(p.line, p.column) for p in found] == list(marks_of(paragraphs))


@pytest.mark.parametrize("times", [1, 10, 200])
def test_dead_links_have_their_body_converted_once_more_however_many_they_are(
    times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    convert, converted = Converter.convert, []

    def counted(self: Converter, body: str) -> Any:
        converted.append(body)
        return convert(self, body)

    monkeypatch.setattr(Converter, "convert", counted)
    body = "".join(f"[a](x.md) [b](x.md) [c](y.md) `[d](y.md)` [e](z{n}.md)\n\n" for n in range(times))
    found = spots(body)
    assert found[:4] == ["1:5 broken-link", "1:15 broken-link", "1:25 broken-link", "1:47 broken-link"]
    assert len(set(found)) == 4 * times
    assert len(converted) == 2


class Looked(set[str]):
    """A set that counts what is looked at in it."""

    looks = 0

    def __contains__(self, name: object) -> bool:
        self.looks += 1
        return super().__contains__(name)

    def __or__(self, other: Any) -> Any:
        self.looks += len(self)
        return super().__or__(other)


@pytest.mark.parametrize("headings", [100, 200])
def test_links_to_headings_are_each_looked_up_once(headings: int) -> None:
    item: Item = story()
    notes, names = Notes(), [f"h{number}" for number in range(headings)]
    notes.anchors = anchors = Looked(names)
    notes.leaps = [Leap(notes.use(f"#{name}"), item, name) for name in (*names, "none")]
    body = Body(item, Rendered(), notes)
    (fault,) = dead_leaps(notes, {item.key: body})
    assert fault.message == "there is no heading or place '#none' in stories/first-steps.md"
    assert anchors.looks == headings + 1


def test_guesses_at_what_was_meant_end_with_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(targets, "MAX_COMPARED", 25)
    files = tuple(f"stories/picture-{n}.pdf" for n in range(10))
    body = "[a](pictur-1.pdf) [a](pictur-1.pdf) [b](pictur-2.pdf) [c](pictur-3.pdf)"
    assert [p.hint for p in problems(body, files=files)] == [
        "did you mean stories/picture-1.pdf?",
        "did you mean stories/picture-1.pdf?",
        "did you mean stories/picture-2.pdf?",
        "paths begin at the folder of this file",
    ]
