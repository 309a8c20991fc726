"""Issues on their way: when readers get one, whether they have it, and whether it may still be mailed."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from hubgen.model.channel import edition_of
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.moment import LATEST


def goes_out(issue: Issue, as_of: datetime) -> datetime:
    """Say when readers get an issue: at its date, where that is known, and at once where there is none."""
    return issue.date.at if issue.date else as_of


def read_on(issue: Issue, as_of: datetime) -> datetime:
    """Say of when the hub is that readers of an issue find: of its day, and not of one that is past."""
    return max(as_of, goes_out(issue, as_of))


def is_closed(issue: Issue, as_of: datetime) -> bool:
    """Tell whether readers may have an issue, by mail, feed or site: nothing new is put into it then.

    Whether it must still be mailed is another question (`is_waiting`): one whose date has just passed is closed, and
    waits.
    """
    return bool(issue.sent) or (not issue.draft and (issue.date is None or issue.date.at <= as_of))


def is_to_come(issue: Issue, as_of: datetime) -> bool:
    """Tell whether an issue's moment is still to come: that of a draft, of one without a date, or of a later one."""
    return issue.draft or issue.date is None or issue.date.at > as_of


def is_waiting(issue: Issue, issues: Iterable[Issue], as_of: datetime) -> bool:
    """Tell whether an issue is surely still to be mailed; `issues` are those of its edition.

    That is one that is to come, and one without a receipt that is dated after the last one that has any: old issues
    that were brought in, or that went out by feed, bear none. Whether drafting may add to it is another question
    (`is_closed`): readers of feeds have it from its date on.
    """
    if is_to_come(issue, as_of):
        return True
    receipts = [one.date.at for one in issues if one.sent and one.date]
    return bool(receipts) and goes_out(issue, as_of) > max(receipts)


def to_mail(hub: Hub, as_of: datetime) -> list[Issue]:
    """List what may still be mailed, of all editions, by date; an edition that settings do not name counts too.

    That is what waits, and what has come due last and has no receipt yet: by SMTP an issue goes out after its date.
    """
    issues = by_date(hub.of(Issue))
    return [issue for issue in issues if _may_be_mailed(issue, _same_edition(issue, issues), as_of)]


def by_date(issues: Iterable[Issue]) -> list[Issue]:
    """Put issues in the order of their dates, those without one last."""
    return sorted(issues, key=lambda issue: (issue.date.at if issue.date else LATEST, issue.id))


def _may_be_mailed(issue: Issue, issues: Sequence[Issue], as_of: datetime) -> bool:
    """A letter that was brought in from elsewhere names nothing, and has been mailed."""
    out = [one for one in issues if not is_to_come(one, as_of)]
    just_due = bool(out) and issue is out[-1] and not issue.sent and bool(issue.items or issue.drafted)
    return just_due or is_waiting(issue, issues, as_of)


def _same_edition(issue: Issue, issues: Iterable[Issue]) -> list[Issue]:
    return [one for one in issues if edition_of(one) == edition_of(issue)]
