"""Where an edition begins: what is older is in none of its issues."""

from dataclasses import dataclass
from datetime import date, datetime, time

from hubgen.config.newsletter import Edition
from hubgen.model.moment import Moment
from hubgen.model.period import issue_period
from hubgen.newsletter.drafting.history import History
from hubgen.newsletter.drafting.period import periods_of
from hubgen.newsletter.drafting.turn import Outing, Turn


@dataclass(frozen=True, slots=True)
class Beginning:
    """The moment; `is_new` says that no issue has it yet."""

    since: Moment
    is_new: bool = False


def beginning_of(history: History, edition: Edition, turn: Turn, outing: Outing) -> Beginning:
    """Find where an edition begins.

    That is written in an issue. Else it begins as its first issue does that tells something, or the one that is
    drafted now: at the newest issue before it, such as one that was brought in from elsewhere, else with its period.
    """
    if history.since:
        return Beginning(history.since)
    first = _first_day(history, edition) or turn.period.first
    midnight = datetime.combine(first, time(), history.zone)
    begun = history.first
    at = (begun.date.at if begun.date else midnight) if begun else outing.at
    return Beginning(history.last_before(at) or Moment(midnight, day_only=True), is_new=True)


def _first_day(history: History, edition: Edition) -> date | None:
    """Give the first day of the period of the first issue that tells something."""
    if history.first is None:
        return None
    if period := issue_period(history.first):
        return period.first
    day = history.day(history.first)
    return min(day, next(periods_of(edition, day, day)).first) if day > date.min else None
