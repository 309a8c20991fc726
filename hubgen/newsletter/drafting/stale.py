"""Which lines of an issue's header still name something that is not in the letter any more, or does not lead it.

That is judged by what stands in the file. A subject is hubgen's own where it is the title of something that hubgen put
into the issue, a preheader where it is made of such titles, and a call where one can register there for such an event.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from hubgen.model.issue import Issue
from hubgen.model.naming import is_date
from hubgen.model.text import single_line
from hubgen.newsletter.drafting.candidates import Candidate, UpcomingDate, first_registration
from hubgen.newsletter.drafting.context import DraftContext
from hubgen.newsletter.drafting.envelope import (
    SEPARATOR,
    is_part_of,
    mentions,
    preheader_for,
    preheader_parts,
    register_text,
    registrations_of,
    titles_of,
)


@dataclass(frozen=True, slots=True)
class StaleLine:
    """A line of an issue's header that names something which is not in the letter any more.

    `keys` lead to it; `title` is what it named, "" where it only followed another subject. `new` is what hubgen writes
    there, "" that it takes the line out, None where only its author can say. `uncertain` says that the title is not
    known any more, so the line may be right. `still_included` says that what it named is in the letter, and does not
    lead it.
    """

    keys: tuple[str, ...]
    title: str
    new: str | None = None
    uncertain: bool = False
    still_included: bool = False


@dataclass(frozen=True)
class IssueHeader:
    """The header of an issue; `added` are the names that come in now, `gone` those just taken out or moved."""

    issue: Issue
    context: DraftContext
    added: Sequence[str]
    gone: Sequence[str]

    @cached_property
    def present(self) -> tuple[str, ...]:
        """The names that stand in the issue or are added to it, in the order in which they stand."""
        return tuple(dict.fromkeys((*self.issue.items, *self.issue.again, *self.added)))

    @cached_property
    def former(self) -> tuple[str, ...]:
        """The names that hubgen proposed or people left out, and that do not stand in the issue."""
        return tuple(name for name in (*self.issue.drafted, *self.issue.left_out) if name not in self.present)

    @cached_property
    def entries(self) -> list[Candidate]:
        """The issue's entries, as `Proposal.full_entries` lists them: the lead, then the others, then dates."""
        every: tuple[Candidate, ...] = (*self.context.candidates, *self.context.dates)
        known = {one.name: one for one in every}
        again = frozenset(name for name in self.issue.again if not is_date(name))
        found = [known[name] for name in self.present if name in known and name not in again and "#" not in name]
        return sorted(found, key=lambda one: isinstance(one, UpcomingDate))

    def stale_lines(self) -> tuple[StaleLine, ...]:
        """Return the stale lines among subject, preheader and call, in this order."""
        subject = tuple(self._subject())
        is_new = any(one.new is not None for one in subject)
        return (*subject, *self._preheader(is_new=is_new), *self._call())

    def _subject(self) -> Iterator[StaleLine]:
        subject, hub = single_line(self.issue.subject or ""), self.context.hub
        present, lead = titles_of(hub, self.present), self.entries[0] if self.entries else None
        if subject in titles_of(hub, (*self.issue.drafted, *self.former)):
            if lead is None or subject not in titles_of(hub, [lead.name]):
                yield StaleLine(("subject",), subject, lead.title if lead else "", still_included=subject in present)
        elif subject and subject not in present:
            yield from self._by_hand("subject", subject)

    def _preheader(self, *, is_new: bool) -> Iterator[StaleLine]:
        """`is_new` says that the subject changes now."""
        text, hub = single_line(self.issue.preheader or ""), self.context.hub
        present, former = preheader_parts(hub, self.present), preheader_parts(hub, self.former)
        over = [part for part in text.split(SEPARATOR) if not is_part_of(part, present)]
        if text and all(is_part_of(part, former) for part in over):
            new = preheader_for(self.entries, self.context.lang)
            if (over or is_new) and new != text:
                yield StaleLine(("preheader",), over[0] if over else "", new)
        elif text:
            yield from self._by_hand("preheader", text)

    def _by_hand(self, key: str, text: str) -> Iterator[StaleLine]:
        """Yield a line that a person wrote, once, when what it names is taken out; only its author may change it."""
        hub = self.context.hub
        for title in sorted(titles_of(hub, self.present), key=len, reverse=True):
            text = text.replace(title, " ")
        gone = {name: titles_of(hub, [name]) for name in self.gone if "#" not in name}
        mentioned = [title for titles in gone.values() for title in sorted(titles) if mentions(text, title)]
        lost = [name for name, titles in gone.items() if not titles]
        if mentioned or lost:
            yield StaleLine((key,), (*mentioned, *lost)[0], uncertain=not mentioned)

    def _call(self) -> Iterator[StaleLine]:
        call, hub, usual = self.issue.call, self.context.hub, self.context.edition.call
        if call is None or (usual and usual.link == call.link) or call.link in registrations_of(hub, self.present):
            return
        over = [name for name in self.former if call.link in registrations_of(hub, [name])]
        title = min(titles_of(hub, over[:1]), default="")
        if over and call.text == register_text(self.context.lang):
            link = first_registration(self.entries)
            yield StaleLine(("call", "link") if link else ("call",), title, link)
        elif any(name in self.gone for name in over):
            yield StaleLine(("call",), title)
