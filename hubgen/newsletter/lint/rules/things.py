"""What an issue names: told once, out by then, and still to come where it is an event."""

from collections import Counter
from collections.abc import Iterator

from hubgen.model.channel import edition_of
from hubgen.model.event import Event
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.model.occurrence import OFF
from hubgen.model.reference import ItemRef
from hubgen.model.slip import Slip
from hubgen.model.source import Position
from hubgen.model.text import quote_for_message
from hubgen.newsletter.issues import goes_out, is_to_come
from hubgen.newsletter.lint.given import Given
from hubgen.newsletter.lint.rule import Found, Rule
from hubgen.newsletter.lint.standing import standing_of


def told_before(given: Given) -> Iterator[Found]:
    """Find what another issue of this edition tells, or is going to tell, before this one."""
    earlier = {name: issue for issue in _earlier(given) for name in issue.items}
    for number, name in enumerate(given.issue.items):
        if name in earlier:
            hint = "take it out, or name it under again: to show it a second time"
            yield Found(given.issue.source.mark("items", number), f"{name} is in {earlier[name].source.path}", hint)


def named_twice(given: Given) -> Iterator[Found]:
    """Find what one issue names a second time."""
    seen: Counter[str] = Counter()
    for name, mark in named(given):
        seen[name] += 1
        if seen[name] == 2:
            yield Found(mark, f"{name} stands in this issue twice", "take one of the two out")


def missing_item(given: Given) -> Iterator[Found]:
    """Find what cannot be shown on the day of the issue."""
    for name, mark in named(given):
        stands = standing_of(name, given.hub, given.day, given.config.zone)
        if stands.trouble:
            yield Found(mark, f"{_shown(name)} {stands.trouble}", stands.hint)
        elif name in given.letter.missing:
            yield Found(mark, f"{_shown(name)} has no page that readers may see", "take it out of the issue")


def scheduled_item(given: Given) -> Iterator[Found]:
    """Find what is not out yet, and will be when the issue goes out."""
    for name, mark in named(given):
        stands = standing_of(name, given.hub, given.day, given.config.zone)
        if stands.since and stands.since > given.as_of:
            day = stands.since.astimezone(given.config.zone).date()
            yield Found(mark, f"{_shown(name)} is not out yet: it will be on {day}, before this issue")


def untold_item(given: Given) -> Iterator[Found]:
    """Find what is named, is out, and has nothing to tell: a series without a date in the coming weeks."""
    things = [thing for section in given.letter.sections for thing in section.things]
    told = {name for thing in things for name in (thing.name, *thing.others)}
    for name, mark in named(given):
        if name not in told and name not in given.letter.missing:
            weeks = f"it has no date in the next {given.edition.ahead_weeks} weeks that no event tells"
            hint = (
                weeks
                if name.startswith(f"{Kind.SERIES}/")
                else "name stories, recaps, resources, quotes, events and series"
            )
            yield Found(mark, f"{_shown(name)} has nothing to tell, and is left out", hint)


def past_event(given: Given) -> Iterator[Found]:
    """Find events that are over when the issue goes out, or already are while it is still to go out."""
    last = max(given.day, given.as_of) if is_to_come(given.issue, given.as_of) else given.day
    for event, mark in _events(given):
        if event.over <= last:
            day = event.start.day_in(given.config.zone)
            yield Found(mark, f"event/{event.id} is announced as coming, and was on {day}", "tell of its recap instead")


def cancelled_event(given: Given) -> Iterator[Found]:
    """Find events that do not take place."""
    for event, mark in _events(given):
        if event.status in OFF and event.over > given.day:
            yield Found(mark, f"event/{event.id} is {event.status}", "take it out, unless the news is just that")


def named(given: Given) -> Iterator[tuple[ItemRef, Position]]:
    """Yield what the issue tells and shows again, with its place."""
    for key, names in (("items", given.issue.items), ("again", given.issue.again)):
        for number, name in enumerate(names):
            yield name, given.issue.source.mark(key, number)


def _earlier(given: Given) -> list[Issue]:
    """List the other issues of the edition that readers get before this one; of two for one moment, by name."""
    own = (given.day, given.issue.id)
    mine = [issue for issue in given.hub.of(Issue) if edition_of(issue) == edition_of(given.issue)]
    found = [issue for issue in mine if (goes_out(issue, given.as_of), issue.id) < own and issue.id != given.issue.id]
    return sorted(found, key=lambda issue: goes_out(issue, given.as_of), reverse=True)


def _events(given: Given) -> Iterator[tuple[Event, Position]]:
    for name, mark in named(given):
        whole = name.item if name.quote is None else None
        event = given.hub.get(*whole) if whole else None
        if isinstance(event, Event) and not event.draft:
            yield event, mark


def _shown(name: str) -> str:
    return quote_for_message(name).strip("'") if "/" in name else quote_for_message(name)


RULES = (
    Rule(Slip.TOLD_BEFORE, "A thing is told in one issue of an edition.", told_before),
    Rule(Slip.NAMED_TWICE, "A thing stands in an issue once.", named_twice),
    Rule(Slip.MISSING_ITEM, "What an issue names is out when it is read.", missing_item),
    Rule(Slip.SCHEDULED_ITEM, "What comes out between today and the issue is worth a second look.", scheduled_item),
    Rule(Slip.UNTOLD_ITEM, "What an issue names has something to tell.", untold_item),
    Rule(Slip.PAST_EVENT, "An event that is announced is still to come.", past_event),
    Rule(Slip.CANCELLED_EVENT, "An event that is announced takes place.", cancelled_event),
)
