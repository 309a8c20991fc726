"""What an issue names: shown in full once, out by then, and still to come where it is an event."""

from collections import Counter
from collections.abc import Iterator

from hubgen.model.channel import edition_of
from hubgen.model.codes import MailCode
from hubgen.model.event import Event
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.model.lint import Finding, LintRule
from hubgen.model.occurrence import NOT_HAPPENING
from hubgen.model.reference import ItemRef
from hubgen.model.source import Position
from hubgen.model.text import quote_for_message
from hubgen.newsletter.issues import is_future, send_time
from hubgen.newsletter.lint.availability import availability_of
from hubgen.newsletter.lint.context import MailContext


def told_before(context: MailContext) -> Iterator[Finding]:
    """Find names in `items` that an earlier issue of this edition has in its `items`."""
    earlier = {name: issue for issue in _earlier(context) for name in issue.items}
    for number, name in enumerate(context.issue.items):
        if name in earlier:
            hint = "take it out, or name it under again: to show it a second time"
            yield context.finding(
                context.issue.source.mark("items", number), f"{name} is in {earlier[name].source.path}", hint
            )


def named_twice(context: MailContext) -> Iterator[Finding]:
    """Find names that stand in the issue a second time."""
    seen: Counter[str] = Counter()
    for name, mark in named(context):
        seen[name] += 1
        if seen[name] == 2:
            yield context.finding(mark, f"{name} stands in this issue twice", "take one of the two out")


def missing_item(context: MailContext) -> Iterator[Finding]:
    """Find names of items that readers cannot be shown on the day of the issue."""
    for name, mark in named(context):
        found = availability_of(name, context.hub, context.day, context.config.zone)
        if found.obstacle:
            yield context.finding(mark, f"{_shown(name)} {found.obstacle}", found.hint)
        elif name in context.letter.missing:
            message = f"{_shown(name)} has no page that readers may see"
            yield context.finding(mark, message, "take it out of the issue")


def scheduled_item(context: MailContext) -> Iterator[Finding]:
    """Find names of items that are not out yet, and will be when the issue goes out."""
    for name, mark in named(context):
        found = availability_of(name, context.hub, context.day, context.config.zone)
        if found.since and found.since > context.as_of:
            day = found.since.astimezone(context.config.zone).date()
            yield context.finding(mark, f"{_shown(name)} is not out yet: it will be on {day}, before this issue")


def untold_item(context: MailContext) -> Iterator[Finding]:
    """Find names of items that are out and have no entry in the letter: a series without a date in the coming weeks."""
    entries = [entry for section in context.letter.sections for entry in section.entries]
    included = {name for entry in entries for name in (entry.name, *entry.merged)}
    for name, mark in named(context):
        if name not in included and name not in context.letter.missing:
            hint = "name stories, recaps, resources, quotes, events and series"
            if name.startswith(f"{Kind.SERIES}/"):
                hint = f"it has no date in the next {context.edition.ahead_weeks} weeks that no event tells"
            message = f"{_shown(name)} has nothing to tell, and is left out"
            yield context.finding(mark, message, hint)


def past_event(context: MailContext) -> Iterator[Finding]:
    """Find events that are over when the issue goes out, or already are while it is still to go out."""
    last = max(context.day, context.as_of) if is_future(context.issue, context.as_of) else context.day
    for event, mark in _events(context):
        if event.over <= last:
            day = event.start.day_in(context.config.zone)
            yield context.finding(
                mark, f"event/{event.id} is announced as coming, and was on {day}", "tell of its recap instead"
            )


def cancelled_event(context: MailContext) -> Iterator[Finding]:
    """Find events that do not take place."""
    for event, mark in _events(context):
        if event.status in NOT_HAPPENING and event.over > context.day:
            yield context.finding(
                mark, f"event/{event.id} is {event.status}", "take it out, unless the news is just that"
            )


def named(context: MailContext) -> Iterator[tuple[str, Position]]:
    """Yield each name in `items` and `again`, with its place in the file."""
    for key, names in (("items", context.issue.items), ("again", context.issue.again)):
        for number, name in enumerate(names):
            yield name, context.issue.source.mark(key, number)


def _earlier(context: MailContext) -> list[Issue]:
    """List the other issues of the edition that readers get before this one; of two for one moment, by name."""
    own = (context.day, context.issue.id)
    mine = [issue for issue in context.hub.of(Issue) if edition_of(issue) == edition_of(context.issue)]
    found = [
        issue for issue in mine if (send_time(issue, context.as_of), issue.id) < own and issue.id != context.issue.id
    ]
    return sorted(found, key=lambda issue: send_time(issue, context.as_of), reverse=True)


def _events(context: MailContext) -> Iterator[tuple[Event, Position]]:
    for name, mark in named(context):
        reference = ItemRef(name).item
        event = context.hub.get(*reference) if reference else None
        if isinstance(event, Event) and not event.draft:
            yield event, mark


def _shown(name: str) -> str:
    return quote_for_message(name).strip("'") if "/" in name else quote_for_message(name)


RULES = (
    LintRule(MailCode.TOLD_BEFORE, "A thing is told in one issue of an edition.", told_before),
    LintRule(MailCode.NAMED_TWICE, "A thing stands in an issue once.", named_twice),
    LintRule(MailCode.MISSING_ITEM, "What an issue names is out when it is read.", missing_item),
    LintRule(
        MailCode.SCHEDULED_ITEM, "What comes out between today and the issue is worth a second look.", scheduled_item
    ),
    LintRule(MailCode.UNTOLD_ITEM, "What an issue names has something to tell.", untold_item),
    LintRule(MailCode.PAST_EVENT, "An event that is announced is still to come.", past_event),
    LintRule(MailCode.CANCELLED_EVENT, "An event that is announced takes place.", cancelled_event),
)
