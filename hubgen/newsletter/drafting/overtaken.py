"""What an envelope still says of something that is not in the letter any more, or does not lead it.

That is judged by what stands in the file. A subject is hubgen's own where it is the title of something that hubgen put
into the issue, a preheader where it is made of such titles, and a call where one can register there for such an event.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from hubgen.model.issue import Issue
from hubgen.model.naming import is_date
from hubgen.newsletter.drafting.coming import Coming, place_to_register
from hubgen.newsletter.drafting.envelope import preheader_for, register_text
from hubgen.newsletter.drafting.situation import Situation
from hubgen.newsletter.drafting.thing import Thing
from hubgen.newsletter.drafting.titles import lines_of, names_it, places_of, says, titles_of
from hubgen.newsletter.drafting.words import APART
from hubgen.portable.text import single_line


@dataclass(frozen=True, slots=True)
class Overtaken:
    """A line of an issue's header that names something which is not in the letter any more.

    `keys` lead to it; `title` is what it named, "" where it only followed another subject. `new` is what hubgen writes
    there, "" that it takes the line out, None where only its author can say; `perhaps` says that nobody knows. `stays`
    says that what it named is still in the letter, where something else leads now.
    """

    keys: tuple[str, ...]
    title: str
    new: str | None = None
    perhaps: bool = False
    stays: bool = False


@dataclass(frozen=True)
class Envelope:
    """The envelope of an issue; `added` is what comes in now, and `gone` what has just been taken out or moved."""

    issue: Issue
    situation: Situation
    added: Sequence[str]
    gone: Sequence[str]

    @cached_property
    def here(self) -> tuple[str, ...]:
        """What stands in the issue."""
        return tuple(dict.fromkeys((*self.issue.items, *self.issue.again, *self.added)))

    @cached_property
    def past(self) -> tuple[str, ...]:
        """What stood in it, or was to."""
        return tuple(name for name in (*self.issue.drafted, *self.issue.left_out) if name not in self.here)

    @cached_property
    def now(self) -> list[Thing | Coming]:
        """What is told in full, as `Proposal.told` lists it: the lead, then the others, then dates."""
        material = self.situation.material
        every: tuple[Thing | Coming, ...] = (*material.things, *material.dates)
        known = {one.name: one for one in every}
        again = frozenset(name for name in self.issue.again if not is_date(name))
        told = [known[name] for name in self.here if name in known and name not in again and "#" not in name]
        return sorted(told, key=lambda one: isinstance(one, Coming))

    def overtaken(self) -> tuple[Overtaken, ...]:
        """Find the lines."""
        subject = tuple(self._subject())
        is_new = any(one.new is not None for one in subject)
        return (*subject, *self._preheader(is_new=is_new), *self._call())

    def _subject(self) -> Iterator[Overtaken]:
        subject, hub = single_line(self.issue.subject or ""), self.situation.hub
        told, lead = titles_of(hub, self.here), self.now[0] if self.now else None
        if subject in titles_of(hub, (*self.issue.drafted, *self.past)):
            if lead is None or subject not in titles_of(hub, [lead.name]):
                yield Overtaken(("subject",), subject, lead.title if lead else "", stays=subject in told)
        elif subject and subject not in told:
            yield from self._by_hand("subject", subject)

    def _preheader(self, *, is_new: bool) -> Iterator[Overtaken]:
        text, hub = single_line(self.issue.preheader or ""), self.situation.hub
        told, past = lines_of(hub, self.here), lines_of(hub, self.past)
        over = [part for part in text.split(APART) if not says(part, told)]
        if text and all(says(part, past) for part in over):
            new = preheader_for(self.now, self.situation.lang)
            if (over or is_new) and new != text:
                yield Overtaken(("preheader",), over[0] if over else "", new)
        elif text:
            yield from self._by_hand("preheader", text)

    def _by_hand(self, key: str, text: str) -> Iterator[Overtaken]:
        """What a person wrote is theirs; they are told once, when what it names is taken out."""
        hub = self.situation.hub
        for title in sorted(titles_of(hub, self.here), key=len, reverse=True):
            text = text.replace(title, " ")
        gone = {name: titles_of(hub, [name]) for name in self.gone if "#" not in name}
        named = [title for titles in gone.values() for title in sorted(titles) if names_it(text, title)]
        lost = [name for name, titles in gone.items() if not titles]
        if named or lost:
            yield Overtaken((key,), (*named, *lost)[0], perhaps=not named)

    def _call(self) -> Iterator[Overtaken]:
        call, hub, usual = self.issue.call, self.situation.hub, self.situation.edition.call
        if call is None or (usual and usual.link == call.link) or call.link in places_of(hub, self.here):
            return
        over = [name for name in self.past if call.link in places_of(hub, [name])]
        title = min(titles_of(hub, over[:1]), default="")
        if over and call.text == register_text(self.situation.lang):
            link = place_to_register(one for one in self.now if isinstance(one, Coming))
            yield Overtaken(("call", "link") if link else ("call",), title, link)
        elif _any(over, self.gone):
            yield Overtaken(("call",), title)


def _any(names: Sequence[str], others: Collection[str]) -> bool:
    return any(name in others for name in names)
