"""Templates print what they are given, and work nothing out: what a page says is decided where it can be tested."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

import hubgen

TEMPLATES = Path(hubgen.__file__).parent / "templates"
FILTERS = {"url", "tojson", "d"}
"""An address as seen from the page, data for a script, and a word in place of a missing setting."""
CALLS = {"items", "t", "say", "rstrip"}
"""Keys with their values, Material's translations, our words, and MkDocs' way to the root with one slash."""
MACROS = {"hub", "parts", "self", "lang"}
ARITHMETIC = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow)
LOOP = {"first", "last"}
"""What a template may ask of its loop: enough to put something between two entries."""


def computations(source: str) -> Iterator[str]:
    """Name what a template works out."""
    tree = Environment(autoescape=True).parse(source)
    yield from (type(node).__name__ for kind in (*ARITHMETIC, nodes.Slice) for node in tree.find_all(kind))
    yield from (node.op for node in tree.find_all(nodes.Operand) if node.op not in ("eq", "ne", "in", "notin"))
    yield from (f"filter {node.name}" for node in tree.find_all(nodes.Filter) if node.name not in FILTERS)
    for item in tree.find_all(nodes.Getitem):
        if isinstance(item.node, nodes.Tuple | nodes.List | nodes.Dict):
            yield "an entry of a list that is written here"
        elif isinstance(item.arg, nodes.Const) and isinstance(item.arg.value, int):
            yield f"entry {item.arg.value}"
    for attribute in tree.find_all(nodes.Getattr):
        if isinstance(attribute.node, nodes.Name) and attribute.node.name == "loop" and attribute.attr not in LOOP:
            yield f"loop.{attribute.attr}"
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Getattr) and call.node.attr not in CALLS:
            owner = call.node.node.name if isinstance(call.node.node, nodes.Name) else ""
            yield from [f"{call.node.attr}()"] if owner not in MACROS else []


@pytest.mark.parametrize("file", sorted(TEMPLATES.rglob("*.html")), ids=lambda file: str(file.relative_to(TEMPLATES)))
def test_a_template_works_nothing_out(file: Path) -> None:
    assert list(computations(file.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("{{ size.month - 10 }}", ["Sub"]),
        ("{{ feeds[-3:] }}", ["Slice"]),
        ("{{ feeds[0] }}", ["entry 0"]),
        ("{{ ('a', 'b')[n] }}", ["an entry of a list that is written here"]),
        ("{% if toc | length > 1 %}{% endif %}", ["gt", "filter length"]),
        ("{% for one in all %}{{ loop.index0 }}{% endfor %}", ["loop.index0"]),
        ("{{ text.replace('a', b) }}", ["replace()"]),
        ("{% for one in all if one.there %}{{ hub.card(one) }}{{ ', ' if not loop.last }}{% endfor %}", []),
    ],
)
def test_what_a_template_must_not_do_is_seen(source: str, found: list[str]) -> None:
    assert list(computations(source)) == found
