"""Lines as a terminal shows them: wrapped by how wide letters are, coloured where it can, in signs that it knows."""

import re
import sys
from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.text import Text

from hubgen.cli.console import out
from hubgen.model.text import END, ISOLATE
from hubgen.rhythm.report.lines import NARROW, ReportLine, SpanStyle

STYLES = {
    SpanStyle.PLAIN: "",
    SpanStyle.HEADING: "bold",
    SpanStyle.GOOD: "green",
    SpanStyle.FAIR: "cyan",
    SpanStyle.BAD: "bold red",
    SpanStyle.QUIET: "dim",
}
PLAINER = str.maketrans({"█": "#", "░": ".", "“": '"', "”": '"', "’": "'", "…": "...", ISOLATE: "", END: ""})
"""For a stream that knows ASCII alone."""
WIDE = 100
"""Longer lines are hard to read."""
_WORD = re.compile(r"(?:\A|(?<=\S))\s*((?:[A-Z][a-z]{2} (?=\d{4}-\d{2}-\d{2}))?\S+)")
"""A weekday stays with its date."""


def say_lines(lines: Iterable[ReportLine]) -> None:
    """Print lines."""
    width = min(out.width, WIDE) if out.is_terminal else NARROW
    for line in lines:
        if line.whole:
            out.print(_styled(line))
            continue
        parts = list(wrapped(_styled(line), width, line.hang))
        for part in clipped(parts, line.most, width):
            out.print(part)


def say_bytes(data: bytes) -> None:
    """Write what programs read, byte for byte."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def wrapped(text: Text, width: int, hang: int) -> Iterator[Text]:
    """Part a line; what follows its first part is set in. Arabic stays isolated on each of them."""
    inside = ""
    for number, part in enumerate(text.divide(_breaks(text.plain, width, hang))):
        part.rstrip()
        shown = Text.assemble(" " * hang if number else "", inside, part)
        inside = ISOLATE * _open(shown)
        shown.append(END * len(inside))
        yield shown


def clipped(parts: list[Text], most: int, width: int) -> list[Text]:
    """Leave out what is beyond the last line that may be used, and say so."""
    if not most or len(parts) <= most:
        return parts
    last = parts[most - 1]
    if cell_len(last.plain) >= width:
        last.truncate(width - 1)
    return [*parts[: most - 1], last.append(_showable("…" + END * _open(last)))]


def _open(text: Text) -> int:
    return max(0, text.plain.count(ISOLATE) - text.plain.count(END))


def _breaks(text: str, width: int, hang: int) -> list[int]:
    """Find where a text is to be parted: before a word, or within one that is longer than a line."""
    found, column = [], 0
    for word in _WORD.finditer(text):
        if column + cell_len(word[0]) <= width:
            column += cell_len(word[0])
        elif hang + cell_len(word[1]) <= width:
            found.append(word.start(1))
            column = hang + cell_len(word[1])
        else:
            column += cell_len(word[0]) - cell_len(word[1])
            for at in range(word.start(1), word.end(1)):
                if column + cell_len(text[at]) > width:
                    found.append(at)
                    column = hang
                column += cell_len(text[at])
    return found


def _styled(line: ReportLine) -> Text:
    return Text.assemble(*((_showable(span.text), STYLES[span.style]) for span in line.spans))


def _showable(text: str) -> str:
    try:
        text.encode(out.encoding)
    except UnicodeEncodeError:
        return text.translate(PLAINER).encode(out.encoding, "replace").decode(out.encoding)
    return text
