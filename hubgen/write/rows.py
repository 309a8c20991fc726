"""Where entries can be added to a list whose entries stand on lines of their own."""

import re
from collections.abc import Iterator

from hubgen.write.addition import Addition
from hubgen.write.change import MAX_LINES, Change, Splice
from hubgen.write.patterns import KEY, SCALAR
from hubgen.write.scalar import yaml_text

STEP = "  "
"""By how much a list stands further in than its key."""

_NOTHING = re.compile(r"""\s*:(?P<said>[ \t]*(?:null\b|Null\b|NULL\b|~|""|''|\[[ \t]*\])|)(?=[ \t]*(?:\#|$|[\r\n]))""")


def new_key(addition: Addition) -> Iterator[Change]:
    """No such key: it becomes the last lines of a block."""
    script, heading = addition.script, addition.heading
    first = min((mark for mark in heading.tree.keys.values()), default=None)
    indent = script.before(first) if first else ""
    if not indent.strip():
        lines = f"{indent}{yaml_text(addition.key)}:{script.ending}{addition.block(indent + STEP)}"
        for number in range(min(heading.last, script.lines), first.line if first else 1, -1):
            yield (Splice(script.start(number), script.start(number), lines),)


def below_key(addition: Addition) -> Iterator[Change]:
    """The key is there and says nothing: its entries go below it, and a comment beside it stays."""
    mark = addition.heading.tree.keys[addition.key,]
    script, at = addition.script, _after_key(addition)
    nothing, indent = _NOTHING.match(script.text, at), script.before(mark)
    if not nothing or indent.strip() or mark.line == script.lines:
        return
    gone = (Splice(nothing.start("said"), nothing.end("said"), ""),) if nothing["said"] else ()
    below = script.start(mark.line + 1)
    yield (*gone, Splice(below, below, addition.block(indent + STEP)))


def below_last(addition: Addition, last: int) -> Iterator[Change]:
    """A list of lines: below its last entry, as soon as that one has ended."""
    script, values = addition.script, addition.heading.tree.values
    indent = script.before(values[addition.key, last]).rstrip().removesuffix("-")
    if indent.strip() or not script.before(values[addition.key, last]).strip():
        return
    first = values[addition.key, last].line
    for number in range(first, min(first + MAX_LINES, script.lines - 1) + 1):
        at = script.start(number + 1)
        yield (Splice(at, at, addition.block(indent)),)


def below_only(addition: Addition) -> Iterator[Change]:
    """One value where a list is meant: it becomes the first line of one."""
    script, mark = addition.script, addition.heading.tree.values[addition.key,]
    at, before = script.at(mark), script.before(mark)
    indent = script.before(addition.heading.tree.keys[addition.key,]) + STEP
    colon = at - len(before) + len(before.rstrip())
    if SCALAR.match(script.text, at) and not indent.strip() and mark.line < script.lines:
        below = script.start(mark.line + 1)
        yield (Splice(colon, at, f"{script.ending}{indent}- "), Splice(below, below, addition.block(indent)))


def _after_key(addition: Addition) -> int:
    start = addition.script.at(addition.heading.tree.keys[addition.key,])
    key = KEY.match(addition.text, start)
    return key.end() if key else start
