"""Where entries can be added to a list in brackets, or a list to a mapping in braces."""

import re
from collections.abc import Iterator
from itertools import islice

from hubgen.write.addition import Addition
from hubgen.write.change import MAX_LINES, Change, Splice
from hubgen.write.patterns import SCALAR
from hubgen.write.rows import STEP
from hubgen.write.scalar import yaml_text


def in_braces(addition: Addition) -> Iterator[Change]:
    """No such key: it stands at the end of a mapping in braces."""
    key = f'"{addition.key}"' if addition.is_json else yaml_text(addition.key)
    pair = f"{key}: [{addition.inline}]"
    for at, apart in _ends(addition, 0, "}"):
        yield (Splice(at, at, apart + pair),)
        yield (Splice(at, at, pair),)


def before_closing(addition: Addition, apart: str) -> Iterator[Change]:
    """A list in brackets: before one that closes."""
    start = addition.script.at(addition.heading.tree.values[addition.key,])
    yield from _on_lines(addition)
    for at, between in _ends(addition, start, "]"):
        yield (Splice(at, at, (between if apart else "") + addition.inline),)
        yield (Splice(at, at, addition.inline),)


def _on_lines(addition: Addition) -> Iterator[Change]:
    """A list in brackets whose last one stands on a line of its own, below a comma: above that line, as far in."""
    script, values, held = addition.script, addition.heading.tree.values, addition.held
    if not isinstance(held, list) or not held:
        return
    last = values[addition.key, len(held) - 1]
    for number in range(last.line + 1, min(last.line + MAX_LINES, script.lines) + 1):
        at = script.start(number)
        line = addition.text[at : script.end(number)]
        if line.lstrip().startswith("]"):
            before = script.before(last)
            indent = before if not before.strip() else line[: len(line) - len(line.lstrip())] or STEP
            yield (Splice(at, at, f"{indent}{addition.inline}{script.ending}"),)
            return


def around(addition: Addition) -> Iterator[Change]:
    """One value where a list is meant: brackets go around it."""
    at = addition.script.at(addition.heading.tree.values[addition.key,])
    found = SCALAR.match(addition.text, at)
    ends = [found.end()] if found else []
    for end in (*ends, *(place + 1 for place in _found(addition, at, "}"))):
        yield (Splice(at, at, "["), Splice(end, end, f", {addition.inline}]"))


def _ends(addition: Addition, start: int, sign: str) -> Iterator[tuple[int, str]]:
    """Find where a list or mapping may end, and what parts a new entry there from the last."""
    for at in _found(addition, start, sign):
        words = len(addition.text[:at].rstrip())
        between = addition.text[words:at]
        if "\n" in between or "\r" in between:
            line = addition.text[:words].replace("\r", "\n").rpartition("\n")[2]
            yield words, "," + addition.script.ending + line[: len(line) - len(line.lstrip())]
        yield words, ", "
        yield at, ", "


def _found(addition: Addition, start: int, sign: str) -> Iterator[int]:
    """Find a sign in the header; too many are given up on."""
    script = addition.script
    stop = script.end(min(addition.heading.last, script.lines))
    for found in islice(re.finditer(re.escape(sign), addition.text[:stop]), MAX_LINES):
        if found.start() >= start:
            yield found.start()
