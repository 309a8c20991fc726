"""Issues on their way: when readers get one, whether they have it, and whether it may still be mailed."""

from collections.abc import Iterable
from datetime import datetime

from hubgen.config.newsletter import Edition, NewsletterSettings
from hubgen.errors import HubError
from hubgen.model.channel import edition_of
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.moment import LATEST
from hubgen.model.reference import Suggestions


def find_edition(settings: NewsletterSettings, name: str | None) -> Edition:
    """Find an edition by its id; None is the main one. Raises HubError with the nearest id, or all that there are."""
    if found := settings.edition(name):
        return found
    names = [one.id for one in settings.editions]
    among = f"there are: {', '.join(names)}" if names else "there is only the main one"
    raise HubError(f"there is no edition '{name}'", Suggestions(names).did_you_mean(name or "") or among)


def send_time(issue: Issue, as_of: datetime) -> datetime:
    """Return when readers get an issue: its date, or `as_of` where it has none."""
    return issue.date.at if issue.date else as_of


def effective_time(issue: Issue, as_of: datetime) -> datetime:
    """Return the moment of the hub that readers of an issue find: that of its sending, but none before `as_of`."""
    return max(as_of, send_time(issue, as_of))


def is_final(issue: Issue, as_of: datetime) -> bool:
    """Tell whether readers may have an issue, by mail, feed or site: nothing new is put into it then.

    Whether it must still be mailed is another question (`awaits_sending`): one whose date has just passed is final,
    and waits.
    """
    return bool(issue.sent) or (not issue.draft and (issue.date is None or issue.date.at <= as_of))


def is_future(issue: Issue, as_of: datetime) -> bool:
    """Tell whether an issue's moment is still to come: that of a draft, of one without a date, or of a later one."""
    return issue.draft or issue.date is None or issue.date.at > as_of


def awaits_sending(issue: Issue, issues: Iterable[Issue], as_of: datetime) -> bool:
    """Tell whether an issue is surely still to be mailed; `issues` are all of its edition.

    That is a future one, and one without a receipt that is dated after the last one that has any: old issues that
    were brought in, or that went out by feed, bear none. Whether drafting may add to it is another question
    (`is_final`): readers of feeds have it from its date on.
    """
    if is_future(issue, as_of):
        return True
    receipts = [one.date.at for one in issues if one.sent and one.date]
    return bool(receipts) and send_time(issue, as_of) > max(receipts)


def pending(hub: Hub, as_of: datetime) -> list[Issue]:
    """Return the issues that may still be mailed, of all editions, by date.

    Those are the ones that await sending, and of each edition the last that has come due without a receipt: by SMTP
    an issue goes out after its date. An edition that no setting names counts too.
    """
    issues = by_date(hub.of(Issue))
    return [
        issue
        for issue in issues
        if _may_be_mailed(issue, [one for one in issues if edition_of(one) == edition_of(issue)], as_of)
    ]


def by_date(issues: Iterable[Issue]) -> list[Issue]:
    """Sort issues by date, those without one last."""
    return sorted(issues, key=lambda issue: (issue.date.at if issue.date else LATEST, issue.id))


def _may_be_mailed(issue: Issue, issues: list[Issue], as_of: datetime) -> bool:
    """A letter that was brought in from elsewhere names nothing, and has been mailed."""
    due = [one for one in issues if not is_future(one, as_of)]
    just_due = bool(due) and issue is due[-1] and not issue.sent and bool(issue.items or issue.drafted)
    return just_due or awaits_sending(issue, issues, as_of)
