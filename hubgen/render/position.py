"""Where in the author's file a link stands: Markdown does not tell, so it is found again."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from html import escape
from itertools import accumulate, islice
from typing import NamedTuple

from hubgen.model.item import Item
from hubgen.model.source import Position
from hubgen.render.converter import Converter, MarkdownError
from hubgen.render.notes import Use
from hubgen.render.sanitise import sanitise

LONGEST, ENDS = 2_000, 20
"""How long a target may be as it is written, and how many signs in it may be such as end one, to be looked for."""
_OPENING = re.compile(r"""\]\(\s*<?|\]:\s*<?|\b(?i:href|src)\s*=\s*["']?\s*""")
_END = re.compile(r"""[\s)>"'}]|\Z""")
_ENTITIES = {escape(char, quote=False): char for char in "<>&"}
_PROBE = re.compile(r"hubgen-probe-(\d+)-")


class WrittenTarget(NamedTuple):
    """A place of a body that looks like a target, also in code, where it is none."""

    start: int
    end: int
    target: str


def locate(item: Item, uses: Collection[Use], counts: Mapping[str, int], converter: Converter) -> dict[Use, Position]:
    """Map each use of a link or picture to its position in the file; `counts` are all uses of each target.

    Where that cannot be found it is the first line with words: a vague position, but not a wrong one. However many
    they are, the body is searched once and converted once more at most.
    """
    if not uses:
        return {}
    body = item.source.body
    places = _by_target(_written(body, {use.target for use in uses}))
    unclear = [place for same in places.values() if len(same) > 1 for place in same]
    order = _by_target(_probe(body, sorted(unclear), converter)) if unclear else {}
    starts = [0, *accumulate(len(line) + 1 for line in body.split("\n"))]
    return {use: _mark(item, starts, _place(use, places, order, counts)) for use in uses}


def _place(
    use: Use,
    places: Mapping[str, Sequence[WrittenTarget]],
    order: Mapping[str, Sequence[WrittenTarget]],
    counts: Mapping[str, int],
) -> int | None:
    same, probed = places.get(use.target, ()), order.get(use.target, ())
    if len(same) == 1:
        return same[0].start
    return probed[use.nth].start if probed and len(probed) == counts[use.target] else None


def _mark(item: Item, starts: Sequence[int], index: int | None) -> Position:
    """Count lines and columns up to a character of the body."""
    if index is None:
        return first_line(item)
    line = bisect_right(starts, index) - 1
    return Position(item.source.body_line + line, index - starts[line] + 1)


def first_line(item: Item) -> Position:
    """Give the position of the first line with words in an item's body."""
    body = item.source.body
    blank = body[: len(body) - len(body.lstrip())] if body.strip() else ""
    return Position(item.source.body_line + blank.count("\n"), 1)


def _written(body: str, targets: Collection[str]) -> Iterator[WrittenTarget]:
    """Find all places that look like one of these targets: where several fit, the longest."""
    known = {target.replace("\\", ""): target for target in targets if target}
    for opening in _OPENING.finditer(body):
        start = opening.end()
        ends = islice(_END.finditer(body, start, start + LONGEST), ENDS)
        fitting = [end.start() for end in ends if _plain(body[start : end.start()]) in known]
        if fitting:
            yield WrittenTarget(start, fitting[-1], known[_plain(body[start : fitting[-1]])])


def _plain(written: str) -> str:
    """Take off the ways to write a character of a target: as an entity, or behind a backslash."""
    if "&" in written:
        for entity, char in _ENTITIES.items():
            written = written.replace(entity, char)
    return written.replace("\\", "")


def _by_target(places: Iterator[WrittenTarget]) -> Mapping[str, Sequence[WrittenTarget]]:
    found: defaultdict[str, list[WrittenTarget]] = defaultdict(list)
    for place in places:
        found[place.target].append(place)
    return found


def _probe(body: str, places: Sequence[WrittenTarget], converter: Converter) -> Iterator[WrittenTarget]:
    """Give each of these places a name of its own, and see in which order they come out as links."""
    pieces, end = [], 0
    for number, place in enumerate(places):
        pieces += [body[end : place.start], f"hubgen-probe-{number}-"]
        end = place.end
    try:
        html, _ = converter.convert("".join(pieces) + body[end:])
    except MarkdownError:
        return
    found: list[int] = []

    def note(tag: str, name: str, value: str) -> None:
        probe = _PROBE.fullmatch(value) if (tag, name) in (("a", "href"), ("img", "src")) else None
        if probe:
            found.append(int(probe[1]))

    sanitise(html, note)
    yield from (places[number] for number in found)
