"""Bounds of a body: some short texts keep a Markdown parser busy for minutes.

What the parser would need is counted in steps: before it runs, by what stands in a text, and while it runs, by a
`Meter` that watches its inline patterns. Python-Markdown looks for the end of a link or of code from each sign that may
begin one, and copies the text around each that it finds.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import Any, NamedTuple

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
FOUND, BRACKET = 100, 2
"""Steps that a pattern takes which fits, whatever its length; and each sign among which a bracket is looked for."""
_TICKS = re.compile("`*")
MAX_BYTES = 1024 * 1024
MAX_DEPTH = 50
_MARKERS = re.compile(r"(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+")
_MARKER = re.compile(r"[^\s\d]")
_RULE = re.compile(r"[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)")
_LISTED = re.compile(r"([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]")
_NESTING = re.compile(
    r"<(/?)(?:div|section|span|a|ul|ol|dl|table|blockquote|details|em|strong|b|i|u|s|small|sub|sup|svg|g|del|ins|mark)\b",
    re.IGNORECASE,
)


class Cost(NamedTuple):
    """Steps that a part of a text takes, from the index `at` on; `cause` says in a Problem which part it is."""

    at: int
    steps: float
    cause: str


def too_complex(body: str) -> tuple[int, str]:
    """Give the line (from 0) at which a body is too much for the Markdown parser, and the reason; else (0, "")."""
    if len(body) > MAX_BYTES // 4 and len(body.encode()) > MAX_BYTES:
        return 0, f"the text is longer than {MAX_BYTES // 1024} kB: make several items of it"
    for number, line in enumerate(body.split("\n")):
        if len(line) > MAX_DEPTH and _is_deep(line):
            return number, _too_deep("lists or quotes")
    return _deep_brackets(body) or _deep_elements(body) or too_much(body) or (0, "")


def _is_deep(line: str) -> bool:
    if line[:1] not in " \t>-*+0123456789" or _RULE.fullmatch(line):
        return False
    listed = _LISTED.match(line)
    indent = len(listed[1].expandtabs(4)) // 4 if listed else 0
    markers = _MARKERS.match(line)
    return indent + (len(_MARKER.findall(markers[0])) if markers else 0) > MAX_DEPTH


def _deep_brackets(body: str) -> tuple[int, str] | None:
    if body.count("[") <= MAX_DEPTH:
        return None
    depth = 0
    for number, line in enumerate(body.split("\n")):
        depth = depth if line.strip() else 0  # what opens in one paragraph cannot close in the next
        for char in re.findall(r"[\[\]]", line):
            depth = depth + 1 if char == "[" else max(0, depth - 1)
            if depth > MAX_DEPTH:
                return number, _too_deep("brackets")
    return None


def _deep_elements(body: str) -> tuple[int, str] | None:
    if body.count("<") <= MAX_DEPTH:
        return None
    depth = 0
    for match in _NESTING.finditer(body):
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > MAX_DEPTH:
            return body.count("\n", 0, match.start()), _too_deep("HTML elements")
    return None


def _too_deep(what: str) -> str:
    return f"{what} are nested more than {MAX_DEPTH} deep from here: make them flatter"


def too_much(body: str) -> tuple[int, str] | None:
    """Give the line (from 0) on which a body has taken too many steps, and the reason; None where it never does."""
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


class TooMuch(Exception):
    """A body in which inline Markdown has too much to do; `text` is the paragraph in which it became so."""

    def __init__(self, text: str) -> None:
        super().__init__("too much inline Markdown")
        self.text = text


class Meter:
    """Counts the steps that one body takes; Python-Markdown resets it with each."""

    def __init__(self) -> None:
        self.spent = 0.0

    def reset(self) -> None:
        """Begin a new body."""
        self.spent = 0.0

    def spend(self, steps: float, text: str) -> None:
        """Count steps; raises TooMuch beyond the bound."""
        self.spent += steps
        if self.spent > MOST:
            raise TooMuch(text)

    def watch(self, pattern: Any) -> None:
        """Count what one pattern does from now on."""
        pattern.handleMatch = self._handled(pattern.handleMatch)
        for name in ("getText", "getLink"):
            if hasattr(pattern, name):
                setattr(pattern, name, self._sought(getattr(pattern, name)))
        if hasattr(pattern, "find_code_spans"):
            pattern.find_code_spans = self._code(pattern.find_code_spans)

    def _handled(self, handle: Callable[..., Any]) -> Callable[..., Any]:
        def handled(match: re.Match[str], data: str = "", *rest: Any) -> Any:
            self.spend(FOUND + len(match.string) / COPIED, match.string)
            return handle(match, data, *rest) if data else handle(match)

        return handled

    def _sought(self, seek: Callable[..., Any]) -> Callable[..., Any]:
        """Count a search for a bracket, by the index at which it ended."""

        def sought(data: str, index: int) -> Any:
            found = seek(data, index)
            self.spend(BRACKET * max(0, found[-2] - index), data)
            return found

        return sought

    def _code(self, seek: Callable[..., Any]) -> Callable[..., Any]:
        """Count a search for the end of code: all the text was looked through unless as many signs end it."""

        def sought(start: int, text: str) -> Any:
            span: Any = seek(start, text)  # some versions give None where nothing ends it, some a pair of them
            found, end = span or (None, None)
            ticks = _TICKS.match(text, start)
            looked_at: Any = end if end is not None and ticks and found == ticks.end() else len(text)
            self.spend(looked_at - start, text)
            return span

        return sought
