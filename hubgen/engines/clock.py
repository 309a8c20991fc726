"""The moment a build stands for: a flag, else SOURCE_DATE_EPOCH, else the clock."""

import os
from datetime import UTC, datetime, timedelta, tzinfo

from hubgen.errors import HubError
from hubgen.model.moment import parse_moment


def moment_of_build(flag: str | None, zone: tzinfo) -> datetime:
    """Read the flag `--as-of`: a moment, or a day, which means that day's end in the hub's zone."""
    if flag:
        return _flagged(flag, zone)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return _epoch(epoch)
    return datetime.now(UTC)


def _flagged(flag: str, zone: tzinfo) -> datetime:
    try:
        moment = parse_moment(flag, zone)
    except ValueError as error:
        raise HubError(f"--as-of: {error}") from None
    return moment.at + timedelta(days=1, microseconds=-1) if moment.day_only else moment.at


def _epoch(text: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(text), UTC)
    except (ValueError, OverflowError, OSError):
        raise HubError(f"SOURCE_DATE_EPOCH is no number of seconds: {text}") from None
