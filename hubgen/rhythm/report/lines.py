"""Lines for a person: what they say, how far their continuation is set in, and what deserves a colour."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from hubgen.model.text import bidi_isolate

NARROW = 80
"""How many columns every terminal has."""
DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()


class Tone(Enum):
    """What a word means; a colour may say it too, but never alone."""

    PLAIN = auto()
    HEADING = auto()
    GOOD = auto()
    FAIR = auto()
    BAD = auto()
    QUIET = auto()


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one tone."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Line:
    """One line, however long; where it is wrapped, the next lines begin at the column `hang`.

    `most` is how many lines it may take, 0 when as many as it needs. What is `whole` is never wrapped: a command
    that somebody copies.
    """

    spans: tuple[Span, ...]
    hang: int = 0
    most: int = 0
    whole: bool = False

    def __str__(self) -> str:
        """Say it without colours."""
        return "".join(span.text for span in self.spans)


EMPTY = Line(())


def line(*words: str | Span, hang: int = 0, most: int = 0) -> Line:
    """Put a line together."""
    return Line(tuple(word if isinstance(word, Span) else Span(word) for word in words), hang, most)


def heading(text: str) -> Line:
    """Write a heading."""
    return line(Span(text, Tone.HEADING))


def day_of(day: date) -> str:
    """Write a day as it stands in headers, with its weekday: Tue 2026-12-08."""
    return f"{DAYS[day.weekday()]} {day.isoformat()}"


def away(day: date, today: date) -> str:
    """Say how far a day is: in 12 days, 3 days ago."""
    days = (day - today).days
    if abs(days) < 2:
        return ("yesterday", "today", "tomorrow")[days + 1]
    return f"in {days} days" if days > 0 else f"{-days} days ago"


def titled(text: str) -> str:
    """Quote a title."""
    return f"“{bidi_isolate(text)}”"


def counted(number: int, noun: str) -> str:
    """Count: 1 week, 2 weeks."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
