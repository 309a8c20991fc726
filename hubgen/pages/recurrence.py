"""The rule of a series in words of the reader's language: every month on the first Thursday."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime

from hubgen.model.breaks import LEAP, MonthDay
from hubgen.model.rule import DAYS, RecurrenceRule
from hubgen.words import Words

SAID = {
    "DAILY": (set(),),
    "WEEKLY": (set(), {"BYDAY"}),
    "MONTHLY": (set(), {"BYDAY"}, {"BYMONTHDAY"}),
    "YEARLY": (set(), {"BYMONTH"}, {"BYMONTH", "BYDAY"}, {"BYMONTH", "BYMONTHDAY"}),
}
"""The parts of a rule, beside its frequency, that there are words for together; a rarer rule has none."""
ALONGSIDE = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"})
_NUMBERED = re.compile(r"(-?\d)([A-Z]{2})")


def rule_words(words: Words, rule: RecurrenceRule, start: datetime) -> str:
    """Write a rule whose first date is `start`; a rare one as its author's phrase, "" where the author gave none."""
    parts = rule.parts
    if parts.keys() - ALONGSIDE not in SAID[parts["FREQ"]]:
        return rule.phrase
    when = _when(words, parts, start.date())
    return rule.phrase if when is None else _ending(words, rule, start, _every(words, parts, when))


def _every(words: Words, parts: Mapping[str, str], when: str) -> str:
    number = int(parts.get("INTERVAL", "1"))
    every = words.say(f"rule.{parts['FREQ'].lower()}.{words.plural(number)}", number=number)
    return words.say("rule.regular" if number == 1 else "rule.apart", every=every, when=when) if when else every


def _ending(words: Words, rule: RecurrenceRule, start: datetime, said: str) -> str:
    if rule.parts.get("COUNT") == "1":
        return words["rule.once"]
    if "COUNT" in rule.parts:
        return words.say("rule.count", rule=said, count=rule.parts["COUNT"])
    if not rule.until:
        return said
    return words.say("rule.until", rule=said, day=words.day(rule.end(start.tzinfo or UTC).date()))


def _when(words: Words, parts: Mapping[str, str], start: date) -> str | None:
    """Write the days of a rule; "" for every day, None where there are no words for them."""
    if parts["FREQ"] == "DAILY":
        return ""
    if parts["FREQ"] == "WEEKLY":
        return _weekdays(words, parts.get("BYDAY", DAYS[start.weekday()]).split(","))
    return _in_month(words, parts, start) if parts["FREQ"] == "MONTHLY" else _in_year(words, parts, start)


def _weekdays(words: Words, days: list[str]) -> str:
    names = words.weekdays()
    return words.say("rule.weekdays", days=words.listed(names[DAYS.index(day)] for day in days))


def _in_month(words: Words, parts: Mapping[str, str], start: date) -> str | None:
    if "BYDAY" in parts:
        return _nth(words, parts["BYDAY"])
    days = parts.get("BYMONTHDAY", str(start.day)).split(",")
    if days == ["-1"]:
        return words["rule.last_day"]
    return None if any(day.startswith("-") for day in days) else words.say("rule.month_day", days=words.listed(days))


def _nth(words: Words, days: str) -> str | None:
    """Write numbered weekdays (the first and third Thursday); None where there are no words for them."""
    found: dict[str, list[str]] = {}
    for day in days.split(","):
        match = _NUMBERED.fullmatch(day)
        ordinal = words.get(f"rule.ordinal.{match[1].replace('-1', 'last')}") if match else None
        if not match or not ordinal:
            return None
        found.setdefault(match[2], []).append(ordinal)
    names = words.weekdays()
    return words.listed(
        words.say("rule.nth", ordinals=words.listed(ordinals), weekday=names[DAYS.index(day)])
        for day, ordinals in found.items()
    )


def _in_year(words: Words, parts: Mapping[str, str], start: date) -> str | None:
    months = [int(month) for month in parts.get("BYMONTH", str(start.month)).split(",")]
    if "BYDAY" in parts:
        when = _nth(words, parts["BYDAY"])
        names = words.listed(words.month_name(date(LEAP, month, 1)) for month in months)
        return words.say("rule.of_month", when=when, month=names) if when else None
    day = parts.get("BYMONTHDAY", str(start.day))
    if not day.isdecimal() or len(months) > 1:
        return None
    return words.say("rule.year_day", day=words.rest_day(MonthDay(months[0], int(day))))
