"""hubgen's own words in each language: one small file a language, English where a word is missing."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from datetime import date, datetime, timedelta
from functools import lru_cache, reduce
from importlib.resources import files
from typing import Any

from babel import Locale, UnknownLocaleError, localedata
from babel.core import get_global
from babel.dates import format_date, format_interval, format_skeleton, format_time, format_timedelta, get_day_names
from babel.lists import format_list

from hubgen.model.breaks import LEAP, BreakDay, MonthDay
from hubgen.model.moment import Moment

FALLBACK = "en"
CUSTOM = {"en": "en-GB"}
"""Where a language is named without a country: day before month, and twenty-four hours."""
PARTS = (("day", timedelta(days=1)), ("hour", timedelta(hours=1)), ("minute", timedelta(minutes=1)))
THIN_SPACE = "\N{THIN SPACE}"
ALWAYS = 10**9
"""A threshold at which babel leaves a number in the unit that was asked for."""


class Words(Mapping[str, str]):
    """The words of one language by dotted key, and its way of writing days, hours and language names."""

    def __init__(self, lang: str, words: Mapping[str, str]) -> None:
        self.lang = lang
        self._words = words
        self._locale = locale_of(lang)

    def __getitem__(self, key: str) -> str:
        return self._words[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)

    def say(self, key: str, **values: object) -> str:
        """Fill the gaps of a phrase: `say("list.page", number=2)`."""
        return self[key].format(**values)

    def day(self, day: date) -> str:
        """Write a day in full: 9 March 2026."""
        return format_date(day, "long", self._locale)

    def rest_day(self, day: BreakDay) -> str:
        """Write a day of a rest; one of every year has no year: 31 August."""
        if isinstance(day, MonthDay):
            return format_skeleton("MMMMd", date(LEAP, day.month, day.day), locale=self._locale)
        return self.day(day)

    def short_month(self, day: date) -> str:
        """Write a month for a calendar leaf: Mar."""
        return format_date(day, "LLL", self._locale)

    def moment(self, moment: Moment) -> str:
        """Write a day, with weekday, hour and zone where the author gave an hour."""
        if moment.day_only:
            return format_date(moment.day, "full", self._locale)
        whole = str(self._locale.datetime_formats["medium"])  # "{1}, {0}", with this language's own comma
        return whole.format(self.hour(moment.at), format_date(moment.day, "full", self._locale))

    def hour(self, at: datetime) -> str:
        """Write an hour with its zone: 18:30 UTC+8. Short names of zones mean too many places (CST)."""
        return f"{format_time(at, 'short', locale=self._locale)} {_offset(at)}"

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

    def length(self, length: timedelta) -> str:
        """Write how long something lasts: 1 hour and 30 minutes."""
        return reduce(lambda long, short: self.say("length.join", longer=long, shorter=short), self.lengths(length))

    def lengths(self, length: timedelta) -> list[str]:
        """Write a length's days, hours and minutes, those that there are."""
        found = []
        for unit, one in PARTS:
            number, length = divmod(length, one)
            if number:
                part = number * one
                found.append(format_timedelta(part, granularity=unit, threshold=ALWAYS, locale=self._locale))  # type: ignore[arg-type]
        return found

    def listed(self, words: Iterable[str]) -> str:
        """Write a list: first, second and last."""
        return format_list(list(words), locale=self._locale)

    def plural(self, number: int) -> str:
        """Name the form that a counted word has: one, two, few or many."""
        form = {1: "one", 2: "two"}.get(number) or self._locale.plural_form(number)
        return form if form in ("one", "two", "few") else "many"

    def number(self, value: int) -> str:
        """Write a number with Latin digits, as addresses and dates of a hub have them."""
        return str(value)

    def language(self, lang: str) -> str:
        """Name another language in this one."""
        known = _known(lang)
        return str(known.get_display_name(self._locale)) if known else lang

    def own_name(self) -> str:
        """Name this language in itself: العربية."""
        return self.language(self.lang)


@lru_cache
def words_for(lang: str) -> Words:
    """Read the words of a language (BCP 47); its region is left away where there is no file for it."""
    return Words(lang, _read(FALLBACK) | _read(supported_language(lang)))


def supported_language(lang: str) -> str:
    """Find the language, among those that hubgen has words in, that is nearest to `lang`."""
    available = languages()
    return next((code for code in (lang, lang.partition("-")[0]) if code in available), FALLBACK)


@lru_cache
def languages() -> tuple[str, ...]:
    """List the languages that hubgen itself speaks."""
    names = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@lru_cache
def direction(lang: str) -> str:
    """Say how a language is written: `ltr` or `rtl`."""
    return "rtl" if locale_of(lang).text_direction == "rtl" else "ltr"


@lru_cache
def locale_of(lang: str) -> Locale:
    """Find how a language writes; English where nothing is known of it."""
    locale = _known(CUSTOM.get(lang, lang)) or Locale.parse(CUSTOM[FALLBACK], sep="-")
    _set_apart(str(locale))
    return locale


def _set_apart(name: str) -> None:
    """Give a language its own data: babel lets several share parts of it, so that one's months turn up in another."""
    data = localedata.load(name)
    data.update(deepcopy(data))


def _known(lang: str) -> Locale | None:
    try:
        return Locale.parse(lang, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def _offset(at: datetime) -> str:
    minutes = round((at.utcoffset() or timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    if not minutes:
        return "UTC"
    return f"UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02}" if rest else "")


def _read(lang: str) -> dict[str, str]:
    return dict(_flat(tomllib.loads(files(__name__).joinpath(f"{lang}.toml").read_text("utf-8"))))


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, str(value)
