"""Counts what inline Markdown does, while it does it: some short lines would keep it busy for hours.

Python-Markdown looks for the end of a link or of code from each sign that may begin one, and copies the text around
each that it finds. What it looks at is counted in steps, as in `render/work.py`; so is what is copied.
"""

import re
from collections.abc import Callable
from typing import Any

from hubgen.render.work import COPIED, MOST

FOUND, BRACKET = 100, 2
"""Steps that a pattern takes which fits, whatever its length; and each sign among which a bracket is looked for."""
_TICKS = re.compile("`*")


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
        """Count a search for a bracket: it tells at which index it ended."""

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
