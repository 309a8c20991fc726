"""Suggestions for empty weeks: what there is already, and whom to ask."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from hubgen.model.hub import Hub
from hubgen.model.occurrence import Occurrence
from hubgen.model.person import Person, PersonKind
from hubgen.model.plan import Suggestion, SuggestionSource
from hubgen.model.publishable import Publishable, PublishableType, person_id, person_ids
from hubgen.model.recap import Recap
from hubgen.model.story import Story
from hubgen.rhythm.plan_input import year_before

BySource = Mapping[SuggestionSource, tuple[Suggestion, ...]]


def distribute(
    suggestions: BySource, weeks: Iterable[date], used: Collection[str]
) -> Iterator[tuple[date, tuple[Suggestion, ...]]]:
    """Yield each of some empty weeks with its suggestions, so that none is made twice: one of each source a week.

    `used` are names of publishables that the plan has already.
    """
    left = [[one for one in suggestions.get(source, ()) if one.name not in used] for source in SuggestionSource]
    for number, week in enumerate(weeks):
        yield week, tuple(found[number] for found in left if number < len(found))


def suggestions_of(hub: Hub, pieces: Sequence[Publishable], past: Sequence[Occurrence], today: date) -> BySource:
    """Return all suggestions by their source, the best first; `hub` has its drafts, `past` are events that are over."""
    return {
        SuggestionSource.DRAFT: tuple(_drafts(hub)),
        SuggestionSource.QUOTE: tuple(_quotes(pieces)),
        SuggestionSource.TALK: tuple(_talks(hub, past)),
        SuggestionSource.RESOURCE: tuple(_resources(pieces)),
        SuggestionSource.PERSON: tuple(_people(hub, pieces, past, today)),
    }


def _drafts(hub: Hub) -> Iterator[Suggestion]:
    """Drafts, by priority: what is nearly there."""
    drafts = [item for model in (Story, Recap) for item in hub.of(model) if item.draft]
    for item in sorted(drafts, key=lambda item: (-item.priority, item.key.name)):
        yield Suggestion(SuggestionSource.DRAFT, item.key.name, item.title, "a draft: finish it")


def _quotes(pieces: Sequence[Publishable]) -> Iterator[Suggestion]:
    """Quotes that were not used yet, of what has its day: those that fit a week are in the plan already."""
    dated = {piece.name for piece in pieces if piece.day}
    for piece in pieces:
        if piece.sort is PublishableType.QUOTE and piece.ready and piece.parent in dated:
            first = f", not before {piece.not_before}" if piece.not_before else ""
            last = f", not after {piece.not_after}" if piece.not_after else ""
            yield Suggestion(SuggestionSource.QUOTE, piece.name, piece.title, f"an unused quote{first}{last}")


def _talks(hub: Hub, past: Sequence[Occurrence]) -> Iterator[Suggestion]:
    """Talks of past events of which there is no story yet, the latest first; a story that is a draft counts."""
    stories = [item for item in hub.of(Story) if item.event]
    written = {(item.event, who) for item in stories for who in person_ids(hub, item.people())}
    for one in sorted(past, key=lambda one: one.order, reverse=True):
        for speaker in one.event.speakers if one.event else ():
            if one.event and (one.event.id, person_id(hub, speaker)) not in written:
                found = hub.person(speaker)
                why = f"spoke at {one.title}, {one.day}: no story yet"
                title = found.title if found else speaker
                yield Suggestion(SuggestionSource.TALK, one.event.key.name, title, why)


def _resources(pieces: Sequence[Publishable]) -> Iterator[Suggestion]:
    """Resources that are on the site and were never featured, by priority."""
    never = [piece for piece in pieces if piece.sort is PublishableType.RESOURCE and not piece.at]
    for piece in sorted(never, key=lambda piece: (-piece.priority, piece.name)):
        yield Suggestion(SuggestionSource.RESOURCE, piece.name, piece.title, "a resource that was never featured")


def _people(hub: Hub, pieces: Sequence[Publishable], past: Sequence[Occurrence], today: date) -> Iterator[Suggestion]:
    """People who were heard once, and not for a year; those who still know everybody come first."""
    heard = _last_heard(hub, pieces, past)
    silent = [(day, who) for who, day in heard.items() if day < year_before(today)]
    for day, who in sorted(silent, key=lambda one: (-one[0].toordinal(), one[1])):
        found = hub.person(who)
        if isinstance(found, Person) and not found.draft and found.sort is not PersonKind.ORGANIZATION:
            yield Suggestion(SuggestionSource.PERSON, found.key.name, found.title, f"last heard on {day}")


def _last_heard(hub: Hub, pieces: Iterable[Publishable], past: Iterable[Occurrence]) -> dict[str, date]:
    """Map people to the last day on which they spoke, were quoted or wrote; what is scheduled counts too."""
    days = [(piece.day, who) for piece in pieces if piece.day for who in piece.people]
    days += [(one.day, who) for one in past if one.event for who in person_ids(hub, one.event.speakers)]
    heard: dict[str, date] = {}
    for day, who in days:
        heard[who] = max(day, heard.get(who, day))
    return heard
