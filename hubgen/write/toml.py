"""Where in a TOML header one key can be set (TOML 1.0); its reader gives no positions but those of the first keys."""

import re
from collections.abc import Iterator

from hubgen.model.source import FILE_START
from hubgen.write.change import Change, Splice
from hubgen.write.heading import Heading, value_at
from hubgen.write.insertion import Wanted
from hubgen.write.script import Script

_LINE = r"(?<![^\r\n])"
"""Where a line begins, whatever ends the one before."""
_EMPTY = _LINE + r"""[^\r\n#]*?["']?\b%s\b["']?[ \t]*=[ \t]*(""|'')"""
_TABLE = _LINE + r"([ \t]*)\[\[?\s*%s\s*\]\]?[^\r\n]*"


def toml_ways(text: str, heading: Heading, wanted: Wanted) -> Iterator[Change]:
    """Yield the changes that may set a key in a TOML header; many may be wrong, and each is read back."""
    script, held = Script(text), value_at(heading.tree.data, wanted.path)
    stop = script.start(min(heading.last, script.lines))
    if not isinstance(held, dict):
        yield from _named(text, str(held), stop, wanted)
    elif wanted.key in held:
        yield from _completed(text, stop, wanted)
    elif wanted.path:
        yield from _inner(text, stop, wanted, script.ending)
    else:
        yield from _outer(script, heading, wanted)


def _completed(text: str, stop: int, wanted: Wanted) -> Iterator[Change]:
    for found in re.finditer(_EMPTY % re.escape(wanted.key), text[:stop]):
        yield (Splice(found.start(1), found.end(1), wanted.value),)


def _outer(script: Script, heading: Heading, wanted: Wanted) -> Iterator[Change]:
    """Below the title, else on the first line: what stands below a table's name would be the table's."""
    first = heading.tree.keys.get(("title",), FILE_START).line
    opening = next(line for line in range(1, script.lines) if script.text.startswith("+++", script.start(line)))
    for line in (first, opening):
        at = script.start(line + 1)
        yield (Splice(at, at, _pair(wanted) + script.ending),)


def _inner(text: str, stop: int, wanted: Wanted, ending: str) -> Iterator[Change]:
    for table in re.finditer(_TABLE % re.escape(str(wanted.path[0])), text[:stop]):
        yield (Splice(table.end(), table.end(), ending + table[1] + _pair(wanted)),)
    for brace in re.finditer(r"\{[ \t]*", text[:stop]):
        yield (Splice(brace.end(), brace.end(), f"{_pair(wanted)}, "),)


def _named(text: str, words: str, stop: int, wanted: Wanted) -> Iterator[Change]:
    """A quote written as its words alone becomes an inline table."""
    for sign in "\"'":
        for found in re.finditer(re.escape(f"{sign}{words}{sign}"), text[:stop]):
            yield (
                Splice(found.start(), found.start(), "{ text = "),
                Splice(found.end(), found.end(), f", {_pair(wanted)} }}"),
            )


def _pair(wanted: Wanted) -> str:
    return f"{wanted.key} = {wanted.value}"
