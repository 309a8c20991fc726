"""When each item last changed, so that no two of a hub share the moment."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from zlib import crc32

from hubgen.model.channel import FEED_KINDS
from hubgen.model.hub import Hub
from hubgen.model.item import Item, Key
from hubgen.model.moment import Moment

SPREAD = 600
"""Over how many seconds the items of one day are spread where the author gave no hour."""

SECOND = timedelta(seconds=1)


def update_times(hub: Hub) -> Mapping[Key, datetime]:
    """Map each item to the moment of its last change, in UTC and to the second.

    The author's word goes first, else the register's, which knows the build that first showed these words;
    what changed in neither way is as old as its publication.

    Readers and validators take two entries with the same `updated` for one. So a bare day, and a build that
    showed many changes, is set off by seconds drawn from the item's own id, and who then still meets another
    waits a second. Thus a moment depends neither on the feed nor, but for rare meetings, on what else came out
    that day.
    """
    dated = [item for item in hub.items if item.date and item.kind in FEED_KINDS]
    times: dict[Key, datetime] = {}
    last = datetime.min.replace(tzinfo=UTC)
    for start, _, key in sorted((_start(item, hub), hub.register.name(item, hub.home), item.key) for item in dated):
        last = times[key] = max(start, last + SECOND)
    return times


def _start(item: Item, hub: Hub) -> datetime:
    registered = None if item.updated else hub.register.updated(item, hub.home)
    seen = Moment(registered, day_only=True) if registered else None
    moment = max(found for found in (item.date, item.updated, seen) if found)
    offset = crc32(_drawn_from(item, hub).encode()) % SPREAD if moment.day_only else 0
    return moment.utc.replace(microsecond=0) + timedelta(seconds=offset)


def _drawn_from(item: Item, hub: Hub) -> str:
    """Name an item as it was called at first: its moment outlives a rename."""
    name = hub.register.name(item, hub.home)
    return repr(name if item.locale != hub.home else f"{name}.{item.locale}")
