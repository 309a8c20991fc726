"""Lines for a person: what they say, how far their continuation is set in, and what deserves a colour."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from hubgen.model.text import bidi_isolate

NARROW = 80
"""How many columns every terminal has."""
DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()


class SpanStyle(Enum):
    """The meaning of words; a colour may say it too, but never alone."""

    PLAIN = auto()
    HEADING = auto()
    GOOD = auto()
    FAIR = auto()
    BAD = auto()
    QUIET = auto()


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one style."""

    text: str
    style: SpanStyle = SpanStyle.PLAIN


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One line, however long; where it is wrapped, the next lines begin at the column `hang`.

    `most` is how many lines it may take, 0 when as many as it needs. What is `whole` is never wrapped: a command
    that somebody copies.
    """

    spans: tuple[Span, ...]
    hang: int = 0
    most: int = 0
    whole: bool = False

    def __str__(self) -> str:
        """Return the words, without styles."""
        return "".join(span.text for span in self.spans)


EMPTY = ReportLine(())


def line(*words: str | Span, hang: int = 0, most: int = 0) -> ReportLine:
    """Return a line of words, which are plain, and spans; `hang` and `most` are those of the line."""
    return ReportLine(tuple(word if isinstance(word, Span) else Span(word) for word in words), hang, most)


def heading(text: str) -> ReportLine:
    """Return a line of one span, a heading."""
    return line(Span(text, SpanStyle.HEADING))


def day_of(day: date) -> str:
    """Return a day as "Tue 2026-12-08"."""
    return f"{DAYS[day.weekday()]} {day.isoformat()}"


def relative_day(day: date, today: date) -> str:
    """Return how far a day is from today: "in 12 days", "tomorrow", "today", "3 days ago"."""
    days = (day - today).days
    if abs(days) < 2:
        return ("yesterday", "today", "tomorrow")[days + 1]
    return f"in {days} days" if days > 0 else f"{-days} days ago"


def quoted_title(text: str) -> str:
    """Return a title in quotation marks, its controls escaped and its direction isolated."""
    return f"“{bidi_isolate(text)}”"
