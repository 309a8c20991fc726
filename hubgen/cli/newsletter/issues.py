"""Which issue a command means: the one that was named, else the one that is next to go out."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from hubgen.check.nearest import Known
from hubgen.config import Config
from hubgen.errors import HubError
from hubgen.model.channel import edition_of
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind

LAST = datetime.max.replace(tzinfo=UTC)
"""Where an issue without a date stands in the order of dates."""


def chosen(hub: Hub, config: Config, as_of: datetime, name: str | None = None, edition: str | None = None) -> Issue:
    """Find the issue of this name (id, `issue/id` or file), else the next of an edition to go out, else its newest.

    `hub` is the full hub, drafts included; no edition is the main one. Raises HubError where there is none.
    """
    if name:
        return named(hub, name)
    issues = issues_of(hub, config, edition)
    if not issues:
        which = f"of the edition '{edition}' " if edition else ""
        raise HubError(f"there is no issue {which}yet", "hubgen newsletter draft writes one")
    return next((issue for issue in issues if _is_waiting(issue, issues, as_of)), issues[-1])


def named(hub: Hub, name: str) -> Issue:
    """Find an issue by its id, as `issue/id`, or by its file; raises HubError with the nearest name."""
    stem = name.rpartition("/")[2].removesuffix(".md")
    issues = sorted(hub.of(Issue), key=_order)
    found = next((issue for issue in issues if stem in (issue.id, _stem(issue))), None)
    if found:
        return found
    if (Kind.ISSUE, stem) in hub.unread:
        raise HubError(f"the issue '{stem}' could not be read", "hubgen check says why")
    newest = ", ".join(issue.id for issue in reversed(issues[-3:]))
    hint = Known(issue.id for issue in issues).hint(stem) or (newest and f"the newest are {newest}")
    raise HubError(f"there is no issue '{name}'", hint or "hubgen newsletter draft writes one")


def issues_of(hub: Hub, config: Config, edition: str | None = None) -> list[Issue]:
    """List the issues of an edition by their dates, those without one last; raises HubError for an unknown edition."""
    if config.options.newsletter.edition(edition) is None:
        names = [one.id for one in config.options.newsletter.all_editions() if one.id]
        hint = Known(names).hint(edition or "") or (f"there are: {', '.join(names)}" if names else "there is only one")
        raise HubError(f"there is no edition '{edition}'", hint)
    return sorted((issue for issue in hub.of(Issue) if edition_of(issue) == (edition or "")), key=_order)


def issues_to_check(hub: Hub, as_of: datetime) -> list[Issue]:
    """List what may still be mailed, of all editions, by date; an edition that settings do not name counts too.

    That is what waits, and what has come due last and has no receipt yet: by SMTP an issue goes out after its date.
    """
    issues = sorted(hub.of(Issue), key=_order)
    return [issue for issue in issues if _may_be_mailed(issue, _same_edition(issue, issues), as_of)]


def _may_be_mailed(issue: Issue, issues: Sequence[Issue], as_of: datetime) -> bool:
    """A letter that was brought in from elsewhere names nothing, and has been mailed."""
    out = [one for one in issues if not one.draft and one.date and one.date.at <= as_of]
    just_due = bool(out) and issue is out[-1] and not issue.sent and bool(issue.items or issue.drafted)
    return just_due or _is_waiting(issue, issues, as_of)


def _is_waiting(issue: Issue, issues: Iterable[Issue], as_of: datetime) -> bool:
    """Tell whether an issue is surely still to be mailed; `issues` are those of its edition.

    That is a draft, one without a date, one dated later, and one without a receipt that is dated after the last one
    that has any: old issues that were brought in, or that went out by feed, bear none. Whether drafting may add to it
    is another question (`is_closed`): readers of feeds have it from its date on.
    """
    if issue.draft or issue.date is None or issue.date.at > as_of:
        return True
    receipts = [one.date.at for one in issues if one.sent and one.date]
    return bool(receipts) and issue.date.at > max(receipts)


def _same_edition(issue: Issue, issues: Iterable[Issue]) -> list[Issue]:
    return [one for one in issues if edition_of(one) == edition_of(issue)]


def _order(issue: Issue) -> tuple[datetime, str]:
    return (issue.date.at if issue.date else LAST, issue.id)


def _stem(issue: Issue) -> str:
    return issue.source.path.rpartition("/")[2].removesuffix(".md")
