"""The moment a build stands for: a flag, else SOURCE_DATE_EPOCH, else the clock."""

import os
from datetime import UTC, datetime, timedelta, tzinfo

from hubgen.errors import HubError
from hubgen.model.moment import parse_moment


def moment_of_build(flag: str | None, zone: tzinfo) -> datetime:
    """Give the moment of `--as-of`, else of SOURCE_DATE_EPOCH (seconds), else now; it always has a zone.

    The flag is a moment, or a day, which means that day's end in the hub's zone. Raises HubError for what is neither.
    """
    if flag:
        try:
            moment = parse_moment(flag, zone)
        except ValueError as error:
            raise HubError(f"--as-of: {error}") from None
        return moment.at + timedelta(days=1, microseconds=-1) if moment.day_only else moment.at
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        try:
            return datetime.fromtimestamp(int(epoch), UTC)
        except (ValueError, OverflowError, OSError):
            raise HubError(f"SOURCE_DATE_EPOCH is no number of seconds: {epoch}") from None
    return datetime.now(UTC)
