"""Coming dates: the events of the weeks after an issue, and the series of which only the rule tells."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.occurrence import Occurrence
from hubgen.model.timeline import Timeline
from hubgen.newsletter.drafting.scope import Scope
from hubgen.starters import is_unedited

WEB = ("https://", "http://", "mailto:")


@dataclass(frozen=True, slots=True)
class Coming:
    """One date, as an issue names it; a series is named once, however often it comes."""

    name: str
    title: str
    item: Item


def coming(hub: Hub, scope: Scope, letter: datetime, after: datetime, zone: ZoneInfo) -> tuple[Coming, ...]:
    """List what takes place in the weeks that follow a letter, of a published hub, in the order of its dates.

    `after` is the moment of the letter, or a later one: what has begun by then is not coming. Where an event has no
    version for the edition's readers, or still holds its starter's words, its series may tell of the date.
    """
    first, length = letter.astimezone(zone).date(), timedelta(weeks=scope.edition.ahead_weeks)
    found: dict[str, Coming] = {}
    for one in Timeline(hub, zone, scope.lang).between(first - timedelta(days=1), first + length):
        if not one.takes_place or not _begins_after(one, after, zone):
            continue
        known = (item for item in (one.event, one.series) if item and not is_unedited(item))
        item = next((item for item in known if scope.holds(hub, item)), None)
        if item:
            found.setdefault(item.key.name, Coming(item.key.name, item.title, item))
    return tuple(found.values())


def place_to_register(dates: Iterable[Coming]) -> str:
    """Give the first place at which people can register."""
    return next(filter(None, (place_of(one.item) for one in dates if isinstance(one.item, Event))), "")


def place_of(event: Event) -> str:
    """Give the place at which people can register: an address, or the file of the event that tells more."""
    link = event.registration or ""
    return link if link.startswith(WEB) or not link else event.source.path


def _begins_after(one: Occurrence, after: datetime, zone: ZoneInfo) -> bool:
    """What has a day and no hour may still be to come on the day of the letter."""
    if one.start.day_only:
        return one.start.day >= after.astimezone(zone).date()
    return one.start.at > after
