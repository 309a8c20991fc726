"""Dates as feeds write them: RFC 822 in RSS and OPML, RFC 3339 in Atom and JSON Feed."""

import re
from datetime import UTC, datetime, timedelta, timezone

from hubgen.feeds.lint.document import Stamp

DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
NAMED = {"GMT": 0, "UT": 0, "UTC": 0, "Z": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5}
NAMED |= {"MST": -7, "MDT": -6, "PST": -8, "PDT": -7}

_RFC_822 = re.compile(
    rf"(?:(?P<weekday>{'|'.join(DAYS)}),\s+)?(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})\s+(?P<year>\d{{4}})"
    r"\s+(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?\s+(?P<zone>[+-]\d{4}|[A-Z]{1,3})",
    re.ASCII,
)
_RFC_3339 = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)T(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)(?:\.\d+)?"
    r"(?P<zone>Z|[+-]\d\d:\d\d)",
    re.ASCII,
)


def rfc_822(name: str, text: str, line: int) -> Stamp:
    """Read a date such as `Fri, 02 Jan 2026 09:00:00 +0000`."""
    match = _RFC_822.fullmatch(text.strip())
    if not match:
        return Stamp(name, text, line, fault="is not written as 'Fri, 02 Jan 2026 09:00:00 +0000'")
    return _stamp(name, text, line, match, str(MONTHS.index(match["month"]) + 1), match["weekday"])


def rfc_3339(name: str, text: str, line: int) -> Stamp:
    """Read a date such as `2026-01-02T09:00:00Z`."""
    match = _RFC_3339.fullmatch(text.strip())
    if not match:
        return Stamp(name, text, line, fault="is not written as '2026-01-02T09:00:00Z'")
    return _stamp(name, text, line, match, match["month"])


def _stamp(name: str, text: str, line: int, match: re.Match[str], month: str, weekday: str | None = None) -> Stamp:
    hour, minute, second = (int(match[part] or 0) for part in ("hour", "minute", "second"))
    day = int(match["day"])
    try:
        at = datetime(int(match["year"]), int(month), day, hour, minute, second, tzinfo=_zone(match["zone"]))
        at.astimezone(UTC)
    except (ValueError, OverflowError):
        return Stamp(name, text, line, fault="is no date that exists")
    if weekday and weekday != DAYS[at.weekday()]:
        return Stamp(name, text, line, at, f"is a {DAYS[at.weekday()]}, not a {weekday}", match["zone"])
    return Stamp(name, text, line, at, zone=match["zone"])


def _zone(text: str) -> timezone:
    if text in NAMED:
        return timezone(timedelta(hours=NAMED[text]))
    digits = text[1:].replace(":", "")
    if not digits.isdigit() or int(digits[2:]) > 59:
        raise ValueError(text)
    length = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-length if text[0] == "-" else length)
