"""What an issue may tell: stories, recaps, resources and quotes that are out, and dates that are to come."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.occurrence import Occurrence
from hubgen.model.publishable import Publishable, PublishableType, with_quotes
from hubgen.model.recording import language_of
from hubgen.model.timeline import Timeline
from hubgen.newsletter.drafting.scope import EditionFilter
from hubgen.portable.describe import item_title
from hubgen.starters import is_unedited

WRITTEN = (PublishableType.STORY, PublishableType.RECAP)
"""What somebody has written: resources and quotes lead elsewhere."""
LINKS = ("https://", "http://", "mailto:")
_ADDRESS = re.compile(r"(?<![a-z])[a-z]+://\S+")


def candidates(hub: Hub, scope: EditionFilter, zone: ZoneInfo) -> Iterator[Publishable]:
    """Yield the stories, recaps, resources and quotes of a published hub for an edition, old and new, all with a date.

    Items without a date, and those whose body still holds its starter's words, are left out.
    A quote that a translation takes over from its original stays in the original's language, and out of the edition.
    """
    for item in scope.items(hub):
        if item.date and not is_unedited(item):
            for one in with_quotes(hub, item, zone):
                if one.sort is not PublishableType.QUOTE:
                    yield replace(one, title=item_title(item, hub))
                elif one.moment and scope.reads(language_of(item, "quotes", hub)):
                    yield one


def newest_first(one: Publishable) -> tuple[float, str]:
    """Return the sort key of a candidate: newest first, then by name."""
    return (-one.at.timestamp() if one.at else 0, one.name)


def text_length(one: Publishable) -> int:
    """Count the characters of the item's body, without web addresses."""
    return len(_ADDRESS.sub("", one.item.source.body))


@dataclass(frozen=True, slots=True)
class UpcomingDate:
    """An event, or a series, as an issue names it; a series is named once, however often it comes."""

    name: str
    title: str
    item: Item


Candidate = Publishable | UpcomingDate


def upcoming_dates(
    hub: Hub, scope: EditionFilter, letter: datetime, after: datetime, zone: ZoneInfo
) -> tuple[UpcomingDate, ...]:
    """Return the events and series of a published hub in the weeks that follow a letter, in the order of their dates.

    `after` is the moment of the letter, or a later one: an event that has begun by then is not listed. Where an event
    has no version for the edition's readers, or still holds its starter's words, its series may tell of the date.
    """
    first, length = letter.astimezone(zone).date(), timedelta(weeks=scope.edition.ahead_weeks)
    found: dict[str, UpcomingDate] = {}
    for one in Timeline(hub, zone, scope.lang).between(first - timedelta(days=1), first + length):
        if one.takes_place and _begins_after(one, after, zone):
            known = (item for item in (one.event, one.series) if item and not is_unedited(item))
            if item := next((item for item in known if scope.matches(hub, item)), None):
                found.setdefault(item.key.name, UpcomingDate(item.key.name, item.title, item))
    return tuple(found.values())


def _begins_after(one: Occurrence, after: datetime, zone: ZoneInfo) -> bool:
    """Tell whether an occurrence begins after a moment; one without an hour, whether it begins on that day or later."""
    if one.start.day_only:
        return one.start.day >= after.astimezone(zone).date()
    return one.start.at > after


def first_registration(candidates: Iterable[Candidate]) -> str:
    """Return the first `registration_link` of some candidates that is not empty; "" for none."""
    return next(filter(None, (registration_link(one.item) for one in candidates)), "")


def registration_link(item: Item) -> str:
    """Return where to register for an event: a web or mail address, else the path of the event's file.

    "" for an event without `registration`, and for anything that is no event.
    """
    link = item.registration or "" if isinstance(item, Event) else ""
    return link if link.startswith(LINKS) or not link else item.source.path
