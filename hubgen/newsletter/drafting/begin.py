"""Where an edition begins: what is older is in none of its issues."""

from dataclasses import dataclass
from datetime import datetime, time

from hubgen.model.moment import Moment
from hubgen.newsletter.drafting.history import History
from hubgen.newsletter.drafting.turn import Outing, Turn


@dataclass(frozen=True, slots=True)
class Beginning:
    """The moment, None where everything untold may be told; `is_new` says that no issue has it yet."""

    since: Moment | None
    is_new: bool = False


def beginning_of(history: History, turn: Turn, outing: Outing) -> Beginning:
    """Find where an edition begins.

    That is written in an issue; the first that is drafted begins at the newest issue before it, such as one that was
    brought in from elsewhere, else with its own period. Issues that tell something and say nothing of it go back to
    the first day.
    """
    if history.since or history.is_begun:
        return Beginning(history.since)
    first = datetime.combine(turn.period.first, time(), history.zone)
    return Beginning(history.last_before(outing.at) or Moment(first, day_only=True), is_new=True)
