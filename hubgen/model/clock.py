"""Positions in a recording and its length, as authors write them: 1:02:03, 12:34 or 754."""

import re

_CLOCK = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,2}):)?(\d{1,6})", re.ASCII)


def seconds(clock: str | None) -> int | None:
    """Read a position or a length in seconds; None for anything else."""
    match = _CLOCK.fullmatch(clock or "")
    if not match:
        return None
    hours, minutes, rest = (int(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + rest


def clock(position: int) -> str:
    """Write a position as players do: 1:02:03, or 12:34."""
    minutes, rest = divmod(position, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
