"""What recurs: an RRULE (RFC 5545, 3.3.10), read and expanded in the wall time of its own zone."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import cast

from dateutil.rrule import rrule, rrulestr

from hubgen.model.phrase import rrule_of

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


@dataclass(frozen=True, slots=True)
class Rule:
    """An RRULE in canonical order; `phrase` is how the author said it, "" where they wrote an RRULE."""

    text: str
    phrase: str = ""

    @property
    def parts(self) -> dict[str, str]:
        """Give the rule's parts by name."""
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
        """Find the day that fits the rule and lies nearest to a start that does not, the later of two."""
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


def parse_rule(text: str) -> Rule:
    """Read an RRULE or a plain phrase; raises ValueError with an author's sentence."""
    said = " ".join(text.split())
    if len(said) > LONGEST:
        raise ValueError(f"a rule has at most {LONGEST} characters: write it as FREQ=MONTHLY;BYDAY=1FR")
    if "=" not in said:
        return replace(_ruled(rrule_of(said)), phrase=said)
    return _ruled(said.upper().removeprefix("RRULE:"))


def _ruled(text: str) -> Rule:
    parts = dict(_parts(text.strip("; ").split(";")))
    for clash, sentence in _clashes(parts):
        if clash:
            raise ValueError(sentence)
    rule = Rule(";".join(f"{name}={parts[name]}" for name in SHAPES if name in parts))
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
