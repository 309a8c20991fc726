"""How a language writes weeks, months, lists and lengths of time."""

from collections.abc import Iterable
from datetime import date, timedelta

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_interval, format_skeleton, format_timedelta, get_day_names
from babel.lists import format_list

PARTS = (("day", timedelta(days=1)), ("hour", timedelta(hours=1)), ("minute", timedelta(minutes=1)))
THIN_SPACE = "\N{THIN SPACE}"
ALWAYS = 10**9
"""A threshold at which babel leaves a number in the unit that was asked for."""


class Spans:
    """A language's way of writing what is longer than a moment."""

    _locale: Locale

    @property
    def first_weekday(self) -> int:
        """The day on which a week begins, Monday being 0; a language without a country has its usual one."""
        likely = None if self._locale.territory else get_global("likely_subtags").get(str(self._locale))
        return int((Locale.parse(likely) if likely else self._locale).first_week_day)

    def weekdays(self) -> list[str]:
        """Name the seven days, Monday first."""
        names = get_day_names("wide", "stand-alone", self._locale)
        return [names[number] for number in range(7)]

    def day_of_month(self, day: date) -> str:
        """Write a day without its year: Thursday 3 December."""
        return format_skeleton("MMMMEEEEd", day, locale=self._locale)

    def month(self, day: date) -> str:
        """Write a month with its year: November 2026."""
        return format_skeleton("yMMMM", day, locale=self._locale)

    def months(self, first: date, last: date) -> str:
        """Write the months from one to another, what they share once: June – July 2026."""
        return format_interval(first, last, "yMMMM", locale=self._locale).replace(THIN_SPACE, " ")

    def month_name(self, day: date) -> str:
        """Write a month's name alone: November."""
        return format_date(day, "LLLL", self._locale)

    def listed(self, words: Iterable[str]) -> str:
        """Write a list: first, second and last."""
        return format_list(list(words), locale=self._locale)

    def lengths(self, length: timedelta) -> list[str]:
        """Write a length's days, hours and minutes, those that there are."""
        found = []
        for unit, one in PARTS:
            number, length = divmod(length, one)
            if number:
                found.append(self._length(number * one, unit))
        return found

    def plural(self, number: int) -> str:
        """Name the form that a counted word has: one, two, few or many."""
        form = {1: "one", 2: "two"}.get(number) or self._locale.plural_form(number)
        return form if form in ("one", "two", "few") else "many"

    def _length(self, length: timedelta, unit: str) -> str:
        return format_timedelta(length, granularity=unit, threshold=ALWAYS, locale=self._locale)  # type: ignore[arg-type]
