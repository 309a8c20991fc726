"""How many steps a regular expression takes: a matcher that goes back as Python's does, and counts.

Python's own matcher does not say how much it works, and seconds say more of the machine than of the pattern.
Source: the tree that the standard library's own parser makes (`re._parser`).
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

WORD = re.compile(r"\w")
CATEGORIES: dict[Any, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdecimal,
    op.CATEGORY_NOT_DIGIT: lambda char: not char.isdecimal(),
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_NOT_SPACE: lambda char: not char.isspace(),
    op.CATEGORY_WORD: lambda char: bool(WORD.match(char)),
    op.CATEGORY_NOT_WORD: lambda char: not WORD.match(char),
}
SAMPLES = "a 0\n<\"'~-.:/()[]{}!A§中\\"
"""Signs of which one fits nearly every set."""
SINGLE = (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN)


class Endless(Exception):
    """A search took more steps than somebody was ready to wait for."""


class Counter:
    """Matches one pattern, and counts each look at a sign and each try of a part."""

    def __init__(self, pattern: re.Pattern[str], limit: int) -> None:
        self.steps = 0
        self._limit = limit
        self._flags = pattern.flags
        self._tree = _parser.parse(pattern.pattern, pattern.flags)
        self._groups: dict[int, str] = {}
        self._text = ""

    def search(self, text: str) -> None:
        """Find every match from left to right, as `finditer`, `sub` and `split` do."""
        at = 0
        while at <= len(text):
            at = max(self.match(text, at), at) + 1

    def match(self, text: str, at: int = 0, *, whole: bool = False) -> int:
        """Match at one place, to the end of the text where it is asked for; give the end, or -1."""
        self._text, self._groups = text, {}
        ends = self._sequence(self._tree, 0, at)
        return next((end for end in ends if not whole or end == len(text)), -1)

    def _step(self) -> None:
        self.steps += 1
        if self.steps > self._limit:
            raise Endless

    def _sequence(self, nodes: Any, number: int, at: int) -> Iterator[int]:
        if number == len(nodes):
            yield at
            return
        for end in self._one(nodes[number], at):
            yield from self._sequence(nodes, number + 1, end)

    def _one(self, node: Any, at: int) -> Iterator[int]:
        self._step()
        name, value = node
        if name in SINGLE:
            if self._fits(node, at):
                yield at + 1
            return
        yield from getattr(self, f"_{name.name.lower()}")(value, at)

    def _fits(self, node: Any, at: int) -> bool:
        return at < len(self._text) and fits(node, self._text[at], self._flags)

    def _branch(self, value: Any, at: int) -> Iterator[int]:
        for branch in value[1]:
            yield from self._sequence(branch, 0, at)

    def _subpattern(self, value: Any, at: int) -> Iterator[int]:
        group, _, _, nodes = value
        for end in self._sequence(nodes, 0, at):
            if group:
                self._groups[group] = self._text[at:end]
            yield end

    def _max_repeat(self, value: Any, at: int) -> Iterator[int]:
        least, most, nodes = value
        if len(nodes) == 1 and nodes[0][0] in SINGLE:
            end = self._run(nodes[0], most, at)
            for last in range(end, at + least - 1, -1):
                self._step()
                yield last
            return
        yield from self._again(nodes, least, most, at)

    def _run(self, node: Any, most: int, at: int) -> int:
        end = at
        while end - at < most and self._fits(node, end):
            self._step()
            end += 1
        return end

    def _again(self, nodes: Any, least: int, most: int, at: int) -> Iterator[int]:
        if most > 0:
            for end in self._sequence(nodes, 0, at):
                if end > at or least > 0:
                    yield from self._again(nodes, least - 1, most - 1, end)
        if least <= 0:
            yield at

    def _min_repeat(self, value: Any, at: int) -> Iterator[int]:
        least, most, nodes = value
        if least <= 0:
            yield at
        if most > 0:
            for end in self._sequence(nodes, 0, at):
                if end > at or least > 0:
                    yield from self._min_repeat((least - 1, most - 1, nodes), end)

    def _possessive_repeat(self, value: Any, at: int) -> Iterator[int]:
        end = next(self._max_repeat(value, at), None)
        if end is not None:
            yield end

    def _atomic_group(self, value: Any, at: int) -> Iterator[int]:
        end = next(self._sequence(value, 0, at), None)
        if end is not None:
            yield end

    def _assert(self, value: Any, at: int) -> Iterator[int]:
        if self._holds(value, at):
            yield at

    def _assert_not(self, value: Any, at: int) -> Iterator[int]:
        if not self._holds(value, at):
            yield at

    def _holds(self, value: Any, at: int) -> bool:
        direction, nodes = value
        start = at if direction > 0 else at - nodes.getwidth()[0]
        return start >= 0 and any(direction > 0 or end == at for end in self._sequence(nodes, 0, start))

    def _groupref(self, value: Any, at: int) -> Iterator[int]:
        said = self._groups.get(value)
        if said is not None and self._text.startswith(said, at):
            yield at + len(said)

    def _at(self, value: Any, at: int) -> Iterator[int]:
        before = self._text[at - 1] if at else ""
        here = self._text[at : at + 1]
        lines = bool(self._flags & re.MULTILINE)
        holds = {
            op.AT_BEGINNING: not before or (lines and before == "\n"),
            op.AT_BEGINNING_STRING: not before,
            op.AT_END: not here or self._text[at:] == "\n" or (lines and here == "\n"),
            op.AT_END_STRING: not here,
            op.AT_BOUNDARY: bool(WORD.match(before)) != bool(WORD.match(here)),
            op.AT_NON_BOUNDARY: bool(WORD.match(before)) == bool(WORD.match(here)),
        }
        if holds[value]:
            yield at


def fits(node: Any, char: str, flags: int) -> bool:
    """Tell whether a part of a pattern that means one sign means this one."""
    name, value = node
    if name is op.ANY:
        return char != "\n" or bool(flags & re.DOTALL)
    if name is op.IN:
        negated = value[0][0] is op.NEGATE
        return any(_among(one, char, flags) for one in value[negated:]) != negated
    return _among((op.LITERAL, value), char, flags) == (name is op.LITERAL)


def _among(one: Any, char: str, flags: int) -> bool:
    name, value = one
    if name is op.CATEGORY:
        return CATEGORIES[value](char)
    forms = {char, char.lower(), char.upper()} if flags & re.IGNORECASE else {char}
    first, last = value if name is op.RANGE else (value, value)
    return any(len(form) == 1 and first <= ord(form) <= last for form in forms)


def repeated_for_good(pattern: re.Pattern[str]) -> Iterator[list[Any]]:
    """Find what a pattern repeats without ever giving back: `a*+`, `(?:ab)*+`."""
    waiting: list[Any] = [_parser.parse(pattern.pattern, pattern.flags)]
    while waiting:
        match waiting.pop():
            case (kind, (_, _, again)) if kind is op.POSSESSIVE_REPEAT:
                yield list(again)
                waiting.append(again)
            case tuple() | list() | _parser.SubPattern() as parts:
                waiting.extend(parts)


def example(pattern: re.Pattern[str], seed: int) -> str:
    """Write a text that takes a way through a pattern, so that it fits up to its assertions."""
    choice = random.Random(seed)
    return "".join(_written(_parser.parse(pattern.pattern, pattern.flags), pattern.flags, choice))


def _written(nodes: Sequence[Any], flags: int, choice: random.Random) -> Iterator[str]:
    for name, value in nodes:
        if name in SINGLE:
            yield _sign((name, value), flags, choice)
        elif name is op.BRANCH:
            yield from _written(choice.choice(value[1]), flags, choice)
        elif name is op.SUBPATTERN:
            yield from _written(value[3], flags, choice)
        elif name is op.ATOMIC_GROUP:
            yield from _written(value, flags, choice)
        elif name in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            for _ in range(min(max(value[0], choice.choice((1, 1, 2))), value[1], 8)):
                yield from _written(value[2], flags, choice)


def _sign(node: Any, flags: int, choice: random.Random) -> str:
    if node[0] is op.LITERAL:
        return chr(node[1])
    signs = [char for char in SAMPLES if fits(node, char, flags)]
    if not signs:
        name, value = node[1][-1]
        return chr(value[0] if name is op.RANGE else value)
    return choice.choice(signs[:3])
