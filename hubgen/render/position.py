"""Where in the author's file a link stands: Markdown does not tell, so it is found again."""

import re
from collections.abc import Iterator
from html import escape
from string import punctuation

from hubgen.model.item import Item
from hubgen.model.source import Mark
from hubgen.render.converter import Converter, Unconvertible
from hubgen.render.notes import Use
from hubgen.render.sanitise import sanitise

_PROBE = re.compile(r"hubgen-probe-(\d+)-")


def locate(item: Item, use: Use, uses: int, converter: Converter) -> Mark:
    """Find the line and column where one use of a target is written; `uses` is how often the body has it.

    Where that cannot be told it is the first line with words: a vague position, but not a wrong one.
    """
    body = item.source.body
    written = list(_written(body, use.target)) if use.target else []
    if not written:
        return first_line(item)
    if len(written) == 1:
        return mark_of(item, written[0][0])
    order = _probe(body, written, converter)
    return mark_of(item, written[order[use.nth]][0]) if len(order) == uses else first_line(item)


def mark_of(item: Item, index: int) -> Mark:
    """Count lines and columns up to a character of the body."""
    before = item.source.body[:index]
    line = before.count("\n")
    return Mark(item.source.body_line + line, index - (before.rfind("\n") + 1) + 1)


def first_line(item: Item) -> Mark:
    """Give the first line of an item's body that has words."""
    body = item.source.body
    blank = body[: len(body) - len(body.lstrip())] if body.strip() else ""
    return Mark(item.source.body_line + blank.count("\n"), 1)


def _written(body: str, target: str) -> Iterator[tuple[int, int]]:
    """Find all places that look like this target, also in code, where it is none."""
    spelt = "".join(map(_spelt, target))
    pattern = rf"""(?:\]\(\s*<?|\]:\s*<?|\b(?i:href|src)\s*=\s*["']?\s*)({spelt})(?=[\s)>"'}}]|$)"""
    return (match.span(1) for match in re.finditer(pattern, body, re.MULTILINE))


def _spelt(char: str) -> str:
    """Give the ways to write a character of a target: as it is, as an entity, or behind a backslash."""
    if char not in punctuation:
        return re.escape(char)
    entity = escape(char, quote=False)
    return rf"\\?{re.escape(char)}" if entity == char else rf"(?:\\?{char}(?!{entity[1:]})|{entity})"


def _probe(body: str, written: list[tuple[int, int]], converter: Converter) -> list[int]:
    """Give each of these places a name of its own, and see in which order they come out as links."""
    pieces, end = [], 0
    for number, (start, stop) in enumerate(written):
        pieces += [body[end:start], f"hubgen-probe-{number}-"]
        end = stop
    try:
        html, _ = converter.convert("".join(pieces) + body[end:])
    except Unconvertible:
        return []
    found: list[int] = []

    def note(tag: str, name: str, value: str) -> None:
        probe = _PROBE.fullmatch(value) if (tag, name) in (("a", "href"), ("img", "src")) else None
        if probe:
            found.append(int(probe[1]))

    sanitise(html, note)
    return found
