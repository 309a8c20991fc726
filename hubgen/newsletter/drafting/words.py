"""The words with which an issue is drafted: its title, and the line after its subject."""

from collections.abc import Iterable, Iterator

from hubgen.model.period import Period
from hubgen.portable.text import line, shorten
from hubgen.words import words_for

SHORT, LONG = 40, 110
"""How many signs mail programs show after a subject: fewer waste the place, more are cut."""
APART = " · "
BESIDE = 72
"""How long a title beside a name is at most."""


def title_for(period: Period, lang: str) -> str:
    """Name a period: November 2026, Week 47 of 2026, or January – March 2026."""
    words = words_for(lang)
    if "W" in period.name:
        year, week, _ = period.first.isocalendar()
        return words.say("letter.week", week=words.number(week), year=words.number(year))
    return words.months(period.first, period.last)


def preheader_of(titles: Iterable[str], else_: str = "") -> str:
    """Make the line after the subject of the next titles, as many as there is room for."""
    return shorten(APART.join(_room(titles)) or else_, LONG)


def beside(title: str) -> str:
    """Shorten a title to a comment."""
    return shorten(title, BESIDE)


def _room(titles: Iterable[str]) -> Iterator[str]:
    taken = 0
    for title in map(line, titles):
        if taken >= SHORT and taken + len(APART) + len(title) > LONG:
            return
        yield title
        taken += len(APART) + len(title)
