"""A file's text as its author typed it, with the places that a reader's positions mean."""

import re
from dataclasses import dataclass
from functools import cached_property

from hubgen.model.source import Position

BOM = "\ufeff"
_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Script:
    """A text with its byte order mark and line ends, which the reader drops (hubgen.read.text: decode)."""

    text: str

    @cached_property
    def _ends(self) -> tuple[re.Match[str], ...]:
        return tuple(_END.finditer(self.text))

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return len(self._ends) + 1

    @property
    def ending(self) -> str:
        """How this file ends its lines: as it ends the first."""
        return self._ends[0][0] if self._ends else "\n"

    def start(self, line: int) -> int:
        """Find where a line begins, counted from 1."""
        if line > 1:
            return self._ends[line - 2].end()
        return len(BOM) if self.text.startswith(BOM) else 0

    def end(self, line: int) -> int:
        """Find where the words of a line end."""
        return self._ends[line - 1].start() if line < self.lines else len(self.text)

    def at(self, mark: Position) -> int:
        """Find a position."""
        return self.start(mark.line) + mark.column - 1

    def before(self, mark: Position) -> str:
        """Give what stands before a position on its line."""
        return self.text[self.start(mark.line) : self.at(mark)]
