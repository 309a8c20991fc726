"""The sections of a letter, in the order that the editor gave them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from hubgen.model.event import Event
from hubgen.model.recap import Recap
from hubgen.model.resource import Resource
from hubgen.model.series import Series
from hubgen.model.story import Story
from hubgen.newsletter.compose.coming import coming
from hubgen.newsletter.compose.named import Named
from hubgen.newsletter.compose.quotes import told_of_quote
from hubgen.newsletter.compose.reading import Reading
from hubgen.newsletter.compose.teaser import LEAD, OTHERS
from hubgen.newsletter.compose.telling import told_of
from hubgen.newsletter.compose.together import Bringing, brought_along
from hubgen.newsletter.letter import Part, Section, Told

LEADING = (Story, Recap, Resource)
"""What can stand first of all."""
LAST = (Part.AGAIN, Part.COMING)
"""What stands behind all that is told for the first time."""


@dataclass(frozen=True, slots=True)
class _Entry:
    part: Part
    named: Named


def sections_of(items: Iterable[Named], again: Iterable[Named], reading: Reading) -> tuple[Section, ...]:
    """Part what an issue names: a lead, then each sort, then what is shown again, then what comes."""
    told = _first_of_all(_Entry(_part(one), one) for one in items)
    found = [*told, *(_again(one) for one in again)]
    following = (entry.named for entry in found if entry.part is not Part.LEAD)
    brought = brought_along((entry.named for entry in told), following, reading)
    entries = [entry for entry in found if entry.named.name not in brought]
    order = dict.fromkeys([Part.LEAD, *(one.part for one in entries if one.part not in LAST), *LAST])
    parts = ((part, [entry.named for entry in entries if entry.part is part]) for part in order)
    sections = (_with_others(_section(part, found, reading), brought) for part, found in parts)
    return tuple(section for section in sections if section.things)


def _part(named: Named) -> Part:
    if named.quote:
        return Part.QUOTES
    if isinstance(named.item, Event | Series):
        return Part.COMING
    if isinstance(named.item, Recap):
        return Part.RECAPS
    return Part.RESOURCES if isinstance(named.item, Resource) else Part.STORIES


def _again(named: Named) -> _Entry:
    part = _part(named)
    return _Entry(part if part is Part.COMING else Part.AGAIN, named)


def _first_of_all(entries: Iterable[_Entry]) -> list[_Entry]:
    """Make the first story, recap or resource the lead."""
    found = list(entries)
    for number, entry in enumerate(found):
        if not entry.named.quote and isinstance(entry.named.item, LEADING):
            found[number] = _Entry(Part.LEAD, entry.named)
            break
    return found


def _section(part: Part, found: list[Named], reading: Reading) -> Section:
    title = "" if part is Part.LEAD else reading.words[f"letter.{part}"]
    things = coming(found, reading) if part is Part.COMING else tuple(_things(part, found, reading))
    return Section(part, title, things)


def _with_others(section: Section, brought: Bringing) -> Section:
    """Name at each thing the resources that it brings along."""
    others = {thing.name: tuple(name for name, by in brought.items() if by == thing.name) for thing in section.things}
    return replace(section, things=tuple(replace(thing, others=others[thing.name]) for thing in section.things))


def _things(part: Part, found: Iterable[Named], reading: Reading) -> Iterator[Told]:
    return (_told(one, reading, LEAD if part is Part.LEAD else OTHERS) for one in found)


def _told(named: Named, reading: Reading, bounds: tuple[int, int]) -> Told:
    if named.quote:
        return told_of_quote(named.item, named.quote, named.name, reading)
    return told_of(named.item, named.name, reading, bounds)
