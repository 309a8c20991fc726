"""How much work a body gives the Markdown parser, estimated before it is parsed, so that no short text keeps it busy.

The parser's time grows with the length of a text, but with the square of some things in it: signs that open what
nothing closes, lines in a row, cells of a table. Those are counted here, in steps. A step is about what it takes to
look at one sign, so MOST of them are a second or two; it is the count that refuses, and it is the same everywhere.
What the parser does within a line is counted while it does it (`render/meter.py`).
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

MOST = 50_000_000
TOO_MUCH = f"this text would take the Markdown parser more than {MOST // 1_000_000} million steps"
COPIED, COMPARED = 400, 3
"""How many signs of a text are copied, and how many names of elements compared, in one step."""
CELL, OPTION = 500, 3
"""Steps that a cell of a table takes; and how many times as many each option of a fence takes as the one before."""
REFERRED = 5_000
"""The sanitiser joins what stands around each reference to a character: pairs of them that it manages in a step."""

_PAIRS = {
    "<": (re.compile(r"<(?=[A-Za-z/!?])"), ">"),
    "<!--": (re.compile("<!--"), "-->"),
    "<![": (re.compile(r"<!\["), "]>"),
    "<?": (re.compile(r"<\?"), "?>"),
    "[^": (re.compile(r"\[\^"), "]"),
    "{++": (re.compile(r"\{\+\+"), "++}"),
    "{--": (re.compile(r"\{--"), "--}"),
    "{~~": (re.compile(r"\{~~"), "~~}"),
    "{==": (re.compile(r"\{=="), "==}"),
    "{>>": (re.compile(r"\{>>"), "<<}"),
}
"""What opens something, and the sign that closes it; the parser looks for that from each opening to the text's end."""
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_DEFINED = re.compile(r"^[ >]*:[ ]", re.MULTILINE)
_COLUMNS = re.compile(r"^(?=[^\n]*-)(?=[^\n]*\|)[|:\- >\t]+$", re.MULTILINE)
_TAG = re.compile(r"<(/?)([A-Za-z][^\s/<>]*)")
_FENCE = re.compile(r"^[\s>*+\-.)\d]*(?:`{3,}|~{3,})(.*)$", re.MULTILINE)
_SPACES = re.compile(r"(?<! ) {100,}")


class Cost(NamedTuple):
    """Steps that a part of a text takes; `at` is the index where it begins, `cause` tells an author what it is."""

    at: int
    steps: float
    cause: str


def too_much(body: str) -> tuple[int, str] | None:
    """Say on which line (from 0) the work becomes too much, and why; None where it does not."""
    spent = 0.0
    for cost in _costs(body):
        spent += cost.steps
        if spent > MOST:
            starts = [0, *accumulate(len(line) + 1 for line in body.split("\n"))]
            return bisect_right(starts, cost.at) - 1, f"{TOO_MUCH}: {cost.cause}"
    return None


def _costs(body: str) -> Iterator[Cost]:
    yield from _openings(body)
    yield from _elements(body)
    yield from _lines(body)
    yield from _blocks(body)


def _openings(body: str) -> Iterator[Cost]:
    """What opens after the last sign that could close it is looked for in vain, to the end of the text."""
    for sign, (opening, closing) in _PAIRS.items():
        for found in opening.finditer(body, body.rfind(closing) + 1):
            yield Cost(found.start(), len(body) - found.start(), f"'{sign}' stands here without its '{closing}'")
    if "{~~" in body:
        yield Cost(body.find("~>"), body.count("~>") * len(body) / 8, "'~>' stands here too often for one text")


def _elements(body: str) -> Iterator[Cost]:
    """The end of an element is looked for among all that are open, and what follows it is copied."""
    open_: list[str] = []
    known: Counter[str] = Counter()
    for tag in _TAG.finditer(body):
        name = tag[2].lower()
        if not tag[1]:
            open_.append(name)
            known[name] += 1
            continue
        steps = len(open_) / COMPARED + (len(body) - tag.start()) / COPIED
        yield Cost(tag.start(), steps, "more HTML elements stand before this one than can be told apart")
        while known[name]:
            last = open_.pop()
            known[last] -= 1
            if last == name:
                break


def _lines(body: str) -> Iterator[Cost]:
    for fence in _FENCE.finditer(body):
        quotes = fence[1].count('"') + fence[1].count("'")
        yield Cost(fence.start(), OPTION ** min(quotes / 2, 100), "this line of code's beginning has too many options")
    references = body.count("&")
    yield Cost(body.find("&"), references**2 / REFERRED, f"{references:,} times '&' is too often for one text")
    for spaces in _SPACES.finditer(body):
        yield Cost(spaces.start(), len(spaces[0]) ** 2 / COPIED, "too many spaces stand here in a row")


def _blocks(body: str) -> Iterator[Cost]:
    """Each paragraph is taken off the list of those that are left, and each of its lines off the paragraph."""
    start, number = 0, 0
    for blank in [*_BLANK.finditer(body), None]:
        block = body[start : blank.start() if blank else len(body)]
        number += 1
        yield Cost(start, number / 60, "there are too many paragraphs before this one, make several items of it")
        yield from (Cost(start, steps, cause) for steps, cause in _of_block(block))
        start = blank.end() if blank else len(body)


def _of_block(block: str) -> Iterator[tuple[float, str]]:
    lines = block.count("\n") + 1
    yield lines * len(block) / COPIED, f"{lines:,} lines stand here in a row, put blank lines between them"
    defined = len(_DEFINED.findall(block))
    yield defined * len(block), f"{defined:,} definitions stand here in a row, put blank lines between them"
    for columns in _COLUMNS.finditer(block):
        cells = columns[0].count("|") * (block.count("\n", columns.end()) + 1)
        yield cells * CELL, f"a table of {cells:,} cells begins here"
    if "|" in block or "#" in block or defined:
        yield from _of_heads(block)


def _of_heads(block: str) -> Iterator[tuple[float, str]]:
    """Attributes are looked for in headings, terms and cells from each bracket on; code in rows from each sign of it."""
    for line in block.split("\n"):
        brackets, tics, pipes = line.count(" {"), line.count("`"), line.count("|")
        yield brackets * len(line), "too many brackets stand in this heading or row"
        yield tics * (tics / 40 + pipes), "too much code stands in this row"
        if line.lstrip(" >").startswith("#"):
            yield line.count("<") * len(line), "too many '<' stand in this heading"
