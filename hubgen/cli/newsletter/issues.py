"""Which issue a command means: the one that was named, else the one that is next to go out."""

from datetime import datetime

from hubgen.config import Config
from hubgen.errors import HubError
from hubgen.model.channel import edition_of
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue, bare, stem_of
from hubgen.model.kind import Kind
from hubgen.model.reference import Suggestions
from hubgen.newsletter.editions import edition_named
from hubgen.newsletter.issues import by_date, is_waiting


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
    return next((issue for issue in issues if is_waiting(issue, issues, as_of)), issues[-1])


def named(hub: Hub, name: str) -> Issue:
    """Find an issue by its id, as `issue/id`, or by its file; raises HubError with the nearest name."""
    stem = bare(name)
    issues = by_date(hub.of(Issue))
    found = next((issue for issue in issues if stem in (issue.id, stem_of(issue), bare(issue.source.path))), None)
    if found:
        return found
    if (Kind.ISSUE, stem) in hub.unread:
        raise HubError(f"the issue '{stem}' could not be read", "hubgen check says why")
    newest = ", ".join(issue.id for issue in reversed(issues[-3:]))
    hint = Suggestions(issue.id for issue in issues).did_you_mean(stem) or (newest and f"the newest are {newest}")
    raise HubError(f"there is no issue '{name}'", hint or "hubgen newsletter draft writes one")


def issues_of(hub: Hub, config: Config, edition: str | None = None) -> list[Issue]:
    """List the issues of an edition by their dates, those without one last; raises HubError for an unknown edition."""
    edition_named(config.options.newsletter, edition)
    return by_date(issue for issue in hub.of(Issue) if edition_of(issue) == (edition or ""))
