"""How much work a body gives the Markdown parser, estimated before it is parsed, so that no short text keeps it busy.

The parser's time grows with the length of a text, but with the square of some things in it: signs that open what
nothing closes, lines in a row, cells of a table. Those are counted here, in steps. A step is about what it takes to
look at one sign, so MOST of them are a second or two; it is the count that refuses, and it is the same everywhere.
What the parser does within a line is counted while it does it (`render/meter.py`).
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

MOST = 30_000_000
TOO_MUCH = f"this text would take the Markdown parser more than {MOST // 1_000_000} million steps"
COPIED, COMPARED = 400, 3
"""How many signs of a text are copied, and how many names of elements compared, in one step."""
CELL, OPTION = 500, 3
"""Steps that a cell of a table takes; and how many times as many each option of a fence takes as the one before."""
PARTED, FEW = 250, 200
"""Uses of abbreviations that are compared in a step; and how many abbreviations are looked for one by one."""

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
_COMPARED = {
    "'&'": (re.compile("&"), 1 / 5_000),  # the sanitiser joins what stands on both sides
    "the same footnote": (re.compile(r"\[\^[^\]\[\n]+\]"), 8),
    "a tab": (re.compile(r"^[ >]*===", re.MULTILINE), 2.5),
}
"""What costs more the more there is of it, written alike: how it is written, and the steps for each pair."""
_SHORT = re.compile(r"^ {0,3}\*\[([^\]\n]+)\]:", re.MULTILINE)
_PARTING = re.compile(r"^[ >]*(?:#|!!!|\?\?\?|===|\*\[|\[|(?:[-=*_] *)+$)", re.MULTILINE)
"""Lines that part a paragraph: the parser then looks anew through what is left of it."""
_CODE = re.compile(r'( {0,3})(`{3,}+|~{3,}+)[ \t]*+[\w#+.-]*+(?:[ \t]++[A-Za-z]\w*+="[^"]*+")*[ \t]*')
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_DEFINED = re.compile(r"^[ >]*:[ ]", re.MULTILINE)
_COLUMNS = re.compile(r"^(?=[^\n]*-)(?=[^\n]*\|)[|:\- >\t]+$", re.MULTILINE)
_TAG = re.compile(r"<(/?)([A-Za-z][^\s/<>]*)")
_FENCE = re.compile(r"^[ \t>*+\-.)\d]*+(?:`{3,}|~{3,})(.*)$", re.MULTILINE)
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
    yield from _repeated(body)
    yield from _lines(body)
    yield from _blocks(_without_code(body))


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


def _repeated(body: str) -> Iterator[Cost]:
    """What the parser compares with all of its kind."""
    for what, (pattern, steps) in _COMPARED.items():
        alike: defaultdict[str, list[int]] = defaultdict(list)
        for found in pattern.finditer(body):
            alike[found[0]].append(found.start())
        for places in alike.values():
            yield Cost(places[-1], len(places) ** 2 * steps, f"{len(places):,} times {what} is too often")
    short = {name[1] for name in _SHORT.finditer(body)}
    uses = sum(map(body.count, short)) if len(short) <= FEW else len(body)
    if short:
        yield Cost(body.find("*["), uses**2 / PARTED, f"abbreviations stand {uses:,} times in it, which is too often")


def _lines(body: str) -> Iterator[Cost]:
    for fence in _FENCE.finditer(body):
        quotes = fence[1].count('"') + fence[1].count("'")
        yield Cost(fence.start(), OPTION ** min(quotes / 2, 100), "this line of code's beginning has too many options")
    for spaces in _SPACES.finditer(body):
        yield Cost(spaces.start(), len(spaces[0]) ** 2 / COPIED, "too many spaces stand here in a row")


def _blocks(body: str) -> Iterator[Cost]:
    """Each paragraph is taken off the list of those that are left, and each of its lines off the paragraph."""
    start = 0
    for number, blank in enumerate([*_BLANK.finditer(body), None], start=1):
        block = body[start : blank.start() if blank else len(body)]
        yield Cost(start, number / 60, "there are too many paragraphs before this one, make several items of it")
        yield from _of_block(block, start + len(block) - len(block.lstrip()))
        start = blank.end() if blank else len(body)


def _without_code(body: str) -> str:
    """Empty the lines of code between fences, which the parser takes out first; a fence that does not end is text."""
    lines = body.split("\n")
    begun, fence = 0, ""
    for number, line in enumerate(lines):
        opening = _CODE.fullmatch(line)
        if not fence and opening:
            begun, fence = number, opening[1] + opening[2]
        elif fence and line.rstrip() == fence:
            lines[begun : number + 1] = [" " * len(one) for one in lines[begun : number + 1]]
            fence = ""
    return "\n".join(lines)


def _of_block(block: str, at: int) -> Iterator[Cost]:
    lines = block.count("\n") + 1
    yield Cost(at, lines * len(block) / COPIED, f"{lines:,} lines stand here in a row, put blank lines between them")
    parting = len(_PARTING.findall(block))
    cause = f"{parting:,} lines that part a paragraph stand here, put blank lines between them"
    yield Cost(at, parting * len(block) / 3, cause)
    defined = len(_DEFINED.findall(block))
    cause = f"{defined:,} definitions stand here in a row, put blank lines between them"
    yield Cost(at, defined * len(block), cause)
    for columns in _COLUMNS.finditer(block):
        cells = columns[0].count("|") * (block.count("\n", columns.end()) + 1)
        yield Cost(at, cells * CELL, f"a table of {cells:,} cells stands here")
    if "|" in block or "#" in block or defined:
        yield from _of_heads(block, at)


def _of_heads(block: str, at: int) -> Iterator[Cost]:
    """Attributes are looked for in headings, terms and cells from each bracket on; code in rows from each mark."""
    for line in block.split("\n"):
        brackets, tics, pipes = line.count(" {"), line.count("`"), line.count("|")
        yield Cost(at, brackets * len(line), "too many brackets stand in this heading or row")
        yield Cost(at, tics * (tics / 40 + pipes), "too much code stands in this row")
        if line.lstrip(" >").startswith("#"):
            yield Cost(at, line.count("<") * len(line), "too many '<' stand in this heading")
