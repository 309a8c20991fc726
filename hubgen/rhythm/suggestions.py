"""Suggestions for empty weeks: what there is already, and whom to ask."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from hubgen.model.hub import Hub
from hubgen.model.occurrence import Occurrence
from hubgen.model.person import Person, PersonKind
from hubgen.model.piece import Piece, Sort
from hubgen.model.plan import Idea, Suggestion
from hubgen.model.recap import Recap
from hubgen.model.story import Story
from hubgen.rhythm.material import year_before
from hubgen.rhythm.people import people_of, person_of


def deal(ideas: Mapping[Idea, tuple[Suggestion, ...]], weeks: int) -> list[tuple[Suggestion, ...]]:
    """Deal suggestions out to empty weeks like cards, so that none is made twice: one of each sort a week."""
    return [tuple(ideas[idea][week] for idea in Idea if week < len(ideas.get(idea, ()))) for week in range(weeks)]


def without(ideas: Mapping[Idea, tuple[Suggestion, ...]], used: Collection[str]) -> dict[Idea, tuple[Suggestion, ...]]:
    """Leave out what the plan uses already."""
    return {idea: tuple(one for one in found if one.name not in used) for idea, found in ideas.items()}


def ideas_of(
    hub: Hub, pieces: Iterable[Piece], past: Iterable[Occurrence], today: date
) -> dict[Idea, tuple[Suggestion, ...]]:
    """Gather all suggestions, the best of each sort first."""
    all_pieces, over = tuple(pieces), tuple(past)
    return {
        Idea.DRAFT: tuple(_drafts(hub)),
        Idea.QUOTE: tuple(_quotes(all_pieces)),
        Idea.TALK: tuple(_talks(hub, over)),
        Idea.RESOURCE: tuple(_resources(all_pieces)),
        Idea.PERSON: tuple(_people(hub, all_pieces, over, today)),
    }


def _drafts(hub: Hub) -> Iterator[Suggestion]:
    """Drafts, by priority: what is nearly there."""
    drafts = [item for model in (Story, Recap) for item in hub.of(model) if item.draft]
    for item in sorted(drafts, key=lambda item: (-item.priority, item.key.name)):
        yield Suggestion(Idea.DRAFT, item.key.name, item.title, "a draft: finish it")


def _quotes(pieces: tuple[Piece, ...]) -> Iterator[Suggestion]:
    """Quotes that were not used yet, of what has its day: those that fit a week are in the plan already."""
    dated = {piece.name for piece in pieces if piece.day}
    for piece in pieces:
        if piece.sort is Sort.QUOTE and piece.ready and piece.parent in dated:
            yield Suggestion(Idea.QUOTE, piece.name, piece.title, _window(piece))


def _window(piece: Piece) -> str:
    first = f", not before {piece.not_before}" if piece.not_before else ""
    last = f", not after {piece.not_after}" if piece.not_after else ""
    return f"an unused quote{first}{last}"


def _talks(hub: Hub, past: tuple[Occurrence, ...]) -> Iterator[Suggestion]:
    """Talks of past events that nobody has told as a story yet, the latest first."""
    told = _told(hub)
    for one in sorted(past, key=lambda one: one.order, reverse=True):
        if one.event is None:
            continue
        for speaker in one.event.speakers:
            if (one.event.id, person_of(hub, speaker)) not in told:
                name = _shown(hub, speaker)
                yield Suggestion(Idea.TALK, one.event.key.name, name, f"spoke at {one.title}, {one.day}: no story yet")


def _told(hub: Hub) -> set[tuple[str, str]]:
    """Name the events and people of whom there is a story, drafts included: those are being written."""
    return {(item.event, who) for item in hub.of(Story) if item.event for who in people_of(hub, item.people())}


def _resources(pieces: tuple[Piece, ...]) -> Iterator[Suggestion]:
    """Resources that are on the site and were never featured, by priority."""
    never = [piece for piece in pieces if piece.sort is Sort.RESOURCE and not piece.at]
    for piece in sorted(never, key=lambda piece: (-piece.priority, piece.name)):
        yield Suggestion(Idea.RESOURCE, piece.name, piece.title, "a resource that was never featured")


def _people(hub: Hub, pieces: tuple[Piece, ...], past: tuple[Occurrence, ...], today: date) -> Iterator[Suggestion]:
    """People who were heard once, and not for a year; those who still know everybody come first."""
    heard = last_heard(hub, pieces, past)
    silent = [(day, who) for who, day in heard.items() if day < year_before(today)]
    for day, who in sorted(silent, key=lambda one: (-one[0].toordinal(), one[1])):
        found = hub.person(who)
        if isinstance(found, Person) and not found.draft and found.sort is not PersonKind.ORGANIZATION:
            yield Suggestion(Idea.PERSON, found.key.name, found.title, f"last heard on {day}")


def last_heard(hub: Hub, pieces: Iterable[Piece], past: Iterable[Occurrence]) -> dict[str, date]:
    """Map people to the last day on which they spoke, were quoted or wrote; what is scheduled counts too."""
    days = [(piece.day, who) for piece in pieces if piece.day for who in piece.people]
    days += [(one.day, who) for one in past if one.event for who in people_of(hub, one.event.speakers)]
    heard: dict[str, date] = {}
    for day, who in days:
        heard[who] = max(day, heard.get(who, day))
    return heard


def _shown(hub: Hub, name: str) -> str:
    found = hub.person(name)
    return found.title if found else name
