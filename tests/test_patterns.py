"""No regular expression of hubgen's works much harder for a text that is a little longer."""

import ast
import importlib
import inspect
import pkgutil
import random
import re
import sys
from collections.abc import Iterator
from math import inf
from types import ModuleType
from typing import Any

import pytest

import hubgen
from tests.steps import SINGLE, Counter, Endless, example, repeated_for_good

LIMIT = 100_000
LONG = 40
WAYS, TEXTS = 4, 200
"""How many ways through a pattern are taken, and how many texts are tried of what they give."""
GROWTH = 2.7
"""Twice the text may take twice the steps, and some for what is begun; with the square it would be four times."""
SEARCHING = frozenset({"search", "sub", "subn", "split", "findall", "finditer"})
Use = tuple[re.Pattern[str], str]
"""A pattern, and how it is used: `search`, `match` or `fullmatch`."""


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(hubgen.__path__, "hubgen."):
        yield importlib.import_module(found.name)


def patterns_in(value: Any) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from patterns_in(inner)
    elif isinstance(value, (tuple, list, set, frozenset)):
        for inner in value:
            yield from patterns_in(inner)


def uses() -> dict[str, Use]:
    """List the patterns of all modules by their places; one that is handed about is matched whole."""
    trees = {module: ast.parse(inspect.getsource(module)) for module in modules()}
    ways = {module: dict(_ways(tree)) for module, tree in trees.items()}
    found: dict[Use, str] = {}
    for module, tree in trees.items():
        for name, value in vars(module).items():
            for number, pattern in enumerate(patterns_in(value)):
                found.setdefault((pattern, ways[module].get(name, "")), f"{module.__name__}.{name}{number or ''}")
        for line, use in _written_out(tree):
            found.setdefault(use, f"{module.__name__}:{line}")
    named = {pattern for pattern, way in found if way}
    return {
        place: (pattern, way or "fullmatch") for (pattern, way), place in found.items() if way or pattern not in named
    }


def _ways(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Say how a module uses the patterns that it has a name for, the most expensive way last."""
    called = [
        (node.value.id, node.attr)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    ]
    yield from ((name, way) for name, way in called if way in ("match", "fullmatch"))
    yield from ((name, "search") for name, way in called if way in SEARCHING)


def _written_out(tree: ast.AST) -> Iterator[tuple[int, Use]]:
    """Find patterns that stand where they are used."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="re"), attr=way), args=[ast.Constant(value=str(text)), *_]
            ) if way != "compile":
                yield node.lineno, (re.compile(text), "search" if way in SEARCHING else way)


USES = uses()


def steps(use: Use, text: str) -> int:
    pattern, way = use
    counter = Counter(pattern, LIMIT)
    try:
        if way == "search":
            counter.search(text)
        else:
            counter.match(text, whole=way == "fullmatch")
    except Endless:
        pass
    return counter.steps


def texts(pattern: re.Pattern[str]) -> list[tuple[str, str, str]]:
    """Take texts that nearly fit apart: what stands first, what is repeated, what comes last."""
    found = set()
    for seed in range(WAYS):
        text = example(pattern, seed)[:16]
        for start in range(len(text)):
            for end in range(start + 1, min(len(text), start + 6) + 1):
                found |= {(before, text[start:end], after) for before in {text[:start], ""} for after in ("", "\x01")}
    return random.Random(0).sample(sorted(found), min(len(found), TEXTS))


def worst(use: Use) -> tuple[float, str]:
    """Find the text whose double takes the most steps, as a ratio."""
    found = (0.0, "")
    for before, again, after in texts(use[0]):
        times = max(1, LONG // len(again))
        once = steps(use, before + again * times + after)
        twice = steps(use, before + again * 2 * times + after) if 4 * LONG < once < LIMIT else 0
        growth = inf if once >= LIMIT else twice / once
        found = max(found, (growth, f"{before!r} + {again!r} * n + {after!r}"))
        if growth > GROWTH:
            break
    return found


@pytest.fixture(autouse=True)
def deep() -> Iterator[None]:
    """The counter calls itself for each part of a pattern."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(20_000)
    yield
    sys.setrecursionlimit(before)


@pytest.mark.parametrize("place", USES)
def test_twice_the_text_never_takes_four_times_the_steps(place: str) -> None:
    growth, text = worst(USES[place])
    assert growth < GROWTH, f"{USES[place][0].pattern} works too hard for {text}"


@pytest.mark.parametrize(
    ("pattern", "way"),
    [(r"<v([^>]+)>", "search"), (r"^#\s+(.+?)\s*#*\s*$", "match"), ("(?:a+)+b", "match"), ("<!--.*?-->", "search")],
)
def test_the_counter_finds_patterns_that_work_too_hard(pattern: str, way: str) -> None:
    assert worst((re.compile(pattern), way))[0] > GROWTH


@pytest.mark.parametrize("text", ["aab", "ab", "b", "aaac", "xaab\n", ""])
@pytest.mark.parametrize("pattern", ["a*b", "(a|b)*?b", "^a+(?=b)", r"(?<!x)a\b", "(?>a+)b", r"(a)\1", "[^b]b$"])
def test_the_counter_matches_what_python_matches(pattern: str, text: str) -> None:
    for at in range(len(text) + 1):
        match = re.compile(pattern).match(text, at)
        if at == 0 or not pattern.startswith("^"):
            assert Counter(re.compile(pattern), LIMIT).match(text, at) == (match.end() if match else -1)


@pytest.mark.parametrize("place", USES)
def test_only_single_characters_are_repeated_for_good(place: str) -> None:
    """Python before 3.11.5 matches otherwise where a group is (CPython, gh-100061 and gh-106052)."""
    pattern = USES[place][0]
    assert all(len(again) == 1 and again[0][0] in SINGLE for again in repeated_for_good(pattern))


@pytest.mark.parametrize(("text", "found"), [("a*+", 1), ("x(?:ab)*+", 2), ("(a|(b[cd]++))+", 1), ("a*(?:b*)?", 0)])
def test_what_is_repeated_for_good_is_found(text: str, found: int) -> None:
    assert sum(len(again) for again in repeated_for_good(re.compile(text))) == found
