"""Plain text before it is broken into lines."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Line:
    """A text that is still to be broken into lines.

    `first` stands before its first line, `rest` before the others, and `gap` says that an empty line comes before
    it. `heading` is a heading's level, 0 for all else; what is `verbatim` keeps its lines as they are.
    """

    text: str
    first: str = ""
    rest: str = ""
    gap: bool = True
    heading: int = 0
    verbatim: bool = False

    def marked(self, first: str, rest: str) -> "Line":
        """Set more before it."""
        return replace(self, first=self.first + first, rest=self.rest + rest)

    def following(self) -> "Line":
        """Give the frame for what comes next: a mark stands before its first line only."""
        return replace(self, first=self.rest, gap=True)


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, list, quote or table; its text names its links by number, as in [1]."""

    lines: tuple[Line, ...]
    links: tuple[tuple[int, str], ...] = ()
