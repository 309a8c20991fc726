"""How long something lasts (2h, 1h30m, 90 min, 2 days, PT1H30M), and positions in a recording (12:34)."""

import re
from dataclasses import dataclass
from datetime import timedelta

LONGEST = timedelta(days=90)
_AND = "(?:,? and |, | )?"
_NUMBER = r"([0-9]{1,4}(?:\.[0-9]{1,2})?)"
_WORDS = re.compile(
    f"(?:{_NUMBER} ?(?:days?|d))?{_AND}(?:{_NUMBER} ?(?:hours?|hrs?|h))?{_AND}(?:{_NUMBER} ?(?:minutes?|mins?|m))?"
)
_ISO = re.compile(f"p(?:{_NUMBER}d)?(?:t(?:{_NUMBER}h)?(?:{_NUMBER}m)?)?")
"""The lengths of ISO 8601 that RFC 5545 (3.3.6) knows, without weeks and seconds."""
_CLOCK = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,2}):)?(\d{1,6})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time; `text` is how the author wrote it."""

    delta: timedelta
    text: str


def parse_duration(text: str) -> Duration:
    """Read `2h`, `1h30m`, `90 min` or `PT1H30M` as a Duration; raises ValueError with a sentence for the author."""
    said = " ".join(text.split())
    match = _WORDS.fullmatch(said.lower()) or _ISO.fullmatch(said.lower())
    days, hours, minutes = (float(number or 0) for number in match.groups()) if match else (0, 0, 0)
    delta = timedelta(days=days, hours=hours, minutes=minutes)
    if not timedelta() < delta <= LONGEST:
        raise ValueError(f"'{said}' is no length: write it as 1h30m, 90m or 2d, at most {LONGEST.days}d")
    return Duration(delta, said)


def parse_timestamp(text: str | None) -> int | None:
    """Read `12:34`, `1:02:03` or a number of seconds as seconds; None for anything else."""
    match = _CLOCK.fullmatch(text or "")
    if not match:
        return None
    hours, minutes, rest = (int(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + rest


def format_timestamp(position: int) -> str:
    """Write seconds as players do: `12:34`, or `1:02:03` from one hour on."""
    minutes, rest = divmod(position, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
