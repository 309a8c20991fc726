"""What an editor should know beside what was drafted: what is not told, and why."""

from dataclasses import dataclass
from datetime import datetime

from hubgen.model.issue import Issue
from hubgen.model.moment import Moment
from hubgen.model.publishable import PublishableType
from hubgen.newsletter.drafting.situation import Situation
from hubgen.newsletter.drafting.thing import SORTS, Thing
from hubgen.newsletter.drafting.turn import turn_of
from hubgen.newsletter.issues import is_closed


@dataclass(frozen=True, slots=True)
class Remarks:
    """What is not told, and why.

    `older` counts what lies before `since`, where no issue says yet that the edition begins there, and `is_begun` says
    whether one has told anything; `later` counts what
    came after the cut-off, and goes into the issue of the period `later_in`, if `last`, the last issue, lies behind.
    """

    since: Moment
    is_begun: bool
    older: int
    until: datetime
    later: int
    later_in: str
    last: str
    undated: tuple[str, ...]
    unfinished: tuple[Issue, ...]
    rested: tuple[str, ...]


def remarks_of(situation: Situation) -> Remarks:
    """Gather them."""
    here, zone = situation, situation.config.zone
    known = {one.name for one in here.material.things}
    untold = [one for one in here.out if one.sort is not PublishableType.QUOTE and here.material.is_untold(one)]
    undated = _undated(here, untold)
    older = [one for one in untold if here.material.is_old(one) and one.item.source.path not in undated]
    later = [one for one in untold if not here.material.is_old(one) and one.name not in known]
    return Remarks(
        since=here.beginning.since,
        is_begun=here.history.first is not None,
        older=len(older) if here.beginning.is_new else 0,
        until=here.outing.until.astimezone(zone),
        later=len(later),
        later_in=_next(here) if later else "",
        last=_last(here),
        undated=undated,
        unfinished=tuple(one for one in here.history.issues if _is_unfinished(one, here)),
        rested=tuple(period.name for period in here.turn.rested),
    )


def _undated(here: Situation, untold: list[Thing]) -> tuple[str, ...]:
    """Name the translations that are as old as their originals, because they say nothing of their own day."""
    old = (one.item for one in untold if here.material.is_old(one))
    other = [item for item in old if here.scope.lang and item.locale != here.hub.translations(item)[0].locale]
    return tuple(item.source.path for item in other if not item.source.has("date") and type(item) in SORTS)


def _is_unfinished(issue: Issue, here: Situation) -> bool:
    """Tell whether a draft holds something, though its time has passed."""
    passed = issue.date is None or issue.date.at <= here.as_of
    return issue.draft and not issue.sent and bool(issue.items) and passed and issue is not here.turn.issue


def _next(here: Situation) -> str:
    turn = turn_of(here.history, here.edition, here.as_of, None)
    return turn.period.name


def _last(here: Situation) -> str:
    """Name the last issue that is out, if it is of a later time than this period."""
    out = [one for one in here.history.issues if is_closed(one, here.as_of)]
    later = out and here.history.day(out[-1]) > here.turn.period.last
    return out[-1].id if later else ""
