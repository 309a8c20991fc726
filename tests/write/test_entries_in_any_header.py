"""Whatever a header looks like, entries are added, and nothing else changes."""

import json
from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from hubgen.write.add_entries import add_entries
from hubgen.write.header import parse_header
from tests.write.headers import ENDS, WORDS, inserted, quoted, single

PATH = "newsletter/a.md"
NAMES = st.text("abz/-#0é第م", min_size=1, max_size=9).map(lambda text: f"story/{text}z")
NEW = st.lists(st.one_of(NAMES, WORDS, st.dictionaries(NAMES, WORDS, min_size=1, max_size=3)), min_size=1, max_size=3)
WRITTEN: st.SearchStrategy[Callable[[str], str]] = st.sampled_from([quoted, single, str])
NOTHING = ("", " ~", " null", ' ""', " []", " [ ]")


@st.composite
def headers(draw: st.DrawFn) -> str:
    """A header with or without the key `items`, in one of the styles that authors use."""
    pad, end = draw(st.sampled_from(["", "  "])), draw(ENDS)
    others = [
        f"title: {draw(WORDS.map(quoted))}",
        draw(st.sampled_from(["x: |\n" + pad + "   One\n\n" + pad + "   two", "# items: none", "left_out: [a] # b"])),
    ]
    lines = draw(st.permutations([*others, *draw(_items(pad))]))
    body = draw(st.sampled_from(["", "\nitems:\n  - no\n", "\n\n---\nMore.\n"]))
    text = "\n".join(["---", *(pad + line for line in lines), "---"]) + body
    return draw(st.sampled_from(["", "\ufeff"])) + text.replace("\n", end)


@st.composite
def _items(draw: st.DrawFn, pad: str) -> list[str]:
    comment = draw(st.sampled_from(["", " # why", "   # [a, b]"]))
    entries = [draw(WRITTEN)(one) for one in draw(st.lists(NAMES, max_size=3))]
    if not entries:
        return draw(st.sampled_from([[], [f"items:{draw(st.sampled_from(NOTHING))}{comment}"]]))
    inner = pad + draw(st.sampled_from(["", "  "]))
    block = [f"items:{comment}", *(f"{inner}- {one}{comment}" for one in entries)]
    broken = ",\n".join(f"{pad}    {one}" for one in entries)
    shapes = ["\n".join(block), f"items: [{', '.join(entries)}]{comment}", f"items: [\n{broken}\n{pad}  ]{comment}"]
    return [draw(st.sampled_from([*shapes, *([f"items: {entries[0]}{comment}"] if len(entries) == 1 else [])]))]


@st.composite
def json_headers(draw: st.DrawFn) -> str:
    """A header in JSON."""
    data = {"title": draw(WORDS), **draw(st.fixed_dictionaries({}, optional={"items": st.lists(NAMES, max_size=3)}))}
    indent = draw(st.sampled_from(["", "  ", "\t"]))
    return (json.dumps(data, ensure_ascii=False, indent=indent) + "\nWords.\n").replace("\n", draw(ENDS))


@settings(max_examples=300, deadline=None)
@given(st.one_of(headers(), json_headers()), NEW)
def test_what_is_read_has_the_entries_more_and_no_old_byte_is_lost(text: str, new: list[Any]) -> None:
    after = add_entries(PATH, text, {"items": new})
    old_data, data = _data(text), _data(after)
    held = old_data.get("items")
    assert data["items"] == [*(held if isinstance(held, list) else [held] if held else []), *new]
    assert {**data, "items": 0} == {**old_data, "items": 0}
    assert parse_header(PATH, after).body == parse_header(PATH, text).body
    assert _only_longer(text, after)
    assert _ends(after) == _ends(text)


def _data(text: str) -> dict[str, Any]:
    data = parse_header(PATH, text).tree.data
    assert isinstance(data, dict)
    return data


def _only_longer(old: str, new: str) -> bool:
    """Tell whether the old text comes back when one stretch is taken out of the new one, and the bracket of a list.

    What said nothing may go.
    """
    olds = [old, *(old.replace(f"items:{nothing}", "items:", 1) for nothing in NOTHING if nothing)]
    news = [new, new.replace("items: [", "items: ", 1)]
    return any(inserted(before, after) for before in olds for after in news)


def _ends(text: str) -> set[str]:
    whole = text.replace("\r\n", "E")
    return {sign for sign in ("E", "\r", "\n") if sign in whole}
