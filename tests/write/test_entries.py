"""Entries are added where their author would have added them, and what was there stays."""

import pytest

from hubgen.errors import HubError
from hubgen.write.add_entries import add_entries

TOLD = {"items": ["story/b", "recap/may"]}
RECEIPT = {"via": "buttondown", "id": "em_1", "at": "2026-11-26T16:00:00Z"}


def added(header: str, **entries: list[str | dict[str, str]]) -> str:
    """Give a header, without its lines of ---, to which entries were added."""
    new = add_entries("newsletter/a.md", f"---\n{header}---\n\nWords.\n", entries or TOLD)
    return new.removeprefix("---\n").removesuffix("---\n\nWords.\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "items:\n  - story/a # yes\n  # later\n",
            "items:\n  - story/a # yes\n  - story/b\n  - recap/may\n  # later\n",
        ),
        ("items:\n- story/a\nx: y\n", "items:\n- story/a\n- story/b\n- recap/may\nx: y\n"),
        ("items:\n  - >-\n    story\n    a\n", "items:\n  - >-\n    story\n    a\n  - story/b\n  - recap/may\n"),
        ("items: [story/a] # c\n", "items: [story/a, story/b, recap/may] # c\n"),
        ("items: [story/a,]\n", "items: [story/a,story/b, recap/may]\n"),
        ("items: [\n  story/a\n]\n", "items: [\n  story/a,\n  story/b, recap/may\n]\n"),
        ("items: [story/a, # first\n  ] # end\n", "items: [story/a, # first\n  story/b, recap/may\n  ] # end\n"),
        ("items: [\n    story/a, # b\n]\n", "items: [\n    story/a, # b\n    story/b, recap/may\n]\n"),
        ("items: [story/a,\n  story/c\n  ]\n", "items: [story/a,\n  story/c,\n  story/b, recap/may\n  ]\n"),
        ('{"x": "y", "items": ["a"]}\n', '{"x": "y", "items": ["a", "story/b", "recap/may"]}\n'),
        ('{"x": "y"}\n', '{"x": "y", "items": ["story/b", "recap/may"]}\n'),
        ("items: # what?\nx: y\n", "items: # what?\n  - story/b\n  - recap/may\nx: y\n"),
        ("items: []  # what?\n", "items:  # what?\n  - story/b\n  - recap/may\n"),
        ("items: ~\n", "items:\n  - story/b\n  - recap/may\n"),
        ("items: story/a # c\n", "items: [story/a, story/b, recap/may] # c\n"),
        ("items: story/a, b # c\n", "items:\n  - story/a, b # c\n  - story/b\n  - recap/may\n"),
        ("x: |\n  y\n\n# end\n", "x: |\n  y\n\n# end\nitems:\n  - story/b\n  - recap/may\n"),
        ("  x: y\n", "  x: y\n  items:\n    - story/b\n    - recap/may\n"),
        ("{x: y}\n", "{x: y, items: [story/b, recap/may]}\n"),
        ("", "items:\n  - story/b\n  - recap/may\n"),
    ],
)
def test_a_list_grows_in_its_own_style(before: str, after: str) -> None:
    assert added(before) == after


def test_a_mapping_stands_on_one_line_and_has_quotes_only_where_yaml_needs_them() -> None:
    assert added("", sent=[RECEIPT, {"why": "no: later, #2", "id": "null"}]) == (
        'sent:\n  - {via: buttondown, id: em_1, at: 2026-11-26T16:00:00Z}\n  - {why: "no: later, #2", id: "null"}\n'
    )


def test_a_header_in_json_stays_one() -> None:
    text = '{\n  "title": "A",\n  "items": ["story/a"]\n}\nWords.\n'
    assert add_entries("newsletter/a.md", text, {"items": ["story/b"], "sent": [RECEIPT]}) == (
        '{\n  "title": "A",\n  "items": ["story/a", "story/b"],\n'
        '  "sent": [{"via": "buttondown", "id": "em_1", "at": "2026-11-26T16:00:00Z"}]\n}\nWords.\n'
    )


def test_nothing_to_add_changes_nothing() -> None:
    assert added("x: y\n", items=[]) == "x: y\n"


@pytest.mark.parametrize("text", ["Words.\n", '+++\ntitle = "A"\n+++\n', "---\nitems:\n  a: b\n  c: d\n---\n"])
def test_what_cannot_be_added_to_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(HubError, match=r"newsletter/a\.md: items cannot be added to") as refused:
        add_entries("newsletter/a.md", text, TOLD)
    by_hand = 'items = ["story/b", "recap/may"]' if text.startswith("+") else "items: [story/b, recap/may]"
    assert refused.value.hint.endswith(f"write it by hand: {by_hand}")


def test_a_file_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(HubError, match="cannot be read"):
        add_entries("newsletter/a.md", "---\na: b: c\n---\n", TOLD)


def test_a_comment_stays_one_whatever_it_says() -> None:
    text = "---\nitems:\n  - story/a\nagain: [x]\n---\n"
    told = {"items": ["story/b"], "again": ["story/b"]}
    assert add_entries("newsletter/a.md", text, told, {"story/b": "One\ndraft: true"}) == (
        "---\nitems:\n  - story/a\n  - story/b  # One\\ndraft: true\nagain: [x, story/b]\n---\n"
    )
