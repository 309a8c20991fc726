"""What recurs: an RRULE (RFC 5545, 3.3.10), or a plain phrase that means exactly one.

It is read and expanded in the wall time of its own zone.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import cast

from dateutil.rrule import rrule, rrulestr

DAY = "(?:MO|TU|WE|TH|FR|SA|SU)"
_LIST = "{0}(?:,{0})*"
SHAPES = {
    "FREQ": ("DAILY|WEEKLY|MONTHLY|YEARLY", "FREQ=WEEKLY, or DAILY, MONTHLY, YEARLY"),
    "INTERVAL": ("[1-9][0-9]{0,2}", "INTERVAL=2, a number up to 999"),
    "COUNT": ("[1-9][0-9]{0,3}", "COUNT=12, a number up to 9999"),
    "UNTIL": (r"(?:1[89]|2[0-9])[0-9]{6}(?:T[0-9]{6}Z)?", "UNTIL=20271231 or UNTIL=20271231T183000Z"),
    "BYMONTH": (_LIST.format("(?:[1-9]|1[0-2])"), "BYMONTH=3,9"),
    "BYMONTHDAY": (_LIST.format("-?(?:[1-9]|[12][0-9]|3[01])"), "BYMONTHDAY=15, or BYMONTHDAY=-1 for the last day"),
    "BYDAY": (_LIST.format(f"(?:-?[1-5])?{DAY}"), "BYDAY=TU, or BYDAY=1TU for the first Tuesday"),
    "BYSETPOS": (_LIST.format("-?[1-9][0-9]?"), "BYSETPOS=1, or BYSETPOS=-1 for the last"),
    "WKST": (DAY, "WKST=MO"),
}
"""The parts of a rule that a community's dates need, in the order in which they are written, each with an example."""
LONGEST = 300
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ENDING = frozenset({"INTERVAL", "COUNT", "UNTIL"})
"""Parts that say nothing of which days fit."""
LAST_LEAP_DAY = datetime(9972, 2, 29)  # noqa: DTZ001 - a wall time
"""From here to the end of dateutil's time each kind of year comes once, and a search for nothing is soon over."""
NEAR = timedelta(days=400)
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
ORDINALS |= {"fifth": 5, "5th": 5, "last": -1}
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "other": 2}
UNITS = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}
SHORT = {"daily": "every day", "weekly": "every week", "monthly": "every month", "yearly": "every year"}
DAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTHS = "january february march april may june july august september october november december".split()
AMBIGUOUS = (2, 3, 4, 5)
"""'Every second Tuesday' means every other week to some, once a month to others."""
_NTH = f"(?:{'|'.join(ORDINALS)})"
_DAY = f"(?:{'|'.join(DAY_NAMES)})"
_MONTH = f"(?:{'|'.join(MONTHS)})"
_DATE = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
_AND = "(?:,? and |, )"
_OF = f"(?:of|in) (the|each|every|{_MONTH})( month)?"
_NTHS = rf"{_NTH}(?:{_AND}{_NTH})*"
_DAYS = rf"{_DAY}s?(?:{_AND}{_DAY}s?)*"
_EVERY = re.compile(rf"every (?:([1-9][0-9]{{0,2}}|{'|'.join(NUMBERS)}) )?({'|'.join(UNITS)})s?(?: on (?:the )?(.+))?")
_WEEKDAYS = re.compile(rf"every (other )?({_DAYS}|weekday)")
_NTH_WEEKDAY = re.compile(rf"(?:every |on )?(?:the )?({_NTHS}) ({_DAY})(?: {_OF})?")
_MONTH_DAY = re.compile(rf"(?:day )?({_DATE})")
_YEAR_DAY = re.compile(rf"(?P<day>{_DATE}) (?:of )?(?P<month>{_MONTH})|(?P<named>{_MONTH}) (?:the )?(?P<nth>{_DATE})")


@dataclass(frozen=True, slots=True)
class RecurrenceRule:
    """An RRULE in canonical order; `phrase` is how the author said it, "" where they wrote an RRULE."""

    text: str
    phrase: str = ""

    @property
    def parts(self) -> dict[str, str]:
        """The parts of the rule by name: {"FREQ": "WEEKLY", …}."""
        return dict(_pair(part) for part in self.text.split(";"))

    @property
    def until(self) -> str:
        """The last moment, as RFC 5545 writes it, or ""."""
        return self.parts.get("UNTIL", "")

    def dates(self, start: datetime, since: date, until: date, zone: tzinfo) -> list[datetime]:
        """List the rule's dates between two days, both included, as naive wall times; `start` is the first."""
        if self._never(start):
            return []
        last = min(datetime.combine(until, time.max), self.end(zone))
        found = _expanded(self.without("UNTIL"), start).between(datetime.combine(since, time()), last, inc=True)
        return list(found)

    def end(self, zone: tzinfo) -> datetime:
        """Give the wall time in a zone after which the rule has no date."""
        if not self.until:
            return datetime.combine(date.max, time.max)
        if "T" not in self.until:
            return datetime.combine(datetime.strptime(self.until, "%Y%m%d").date(), time.max)  # noqa: DTZ007 - a day
        stop = datetime.strptime(self.until, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        return stop.astimezone(zone).replace(tzinfo=None)

    def matches(self, start: datetime) -> bool:
        """Tell whether a rule's first date, a naive wall time, is one of its dates (RFC 5545 leaves it open)."""
        if self._never(start):
            return False
        return next(iter(_expanded(self.without(*ENDING), start)), None) == start.replace(microsecond=0)

    def nearest(self, start: datetime) -> date | None:
        """Find the day nearest to `start` (within 400 days) that fits the rule, the later of two; None for none."""
        if self._never(start, of_any_day=True):
            return None
        found = _expanded(self.without(*ENDING) + self._tied(start), start - NEAR).between(start - NEAR, start + NEAR)
        days = [at.date() for at in found]
        return min(days, key=lambda day: (abs(day - start.date()), day < start.date()), default=None)

    def _never(self, start: datetime, *, of_any_day: bool = False) -> bool:
        """Tell whether no day ever fits: dateutil would look for one to the end of its time."""
        parts = self.parts
        weeks = parts["FREQ"] == "DAILY" and int(parts.get("INTERVAL", "1")) % 7 == 0
        if weeks and not of_any_day and DAYS[start.weekday()] not in parts.get("BYDAY", DAYS[start.weekday()]):
            return True
        return next(iter(_expanded(self.without(*ENDING) + self._tied(start), LAST_LEAP_DAY)), None) is None

    def _tied(self, start: datetime) -> str:
        """Write out the day that a rule without one takes from its start."""
        parts = self.parts
        if parts["FREQ"] == "DAILY" or "BYDAY" in parts or "BYMONTHDAY" in parts:
            return ""
        return f";BYDAY={DAYS[start.weekday()]}" if parts["FREQ"] == "WEEKLY" else f";BYMONTHDAY={start.day}"

    def without(self, *names: str) -> str:
        """Write the rule without some of its parts."""
        return ";".join(part for part in self.text.split(";") if _pair(part)[0] not in names)


def parse_rule(text: str) -> RecurrenceRule:
    """Read an RRULE or a plain phrase; raises ValueError with an author's sentence."""
    said = " ".join(text.split())
    if len(said) > LONGEST:
        raise ValueError(f"a rule has at most {LONGEST} characters: write it as FREQ=MONTHLY;BYDAY=1FR")
    if "=" not in said:
        return replace(_ruled(rrule_of(said)), phrase=said)
    return _ruled(said.upper().removeprefix("RRULE:"))


def _ruled(text: str) -> RecurrenceRule:
    parts = dict(_parts(text.strip("; ").split(";")))
    for clash, sentence in _clashes(parts):
        if clash:
            raise ValueError(sentence)
    rule = RecurrenceRule(";".join(f"{name}={parts[name]}" for name in SHAPES if name in parts))
    if next(iter(_expanded(rule.without(*ENDING), LAST_LEAP_DAY)), None) is None:
        raise ValueError("no day ever fits this rule: take out one of its parts")
    return rule


def _parts(parts: Iterable[str]) -> Iterator[tuple[str, str]]:
    seen = set()
    for part in parts:
        name, value = _pair(part)
        if name in seen:
            raise ValueError(f"the rule says {name} twice: keep one of the two")
        seen.add(name)
        if name not in SHAPES:
            said, known = part.strip() or ";;", ", ".join(SHAPES)
            raise ValueError(f"'{said}' is no part of a rule here: use {known}; the hour stands in start")
        if not re.fullmatch(SHAPES[name][0], value):
            raise ValueError(_unfit(name, value))
        yield name, value


def _pair(part: str) -> tuple[str, str]:
    """RFC 5545 allows +1FR for 1FR."""
    name, _, value = part.partition("=")
    return name.strip(), value.replace("+", "").replace(" ", "")


def _unfit(name: str, value: str) -> str:
    if name == "UNTIL" and re.fullmatch("[0-9]{8}T[0-9]{6}", value):
        return f"UNTIL={value} has no zone: write its hour in UTC and end it with Z, as UNTIL={value}Z"
    return f"{name}={value} cannot be read: write it as {SHAPES[name][1]}"


def _clashes(parts: dict[str, str]) -> Iterator[tuple[bool, str]]:
    """Say in sentences what does not go together, each with whether it is so."""
    frequency = parts.get("FREQ", "")
    yield not frequency, "the rule has no FREQ: write it as FREQ=MONTHLY;BYDAY=1FR"
    yield {"COUNT", "UNTIL"} <= parts.keys(), "the rule has both COUNT and UNTIL: keep one of the two"
    often = frequency in ("DAILY", "WEEKLY")
    for name in ("BYMONTHDAY", "BYSETPOS"):
        yield often and name in parts, f"{name} does not go with FREQ={frequency}: write FREQ=MONTHLY, or take it out"
    numbered = bool(re.search("[0-9]", parts.get("BYDAY", "")))
    yield often and numbered, f"a numbered day, such as 1FR, does not go with FREQ={frequency}: write FREQ=MONTHLY"
    alone = "BYSETPOS" in parts and not {"BYDAY", "BYMONTHDAY"} & parts.keys()
    yield alone, "BYSETPOS counts among days: add BYDAY or BYMONTHDAY, or take it out"
    yield not _exists(parts.get("UNTIL", "")), f"the day or hour of UNTIL={parts.get('UNTIL')} does not exist"


def _exists(until: str) -> bool:
    try:
        return bool(not until or datetime.strptime(until, "%Y%m%dT%H%M%SZ" if "T" in until else "%Y%m%d"))  # noqa: DTZ007
    except ValueError:
        return False


def _expanded(text: str, start: datetime) -> rrule:
    return cast(rrule, rrulestr(text, dtstart=start))


def rrule_of(phrase: str) -> str:
    """Turn a phrase such as 'every first Friday' into an RRULE; raises ValueError with an author's sentence."""
    said = " ".join(phrase.split())
    text = said.lower().rstrip(".")
    found = _numbered(text, said) or _weekly(text) or _every(SHORT.get(text, text), said)
    if not found:
        how = "write it as 'every first Friday', 'every 2 weeks on Thursday', or as an RRULE"
        raise ValueError(f"'{said}' is no rule: {how}")
    return found


def _numbered(text: str, said: str) -> str:
    """Read 'every second Tuesday of the month', and 'the first Friday of March'."""
    match = _NTH_WEEKDAY.fullmatch(text)
    if not match or _strays(match):
        return ""
    numbers = [ORDINALS[word] for word in re.findall(_NTH, match[1])]
    if len(numbers) == 1 and numbers[0] in AMBIGUOUS and not match[3]:
        weeks = f"every {numbers[0]} weeks on {match[2].title()}"
        raise ValueError(f"'{said}' may mean two things: write '{said} of the month' or '{weeks}'")
    return _join("YEARLY" if match[3] in MONTHS else "MONTHLY", 1, *_nth_weekdays(match))


def _strays(match: re.Match[str]) -> bool:
    """'Of the month' is one or the other: 'of March', or 'of' with an article and 'month'."""
    return bool(match[3]) and (match[3] in MONTHS) == bool(match[4])


def _weekly(text: str) -> str:
    """Read 'every Tuesday', 'every other Thursday' and 'every weekday'."""
    match = _WEEKDAYS.fullmatch(text)
    if not match:
        return ""
    days = DAY_NAMES[:5] if match[2] == "weekday" else re.findall(_DAY, match[2])
    return _join("WEEKLY", 2 if match[1] else 1, f"BYDAY={_days(days)}")


def _every(text: str, said: str) -> str:
    """Read 'every 2 weeks on Thursday', 'every month on the 9th' and 'every year on 9 March'."""
    match = _EVERY.fullmatch(text)
    if not match:
        return ""
    number, unit, words = match[1] or "1", match[2], match[3] or ""
    if unit in ("month", "year") and not words:
        day = "the second Monday" if unit == "month" else "9 March"
        raise ValueError(f"'{said}' leaves the day open: write it as '{text} on {day}'")
    on = _on(unit, words)
    return "" if words and not on else _join(UNITS[unit], NUMBERS.get(number) or int(number), *on)


def _on(unit: str, words: str) -> tuple[str, ...]:
    """Read what follows 'every week on', 'every month on' and 'every year on'."""
    if unit == "week" and re.fullmatch(_DAYS, words):
        return (f"BYDAY={_days(re.findall(_DAY, words))}",)
    numbered = _NTH_WEEKDAY.fullmatch(words)
    if numbered and not _strays(numbered) and (unit == "year") == (numbered[3] in MONTHS):
        return _nth_weekdays(numbered) if unit in ("month", "year") else ()
    if unit == "month" and (match := _MONTH_DAY.fullmatch(words)):
        return (f"BYMONTHDAY={_number(match[1])}",)
    if unit == "month" and words == "last day":
        return ("BYMONTHDAY=-1",)
    if unit == "year" and (match := _YEAR_DAY.fullmatch(words)):
        month, day = match["month"] or match["named"], match["day"] or match["nth"]
        return (f"BYMONTH={MONTHS.index(month) + 1}", f"BYMONTHDAY={_number(day)}")
    return ()


def _nth_weekdays(match: re.Match[str]) -> tuple[str, ...]:
    days = ",".join(f"{ORDINALS[word]}{match[2][:2].upper()}" for word in re.findall(_NTH, match[1]))
    return (f"BYMONTH={MONTHS.index(match[3]) + 1}", f"BYDAY={days}") if match[3] in MONTHS else (f"BYDAY={days}",)


def _number(date: str) -> int:
    return int(date.rstrip("stndrh"))


def _days(names: list[str]) -> str:
    return ",".join(name[:2].upper() for name in sorted(set(names), key=DAY_NAMES.index))


def _join(frequency: str, interval: int, *more: str) -> str:
    return ";".join((f"FREQ={frequency}", *([f"INTERVAL={interval}"] if interval > 1 else []), *more))
