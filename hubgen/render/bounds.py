"""Bounds of a body, looked at before it is parsed: some short texts keep a Markdown parser busy for minutes."""

import re

from hubgen.render.work import too_much

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


def fault_of(body: str) -> tuple[int, str]:
    """Say which line (from 0) goes beyond which bound, or "" when none does."""
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
