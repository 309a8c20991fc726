"""Everything that drafting one issue looks at: which issue it is, and what may go into it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from hubgen.config import Config
from hubgen.config.newsletter import Edition
from hubgen.model.hub import Hub, published
from hubgen.model.issue import Issue
from hubgen.model.period import issue_period
from hubgen.model.publishable import Publishable
from hubgen.newsletter.drafting.candidates import UpcomingDate, candidates, upcoming_dates
from hubgen.newsletter.drafting.history import IssueHistory, history_of, removed_by_editor
from hubgen.newsletter.drafting.schedule import (
    EditionStart,
    NextIssue,
    SendWindow,
    edition_start,
    next_issue,
    send_window,
)
from hubgen.newsletter.drafting.scope import EditionFilter
from hubgen.newsletter.issues import find_edition


@dataclass(frozen=True)
class DraftContext:
    """One issue that is drafted: its edition, whose breaks include the whole community's, its period and its file."""

    hub: Hub
    config: Config
    as_of: datetime
    edition: Edition
    history: IssueHistory
    chosen: NextIssue

    @property
    def issue(self) -> Issue | None:
        """The issue as it is there; None where it is to be written."""
        return self.chosen.issue

    @cached_property
    def scope(self) -> EditionFilter:
        """The filter of the edition's items."""
        return EditionFilter(self.edition, self.hub.languages)

    @cached_property
    def lang(self) -> str:
        """The language of the issue, as the hub calls it."""
        return self.scope.lang or self.edition.lang or self.hub.home

    @cached_property
    def window(self) -> SendWindow:
        """When the issue goes out, and its cut-off."""
        return send_window(self.chosen, self.edition, self.as_of, self.config.zone)

    @property
    def day(self) -> date:
        """The day on which the issue goes out, in the hub's zone."""
        return self.window.at.astimezone(self.config.zone).date()

    @cached_property
    def start(self) -> EditionStart:
        """Where the edition begins."""
        return edition_start(self.history, self.edition, self.chosen, self.window.at)

    @cached_property
    def removed(self) -> dict[str, tuple[str, ...]]:
        """The names that a person has just taken out, by the files of issues."""
        return removed_by_editor(self.history)

    @cached_property
    def unwanted(self) -> frozenset[str]:
        """The names that a person does not want in any issue."""
        return self.history.left_out | {name for names in self.removed.values() for name in names}

    @cached_property
    def published(self) -> tuple[Publishable, ...]:
        """All candidates that are out now, whatever the issue's cut-off."""
        return tuple(candidates(published(self.hub, self.as_of), self.scope, self.config.zone))

    @cached_property
    def candidates(self) -> tuple[Publishable, ...]:
        """All candidates that are out now, and by the issue's cut-off."""
        return tuple(candidates(self._hub_at_cutoff, self.scope, self.config.zone))

    @cached_property
    def dates(self) -> tuple[UpcomingDate, ...]:
        """The dates that come after the issue, and are not over yet where it is there already."""
        at = self.window.at
        after = max(at, self.as_of) if self.issue else at
        return upcoming_dates(self._hub_at_cutoff, self.scope, at, after, self.config.zone)

    @cached_property
    def _hub_at_cutoff(self) -> Hub:
        return published(self.hub, min(self.as_of, self.window.until))

    def is_new(self, one: Publishable) -> bool:
        """Tell whether a candidate is in no issue, and neither it nor what it is taken from was left out of one."""
        return one.name not in self.history.included_or_rejected and one.parent not in self.unwanted

    def predates_edition(self, one: Publishable) -> bool:
        """Tell whether a candidate is older than the edition; a bare day is as old as that day is anywhere in it."""
        since = self.start.since
        if one.moment is None or one.moment.day_only:
            return (one.day or date.min) < since.day_in(self.config.zone)
        return one.moment < since

    def of_issue(self, issue: Issue) -> "DraftContext":
        """Return the same context for another issue of the edition, with that issue's period."""
        if issue is self.issue:
            return self
        return replace(self, chosen=replace(self.chosen, issue=issue, period=issue_period(issue) or self.chosen.period))


def draft_context(hub: Hub, config: Config, as_of: datetime, edition: str | None, period: str | None) -> DraftContext:
    """Find out which issue of an edition is drafted: that of a period, else the first that has not gone out.

    Raises HubError for an unknown edition or period, and for an issue that was not understood.
    """
    found = find_edition(config.options.newsletter, edition)
    whole = found.model_copy(update={"breaks": (*found.breaks, *config.options.rhythm.breaks)})
    history = history_of(hub, whole.id, config.zone)
    return DraftContext(hub, config, as_of, whole, history, next_issue(history, whole, as_of, period))
