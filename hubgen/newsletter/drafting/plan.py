"""Plan the draft of an issue: a new file, or what came in since it was drafted last."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from hubgen.config import Config
from hubgen.config.newsletter import Edition
from hubgen.errors import HubError
from hubgen.model.edit import Edit
from hubgen.model.hub import Hub, published
from hubgen.model.issue import Issue
from hubgen.newsletter.drafting.begin import Beginning, beginning_of
from hubgen.newsletter.drafting.coming import coming
from hubgen.newsletter.drafting.history import History, history_of, is_closed
from hubgen.newsletter.drafting.outcome import Outcome, State
from hubgen.newsletter.drafting.proposal import Material, Proposal, propose
from hubgen.newsletter.drafting.scope import Scope
from hubgen.newsletter.drafting.sheet import moment_text, sheet_text
from hubgen.newsletter.drafting.start import sheet_of
from hubgen.newsletter.drafting.taken_out import taken_out
from hubgen.newsletter.drafting.thing import things_of
from hubgen.newsletter.drafting.turn import Outing, Turn, outing_of, path_of, turn_of
from hubgen.write.entries import with_entries
from hubgen.write.keys import with_key

Reader = Callable[[str], str]
"""Gives the text of a content file, with its byte order mark and line ends."""


def plan_draft(
    hub: Hub, config: Config, as_of: datetime, read: Reader, *, edition: str | None = None, period: str | None = None
) -> Outcome:
    """Plan the draft of an edition's issue for a period, else for the first whose issue has not gone out.

    `hub` holds what is not out, too. Raises HubError for an unknown edition or period, and where an issue that is
    there was not understood.
    """
    meant = edition_named(config, edition)
    history = history_of(hub, meant.id, config.zone)
    turn = turn_of(history, meant, as_of, period)
    drafting = Drafting(hub, config, as_of, meant, history, turn)
    if turn.issue is None:
        return drafting.begun(read)
    return drafting.closed(read) if is_closed(turn.issue, as_of) else drafting.grown(turn.issue, read)


def edition_named(config: Config, name: str | None) -> Edition:
    """Find an edition of the settings; raises HubError with the names that there are."""
    found = config.options.newsletter.edition(name)
    if found is None:
        names = ", ".join(one.id for one in config.options.newsletter.editions)
        raise HubError(
            f"there is no edition '{name}'", f"there are: {names}" if names else "there is only the main one"
        )
    return found


@dataclass(frozen=True)
class Drafting:
    """One issue on its way; `turn` says which."""

    hub: Hub
    config: Config
    as_of: datetime
    edition: Edition
    history: History
    turn: Turn

    def begun(self, read: Reader) -> Outcome:
        """Plan a new issue, if there is news."""
        proposal = propose(self.material)
        edits = self._edits(read)
        if not proposal.is_worth_it:
            return self._outcome(State.NOTHING, edits)
        path = path_of(self.edition, self.turn.period)
        if any(file.casefold() == path.casefold() for file in self.hub.files):
            raise HubError(f"{path} is there already, and is no issue of this edition", "give it another name")
        return self._outcome(State.NEW, (*edits, Edit(path, None, self._text(proposal))), proposal)

    def grown(self, issue: Issue, read: Reader) -> Outcome:
        """Plan what came in for an issue that is there, and keep every byte that a person wrote."""
        proposal = propose(self.material, issue)
        names = (*proposal.items, *proposal.again)
        edits = self._edits(read, issue, proposal)
        return self._outcome(State.GROWN if names else State.SAME, edits, proposal)

    def closed(self, read: Reader) -> Outcome:
        """Leave an issue that has gone out as it is, but for what was taken out of it before."""
        return self._outcome(State.CLOSED, self._edits(read))

    @cached_property
    def outing(self) -> Outing:
        """When the issue goes out."""
        return outing_of(self.turn, self.edition, self.as_of, self.history)

    @cached_property
    def beginning(self) -> Beginning:
        """Where the edition begins."""
        return beginning_of(self.history, self.turn, self.outing)

    @cached_property
    def gone(self) -> Mapping[str, tuple[str, ...]]:
        """What was taken out of issues, by their files."""
        return taken_out(self.history)

    @cached_property
    def material(self) -> Material:
        """What the issue can be made of: all that is out now, and up to its cut-off."""
        hub = published(self.hub, min(self.as_of, self.outing.until))
        scope, at, zone = Scope(self.edition, hub.home), self.outing.at, self.config.zone
        after = max(at, self.as_of) if self.turn.issue else at
        return Material(
            things=tuple(things_of(hub, scope)),
            dates=coming(hub, scope, at, after, zone),
            history=self.history,
            settings=self.config.options.rhythm,
            day=at.astimezone(zone).date(),
            since=self.beginning.since,
            lang=self.edition.lang or hub.home,
            unwanted=frozenset(name for names in self.gone.values() for name in names),
        )

    def _text(self, proposal: Proposal) -> str:
        at, begin = self.outing.at.astimezone(self.config.zone), self.beginning
        sheet = sheet_of(proposal, self.edition, self.turn.period, self.hub.home, at)
        number = None if self.outing.late and self.history.issues else self.history.next_number
        return sheet_text(replace(sheet, since=begin.since if begin.is_new else None, number=number))

    def _edits(self, read: Reader, issue: Issue | None = None, proposal: Proposal | None = None) -> tuple[Edit, ...]:
        paths = {*self.gone, *([issue.source.path] if issue and proposal and proposal.all else [])}
        return tuple(self._edit(path, read(path), issue, proposal) for path in sorted(paths))

    def _edit(self, path: str, old: str, issue: Issue | None, proposal: Proposal | None) -> Edit:
        here = proposal if issue and issue.source.path == path else None
        entries: dict[str, Sequence[str]] = {"left_out": self.gone.get(path, ())}
        if here:
            entries |= {"items": here.items, "again": here.again, "drafted": here.all}
        new = with_entries(path, old, entries, here.notes if here else {})
        if here and here.items and self.beginning.is_new and self.beginning.since:
            new = with_key(path, new, "since", moment_text(self.beginning.since))
        return Edit(path, old, new)

    def _outcome(self, state: State, edits: tuple[Edit, ...], proposal: Proposal | None = None) -> Outcome:
        issue = self.turn.issue
        return Outcome(
            state=state,
            edits=edits,
            path=issue.source.path if issue else path_of(self.edition, self.turn.period),
            at=self.outing.at.astimezone(self.config.zone),
            proposal=proposal or Proposal(),
            left_out=self.gone,
            late=self.outing.late,
            out=self.turn.out.source.path if self.turn.out else "",
        )
