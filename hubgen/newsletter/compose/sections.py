"""The sections of a letter, in the order that the editor gave them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from hubgen.model.address import name_of
from hubgen.model.event import Event
from hubgen.model.recap import Recap
from hubgen.model.recording import materials
from hubgen.model.resource import Resource
from hubgen.model.series import Series
from hubgen.model.story import Story
from hubgen.newsletter.compose.context import LetterContext, ResolvedName
from hubgen.newsletter.compose.entries import LEAD_LENGTH, TEASER_LENGTH, item_entry, quote_entry
from hubgen.newsletter.compose.upcoming import upcoming_entries
from hubgen.newsletter.letter import LetterEntry, Section, SectionKind

LEADING = (Story, Recap, Resource)
"""Types of items that can stand first of all."""
LAST = (SectionKind.AGAIN, SectionKind.COMING)
"""Sections behind all that stands in a letter for the first time."""


def sections_of(
    items: Sequence[ResolvedName], again: Sequence[ResolvedName], context: LetterContext
) -> tuple[Section, ...]:
    """Sort `items` and what is shown `again` into sections: a lead, each kind as it first comes, again, upcoming.

    The lead is the first story, recap or resource. Empty sections are left out.
    """
    lead = next((one for one in items if not one.quote and isinstance(one.item, LEADING)), None)
    found = [(SectionKind.LEAD if one is lead else _kind(one), one) for one in items]
    found += [(_kind(one) if _kind(one) in LAST else SectionKind.AGAIN, one) for one in again]
    merged = _merged_recordings(items, (one for kind, one in found if kind is not SectionKind.LEAD), context)
    kept = [(kind, one) for kind, one in found if one.name not in merged]
    order = dict.fromkeys([SectionKind.LEAD, *(kind for kind, _ in kept if kind not in LAST), *LAST])
    sections = (_section(kind, [one for its, one in kept if its is kind], merged, context) for kind in order)
    return tuple(section for section in sections if section.entries)


def _kind(named: ResolvedName) -> SectionKind:
    if named.quote:
        return SectionKind.QUOTES
    if isinstance(named.item, Event | Series):
        return SectionKind.COMING
    if isinstance(named.item, Recap):
        return SectionKind.RECAPS
    return SectionKind.RESOURCES if isinstance(named.item, Resource) else SectionKind.STORIES


def _merged_recordings(
    items: Iterable[ResolvedName], others: Iterable[ResolvedName], context: LetterContext
) -> dict[str, str]:
    """Map each of `others` that is a story's recording or slides to the first of `items` that is this story, by name.

    Only what stands in a letter for the first time takes something in: below an old story, a recording may be news.
    """
    stories = materials(context.hub)
    named = [(name_of(one.item), one.name) for one in items if not one.quote]
    by = {one.name: next((n for i, n in named if i in stories.get(name_of(one.item), ())), "") for one in others}
    return {name: story for name, story in by.items() if story}


def _section(
    kind: SectionKind, found: Sequence[ResolvedName], merged: Mapping[str, str], context: LetterContext
) -> Section:
    title = "" if kind is SectionKind.LEAD else context.words[f"letter.{kind}"]
    upcoming = kind is SectionKind.COMING
    entries = upcoming_entries(found, context) if upcoming else _entries(kind, found, context)
    return Section(
        kind,
        title,
        tuple(replace(one, merged=tuple(name for name, by in merged.items() if by == one.name)) for one in entries),
    )


def _entries(kind: SectionKind, found: Iterable[ResolvedName], context: LetterContext) -> Iterator[LetterEntry]:
    length = LEAD_LENGTH if kind is SectionKind.LEAD else TEASER_LENGTH
    for one in found:
        if one.quote:
            yield quote_entry(one.item, one.quote, one.name, context)
        else:
            yield item_entry(one.item, one.name, context, length)
