"""Which issue a command means: the one that was named, else the one that is next to go out; and how that is asked."""

from datetime import datetime
from typing import Annotated

import typer

from hubgen.config import Config
from hubgen.errors import HubError
from hubgen.model.channel import edition_of
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue, bare, stem_of
from hubgen.model.kind import Kind
from hubgen.model.reference import Suggestions
from hubgen.newsletter.issues import awaits_sending, by_date, find_edition

IssueArgument = Annotated[
    str | None, typer.Argument(help="The issue, such as 2026-11; else the next to go out.", show_default=False)
]
EditionOption = Annotated[str | None, typer.Option("--edition", help="The edition, where there are several.")]


def choose_issue(
    hub: Hub, config: Config, as_of: datetime, name: str | None = None, edition: str | None = None
) -> Issue:
    """Return the issue of this name (id, `issue/id` or file), else the next of an edition to go out, else its newest.

    `hub` is the full hub, drafts included; no edition is the main one. Raises HubError if there is no such issue or
    edition.
    """
    if name:
        return find_issue(hub, name)
    find_edition(config.options.newsletter, edition)
    issues = by_date(issue for issue in hub.of(Issue) if edition_of(issue) == (edition or ""))
    if not issues:
        which = f"of the edition '{edition}' " if edition else ""
        raise HubError(f"there is no issue {which}yet", "hubgen newsletter draft writes one")
    return next((issue for issue in issues if awaits_sending(issue, issues, as_of)), issues[-1])


def find_issue(hub: Hub, name: str) -> Issue:
    """Return the issue of an id, of `issue/id` or of a file; raises HubError with the nearest id."""
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
