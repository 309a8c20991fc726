"""Plan the draft of an issue: a new file, or what came in since it was drafted last."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from hubgen.config import Config
from hubgen.errors import FileError
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue, stem_of
from hubgen.model.kind import Kind
from hubgen.model.naming import ReferenceResolver
from hubgen.model.output import FileEdit
from hubgen.newsletter.drafting.change import Change, is_possible, with_change
from hubgen.newsletter.drafting.outcome import Outcome, Ripeness, State
from hubgen.newsletter.drafting.overtaken import Envelope, Overtaken
from hubgen.newsletter.drafting.proposal import Proposal, propose
from hubgen.newsletter.drafting.remarks import remarks_of
from hubgen.newsletter.drafting.sheet import moment_text, sheet_text
from hubgen.newsletter.drafting.situation import Situation, situation_of
from hubgen.newsletter.drafting.start import sheet_of
from hubgen.newsletter.drafting.taken_out import Move, moves
from hubgen.newsletter.drafting.turn import id_of, path_of
from hubgen.newsletter.issues import is_closed
from hubgen.starters import has_prompt
from hubgen.write.heading import heading_of, names_in

Reader = Callable[[str], str]
"""Gives the text of a content file, with its byte order mark and line ends."""


def plan_draft(
    hub: Hub, config: Config, as_of: datetime, read: Reader, *, edition: str | None = None, period: str | None = None
) -> Outcome:
    """Plan the draft of an edition's issue for a period, else for the first whose issue has not gone out.

    `hub` holds what is not out, too. Raises HubError for an unknown edition or period, and where an issue that is
    there was not understood.
    """
    situation = situation_of(hub, config, as_of, edition, period)
    issue = situation.turn.issue
    if issue is None:
        return _begun(situation, read)
    if is_closed(issue, as_of):
        return Plan(situation, read, State.CLOSED).outcome()
    proposal = propose(situation.material, issue)
    return Plan(situation, read, State.GROWN if proposal.all else State.SAME, proposal).outcome()


def _begun(situation: Situation, read: Reader) -> Outcome:
    """Plan a new issue, if there is news."""
    proposal = propose(situation.material)
    if not proposal.is_worth_it:
        return Plan(situation, read, State.NOTHING).outcome()
    path = path_of(situation.edition, situation.turn.period)
    if any(file.casefold() == path.casefold() for file in situation.hub.files):
        raise FileError(f"{path} is there already, and is no issue of this edition", "give it another name")
    text = _text(situation, proposal)
    heading_of(path, text)  # what cannot be read is not written
    return Plan(situation, read, State.NEW, proposal, FileEdit(path, None, text)).outcome()


def _text(here: Situation, proposal: Proposal) -> str:
    at, begin = here.outing.at.astimezone(here.config.zone), here.beginning
    sheet = sheet_of(proposal, here.edition, here.turn.period, (here.lang, here.hub.home), at)
    number = None if here.outing.late and here.history.issues else here.history.next_number
    return sheet_text(replace(sheet, since=begin.since if begin.is_new else None, number=number))


@dataclass(frozen=True)
class Plan:
    """What is done with an issue; one that has gone out stays as it is, but for what was taken out of it before."""

    situation: Situation
    read: Reader
    state: State
    proposal: Proposal = field(default_factory=Proposal)
    begun: FileEdit | None = None

    @property
    def issue(self) -> Issue | None:
        """The issue, where it is there and has not gone out."""
        return self.situation.turn.issue if self.state in (State.GROWN, State.SAME) else None

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """What people moved from one issue to another."""
        return moves(self.situation.history, self.situation.as_of)

    @cached_property
    def moved(self) -> Mapping[str, tuple[str, ...]]:
        """What they moved, by the files in which it stood."""
        paths = sorted({one.old for one in self.moves})
        return {path: tuple(one.name for one in self.moves if one.old == path) for path in paths}

    @cached_property
    def overtaken(self) -> Mapping[str, tuple[Overtaken, ...]]:
        """What the envelopes of open issues say of something that is gone, where this issue, or such a one, changes."""
        paths = {*self.situation.gone, *self.moved, *([self.issue.source.path] if self.issue else [])}
        known = (one for one in self.situation.history.issues if one.source.path in paths)
        found = {one.source.path: self._overtaken(one) for one in known if not is_closed(one, self.situation.as_of)}
        return {path: lines for path, lines in found.items() if lines}

    def _overtaken(self, issue: Issue) -> tuple[Overtaken, ...]:
        here, path, is_own = self.situation.at(issue), issue.source.path, self._is_own(issue.source.path)
        gone = (*here.gone.get(path, ()), *self.moved.get(path, ()))
        lines = Envelope(issue, here, self.proposal.all if is_own else (), gone).overtaken()
        text = self.read(path)
        return tuple(one if is_possible(path, text, one) else replace(one, new=None) for one in lines)

    def outcome(self) -> Outcome:
        """Say what is to be done, and what there is to say of it."""
        here, issue = self.situation, self.situation.turn.issue
        return Outcome(
            state=self.state,
            edits=(*self._edits(), *([self.begun] if self.begun else [])),
            path=issue.source.path if issue else path_of(here.edition, here.turn.period),
            name=stem_of(issue) if issue else id_of(here.edition, here.turn.period),
            at=here.outing.at.astimezone(here.config.zone),
            proposal=self.proposal,
            remarks=remarks_of(here),
            left_out=here.gone,
            moved=self.moved,
            overtaken=self.overtaken,
            ripeness=_ripeness(issue),
            late=here.outing.late,
            out=stem_of(here.turn.out) if here.turn.out else "",
        )

    def _edits(self) -> tuple[FileEdit, ...]:
        own = [self.issue.source.path] if self.issue else []
        moved = [path for one in self.moves for path in (one.old, one.new)]
        planned = [self._edit(path, self.read(path)) for path in sorted({*self.situation.gone, *moved, *own})]
        return tuple(edit for edit in planned if edit.old != edit.new)

    def _edit(self, path: str, old: str) -> FileEdit:
        change = Change(
            {"left_out": self.situation.gone.get(path, ())},
            values={one.keys: one.new for one in self.overtaken.get(path, ()) if one.new is not None},
            learnt=[one.name for one in self.moves if one.new == path],
            forgotten=self._forgotten(path, old),
        )
        return FileEdit(path, old, with_change(path, old, self._own(change) if self._is_own(path) else change))

    def _forgotten(self, path: str, text: str) -> list[str]:
        """Name what somebody moved as the file does: it may be called by another name now."""
        gone, naming = self.moved.get(path, ()), ReferenceResolver(self.situation.hub)
        lang = next(one.lang for one in self.situation.history.issues if one.source.path == path)
        return [name for name in names_in(path, text, "drafted") if name in gone or naming.resolve(name, lang) in gone]

    def _is_own(self, path: str) -> bool:
        return self.issue is not None and self.issue.source.path == path

    def _own(self, change: Change) -> Change:
        """What changes in the issue itself, too."""
        proposal, begin = self.proposal, self.situation.beginning
        entries = {"items": proposal.items, "again": proposal.again, "drafted": proposal.all}
        return replace(
            change,
            entries={**change.entries, **entries},
            notes=proposal.notes,
            since=moment_text(begin.since) if begin.is_new and proposal.items else "",
        )


def _ripeness(issue: Issue | None) -> Ripeness:
    if issue and not issue.draft:
        return Ripeness.APPROVED
    return Ripeness.EDITED if issue and not has_prompt(Kind.ISSUE, issue.source.body) else Ripeness.BEGUN
