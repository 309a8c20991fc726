"""Plan the draft of an issue: a new file, or what came in since it was drafted last."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from hubgen.config import Config
from hubgen.errors import FileError, HubError
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue, stem_of
from hubgen.model.kind import Kind
from hubgen.model.naming import ReferenceResolver
from hubgen.model.output import FileEdit
from hubgen.newsletter.drafting.context import DraftContext, draft_context
from hubgen.newsletter.drafting.history import MovedItem, moved_by_editor
from hubgen.newsletter.drafting.issue_file import moment_text, new_issue_text, rewritten, with_moves
from hubgen.newsletter.drafting.outcome import DraftOutcome, DraftState, Readiness, remarks_of
from hubgen.newsletter.drafting.proposal import Proposal, propose
from hubgen.newsletter.drafting.schedule import issue_name, issue_path
from hubgen.newsletter.drafting.stale import IssueHeader, StaleLine
from hubgen.newsletter.issues import is_final
from hubgen.starters import has_prompt
from hubgen.write.add_entries import add_entries
from hubgen.write.header import parse_header, texts_under
from hubgen.write.set_key import set_key

Reader = Callable[[str], str]
"""Gives the text of a content file, by its path, with its byte order mark and line ends."""


def plan_draft(
    hub: Hub, config: Config, as_of: datetime, read: Reader, *, edition: str | None = None, period: str | None = None
) -> DraftOutcome:
    """Plan the draft of an edition's issue for a period, else for the first whose issue has not gone out.

    `hub` holds what is not out, too. Raises HubError for an unknown edition or period, and where an issue that is
    there was not understood.
    """
    context = draft_context(hub, config, as_of, edition, period)
    issue = context.issue
    if issue is None:
        return _new_draft(context, read).outcome()
    if is_final(issue, as_of):
        return DraftPlan(context, read, DraftState.CLOSED).outcome()
    proposal = propose(context)
    state = DraftState.UPDATED if proposal.all else DraftState.SAME
    return DraftPlan(context, read, state, proposal).outcome()


def has_content(hub: Hub, config: Config, as_of: datetime, edition: str, period: str) -> bool:
    """Tell whether there is something for the issue of a period: news, or a draft that waits for its editor.

    True where an issue could not be read: then nobody knows, and `plan_draft` raises the error.
    """
    try:
        context = draft_context(hub, config, as_of, edition, period)
    except HubError:
        return True
    return not is_final(context.issue, as_of) if context.issue else propose(context).is_worth_it


def _new_draft(context: DraftContext, read: Reader) -> "DraftPlan":
    """Plan a new issue, if there is news; raises FileError where another file has its name."""
    proposal = propose(context)
    if not proposal.is_worth_it:
        return DraftPlan(context, read, DraftState.NOTHING)
    path = issue_path(context.edition, context.chosen.period)
    if any(file.casefold() == path.casefold() for file in context.hub.files):
        raise FileError(f"{path} is there already, and is no issue of this edition", "give it another name")
    text = new_issue_text(context, proposal)
    parse_header(path, text)  # what cannot be read is not written
    return DraftPlan(context, read, DraftState.NEW, proposal, FileEdit(path, None, text))


@dataclass(frozen=True)
class DraftPlan:
    """The plan for an issue; one that has gone out is left as it is, but for names in `left_out`."""

    context: DraftContext
    read: Reader
    state: DraftState
    proposal: Proposal = field(default_factory=Proposal)
    begun: FileEdit | None = None

    @property
    def open_path(self) -> str | None:
        """The path of the issue's file, where it is there and has not gone out."""
        issue = self.context.issue
        return issue.source.path if issue and self.state in (DraftState.UPDATED, DraftState.SAME) else None

    @cached_property
    def moves(self) -> tuple[MovedItem, ...]:
        """The names that people moved from one issue to another."""
        return tuple(moved_by_editor(self.context.history, self.context.as_of))

    @cached_property
    def moved(self) -> Mapping[str, tuple[str, ...]]:
        """The names that they moved, by the files in which they stood."""
        paths = sorted({one.old for one in self.moves})
        return {path: tuple(one.name for one in self.moves if one.old == path) for path in paths}

    @cached_property
    def stale(self) -> Mapping[str, tuple[StaleLine, ...]]:
        """The stale header lines of the open issues that change, by their files."""
        paths = {*self.context.removed, *self.moved, self.open_path}
        known = (one for one in self.context.history.issues if one.source.path in paths)
        found = {one.source.path: self._stale(one) for one in known if not is_final(one, self.context.as_of)}
        return {path: lines for path, lines in found.items() if lines}

    def _stale(self, issue: Issue) -> tuple[StaleLine, ...]:
        path = issue.source.path
        gone = (*self.context.removed.get(path, ()), *self.moved.get(path, ()))
        added = self.proposal.all if path == self.open_path else ()
        lines = IssueHeader(issue, self.context.of_issue(issue), added, gone).stale_lines()
        text = self.read(path)
        return tuple(replace(one, new=None) if rewritten(path, text, one) is None else one for one in lines)

    def outcome(self) -> DraftOutcome:
        """Return the edits to make, and what to tell the editor."""
        context, chosen, issue = self.context, self.context.chosen, self.context.issue
        return DraftOutcome(
            state=self.state,
            edits=(*self._edits(), *([self.begun] if self.begun else [])),
            path=issue.source.path if issue else issue_path(context.edition, chosen.period),
            name=stem_of(issue) if issue else issue_name(context.edition, chosen.period),
            at=context.window.at.astimezone(context.config.zone),
            proposal=self.proposal,
            remarks=remarks_of(context),
            left_out=context.removed,
            moved=self.moved,
            stale=self.stale,
            readiness=_readiness(issue),
            late=context.window.late,
            gone_out=stem_of(chosen.gone_out) if chosen.gone_out else "",
        )

    def _edits(self) -> tuple[FileEdit, ...]:
        moved = [path for one in self.moves for path in (one.old, one.new)]
        paths = sorted({*self.context.removed, *moved, *([self.open_path] if self.open_path else [])})
        edits = (self._edit(path, self.read(path)) for path in paths)
        return tuple(edit for edit in edits if edit.old != edit.new)

    def _edit(self, path: str, old: str) -> FileEdit:
        """Plan what changes in the file of an issue; raises FileError where names cannot be added."""
        text = old
        for line in self.stale.get(path, ()):
            text = rewritten(path, text, line) or text
        text = with_moves(path, text, [one.name for one in self.moves if one.new == path], self._left(path, text))
        left_out = {"left_out": self.context.removed.get(path, ())}
        if path != self.open_path:
            return FileEdit(path, old, add_entries(path, text, left_out))
        proposal, start = self.proposal, self.context.start
        entries = {**left_out, "items": proposal.items, "again": proposal.again, "drafted": proposal.all}
        text = add_entries(path, text, entries, proposal.comments)
        if start.is_new and proposal.items:
            text = set_key(path, text, "since", moment_text(start.since))
        return FileEdit(path, old, text)

    def _left(self, path: str, text: str) -> list[str]:
        """Name what somebody moved out of a file as the file does: it may be called by another name now."""
        gone, naming = self.moved.get(path, ()), ReferenceResolver(self.context.hub)
        lang = next(one.lang for one in self.context.history.issues if one.source.path == path)
        return [
            name for name in texts_under(path, text, "drafted") if name in gone or naming.resolve(name, lang) in gone
        ]


def _readiness(issue: Issue | None) -> Readiness:
    if issue and not issue.draft:
        return Readiness.APPROVED
    return Readiness.EDITED if issue and not has_prompt(Kind.ISSUE, issue.source.body) else Readiness.BEGUN
