"""When each item last changed, so that no two of a hub share the moment."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from zlib import crc32

from hubgen.model.channel import FED
from hubgen.model.hub import Hub
from hubgen.model.item import Item, Key

SPREAD = 600
"""Over how many seconds the items of one day are spread where the author gave no hour."""

SECOND = timedelta(seconds=1)


def update_times(hub: Hub) -> Mapping[Key, datetime]:
    """Map each item to the moment of its last change, in UTC and to the second.

    Readers and validators take two entries with the same `updated` for one. So a bare day is set off
    by seconds drawn from the item's own id, and who then still meets another waits a second. Thus a
    moment depends neither on the feed nor, but for rare meetings, on what else came out that day.
    """
    dated = [item for item in hub.items if item.date and item.kind in FED]
    times: dict[Key, datetime] = {}
    last = datetime.min.replace(tzinfo=UTC)
    for start, key in sorted((_start(item), item.key) for item in dated):
        last = times[key] = max(start, last + SECOND)
    return times


def _start(item: Item) -> datetime:
    moment = max(found for found in (item.date, item.updated) if found)
    offset = crc32(repr(item.key.name + "." + item.locale).encode()) % SPREAD if moment.day_only else 0
    return moment.utc.replace(microsecond=0) + timedelta(seconds=offset)
