"""Templates print what they are given, and work nothing out: what a page says is decided where it can be tested."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

import hubgen

TEMPLATES = Path(hubgen.__file__).parent / "templates"
FILES = sorted([*TEMPLATES.rglob("*.html"), *(TEMPLATES / "mail").glob("*.css")])
FILTERS = {"url", "tojson", "d"}
"""An address as seen from the page, data for a script, and a word in place of a missing setting."""
TESTS = {"defined", "string", "mapping"}
"""Whether something is there, and what sort of thing it is."""
METHODS = {"items", "t", "say", "rstrip"}
"""Keys with their values, Material's translations, our words, and MkDocs' way to the root with one slash."""
FUNCTIONS = {"super", "caller"}
"""What a template may call beside macros: the block that it extends, and what stands inside of a call."""
MACROS = {"hub", "parts", "self", "lang"}
ARITHMETIC = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow, nodes.Neg, nodes.Pos)
LOOP = {"first", "last"}
"""What a template may ask of its loop: enough to put something between two entries."""


def computations(source: str) -> Iterator[str]:
    """Name what a template works out."""
    tree = Environment(autoescape=True).parse(source)
    yield from (type(node).__name__ for kind in (*ARITHMETIC, nodes.Slice) for node in tree.find_all(kind))
    yield from (f"filter {node.name}" for node in tree.find_all(nodes.Filter) if node.name not in FILTERS)
    yield from (f"is {node.name}" for node in tree.find_all(nodes.Test) if node.name not in TESTS)
    for compare in tree.find_all(nodes.Compare):
        yield from _comparison(compare)
    for item in tree.find_all(nodes.Getitem):
        yield from _entry(item)
    for attribute in tree.find_all(nodes.Getattr):
        if _name(attribute.node) == "loop" and attribute.attr not in LOOP:
            yield f"loop.{attribute.attr}"
    own = {macro.name for macro in tree.find_all(nodes.Macro)}
    for call in tree.find_all(nodes.Call):
        yield from _call(call, own)


def _comparison(compare: nodes.Compare) -> Iterator[str]:
    """A template may ask whether something is, or holds, a word that is written in it."""
    yield from (one.op for one in compare.ops if one.op not in ("eq", "ne", "in", "notin"))
    sides = (compare.expr, *(one.expr for one in compare.ops))
    if not any(isinstance(side, nodes.Const) and isinstance(side.value, str) for side in sides):
        yield "a comparison without a word"


def _entry(item: nodes.Getitem) -> Iterator[str]:
    if isinstance(item.node, nodes.Tuple | nodes.List | nodes.Dict):
        yield "an entry of a list that is written here"
    elif isinstance(item.arg, nodes.Const) and isinstance(item.arg.value, int):
        yield f"entry {item.arg.value}"
    elif _name(item.node) == "loop":
        yield "an entry of the loop"


def _call(call: nodes.Call, own: set[str]) -> Iterator[str]:
    if isinstance(call.node, nodes.Getattr):
        if call.node.attr not in METHODS and _name(call.node.node) not in MACROS:
            yield f"{call.node.attr}()"
    elif _name(call.node) not in FUNCTIONS | own:
        yield f"{_name(call.node)}()"


def _name(node: nodes.Node) -> str:
    return node.name if isinstance(node, nodes.Name) else ""


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(TEMPLATES)))
def test_a_template_works_nothing_out(file: Path) -> None:
    assert list(computations(file.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("{{ size.month - 10 }}", ["Sub"]),
        ("{{ feeds[-3:] }}", ["Neg", "Slice"]),
        ("{{ feeds[0] }}", ["entry 0"]),
        ("{{ ('a', 'b')[n] }}", ["an entry of a list that is written here"]),
        ("{% if toc | length > 1 %}{% endif %}", ["filter length", "gt", "a comparison without a word"]),
        ("{% for one in all %}{{ loop.index0 }}{% endfor %}", ["loop.index0"]),
        ("{% if count == 1 %}{% endif %}", ["a comparison without a word"]),
        ("{% if one.year != before.year %}{% endif %}", ["a comparison without a word"]),
        ("{% if n is odd %}{% endif %}", ["is odd"]),
        ("{{ loop['index'] }}", ["an entry of the loop"]),
        ("{% for n in range(3) %}{% endfor %}{{ -size }}", ["Neg", "range()"]),
        ("{% set sum = namespace(n=0) %}", ["namespace()"]),
        ("{{ text.replace('a', b) }}", ["replace()"]),
        ("{% macro face(it) %}{% if it.kind == 'person' %}{{ caller() }}{% endif %}{% endmacro %}{{ face(one) }}", []),
        ("{% for one in all if one.there %}{{ hub.card(one) }}{{ ', ' if not loop.last }}{% endfor %}", []),
    ],
)
def test_what_a_template_must_not_do_is_seen(source: str, found: list[str]) -> None:
    assert list(computations(source)) == found
