"""What became of drafting an issue, and what its editor should know besides."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hubgen.model.issue import Issue
from hubgen.model.moment import Moment
from hubgen.model.output import FileEdit
from hubgen.model.publishable import TYPES, Publishable, PublishableType
from hubgen.newsletter.drafting.context import DraftContext
from hubgen.newsletter.drafting.proposal import Proposal
from hubgen.newsletter.drafting.schedule import next_issue
from hubgen.newsletter.drafting.stale import StaleLine
from hubgen.newsletter.issues import is_final


class DraftState(StrEnum):
    """What was done: a new file, more in one that is there, or nothing, for one of three reasons."""

    NEW = "new"
    UPDATED = "updated"
    SAME = "same"
    CLOSED = "closed"
    NOTHING = "nothing"


class Readiness(StrEnum):
    """What an issue still needs before it goes out: an opening and a yes, a yes, or (it has that) another look."""

    BEGUN = "begun"
    EDITED = "edited"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class Remarks:
    """What is not in the issue, and why.

    `older` counts what lies before `since`, where no issue says yet that the edition begins there, and `is_begun` says
    whether one has named anything. `later` counts what came after the cut-off `until`, and goes into the issue of the
    period `later_in`; `last` is the last issue's id where the drafted period lies before it, else "". `undated` are
    paths of translations that count as old, `unfinished` drafts whose time has passed, `skipped` periods in breaks.
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
    skipped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DraftOutcome:
    """The edits to make, and why; `path` is that of the issue's file, `name` its name, `at` when it goes out.

    `gone_out` is the name of the running period's issue, where that has gone out, else ""; `late` says that the issue's
    own moment has passed. By paths of files, `left_out` are names that are left out there from now on, `moved` names
    that stand elsewhere, and `stale` lines of their headers that say too much.
    """

    state: DraftState
    edits: tuple[FileEdit, ...]
    path: str
    name: str
    at: datetime
    proposal: Proposal
    remarks: Remarks
    left_out: Mapping[str, tuple[str, ...]]
    moved: Mapping[str, tuple[str, ...]]
    stale: Mapping[str, tuple[StaleLine, ...]]
    readiness: Readiness
    late: bool
    gone_out: str


def remarks_of(context: DraftContext) -> Remarks:
    """Return what an editor should know of items that are not in the issue."""
    known = {one.name for one in context.candidates}
    new = [one for one in context.published if one.sort is not PublishableType.QUOTE and context.is_new(one)]
    old = [one for one in new if context.predates_edition(one)]
    undated = tuple(one.item.source.path for one in old if _is_undated(context, one))
    later = [one for one in new if not context.predates_edition(one) and one.name not in known]
    following = next_issue(context.history, context.edition, context.as_of, None) if later else None
    return Remarks(
        since=context.start.since,
        is_begun=context.history.first is not None,
        older=len(old) - len(undated) if context.start.is_new else 0,
        until=context.window.until.astimezone(context.config.zone),
        later=len(later),
        later_in=following.period.name if following else "",
        last=_last(context),
        undated=undated,
        unfinished=tuple(one for one in context.history.issues if _is_unfinished(context, one)),
        skipped=tuple(period.name for period in context.chosen.skipped),
    )


def _is_undated(context: DraftContext, one: Publishable) -> bool:
    """Tell whether the item is a translation without a date of its own, which counts as old as its original."""
    item = one.item
    is_translation = context.scope.lang and item.locale != context.hub.translations(item)[0].locale
    return bool(is_translation) and not item.source.has("date") and type(item) in TYPES


def _is_unfinished(context: DraftContext, issue: Issue) -> bool:
    """Tell whether an issue is a draft that names items, and whose date has passed."""
    passed = issue.date is None or issue.date.at <= context.as_of
    return issue.draft and not issue.sent and bool(issue.items) and passed and issue is not context.issue


def _last(context: DraftContext) -> str:
    """Return the id of the last issue that is out, if its day is after the drafted period; else ""."""
    out = [one for one in context.history.issues if is_final(one, context.as_of)]
    later = out and context.history.day(out[-1]) > context.chosen.period.last
    return out[-1].id if later else ""
