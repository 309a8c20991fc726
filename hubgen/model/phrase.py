"""Plain phrases for what recurs, each of which means exactly one RRULE."""

import re

ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
ORDINALS |= {"fifth": 5, "5th": 5, "last": -1}
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "other": 2}
UNITS = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}
SHORT = {"daily": "every day", "weekly": "every week", "monthly": "every month", "yearly": "every year"}
DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTHS = "january february march april may june july august september october november december".split()
AMBIGUOUS = (2, 3, 4, 5)
"""'Every second Tuesday' means every other week to some, once a month to others."""

_NTH = f"(?:{'|'.join(ORDINALS)})"
_DAY = f"(?:{'|'.join(DAYS)})"
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


def rrule_of(phrase: str) -> str:
    """Turn a phrase such as 'every first Friday' into an RRULE; raises ValueError with an author's sentence."""
    said = " ".join(phrase.split())
    text = said.lower().rstrip(".")
    found = _numbered(text, said) or _weekly(text) or _every(SHORT.get(text, text), said)
    if not found:
        raise ValueError(_unknown(said))
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
    days = DAYS[:5] if match[2] == "weekday" else re.findall(_DAY, match[2])
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
    return ",".join(name[:2].upper() for name in sorted(set(names), key=DAYS.index))


def _join(frequency: str, interval: int, *more: str) -> str:
    return ";".join((f"FREQ={frequency}", *([f"INTERVAL={interval}"] if interval > 1 else []), *more))


def _unknown(said: str) -> str:
    return f"'{said}' is no rule: write it as 'every first Friday', 'every 2 weeks on Thursday', or as an RRULE"
