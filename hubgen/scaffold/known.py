"""What a starter can know already, so that the author need not look it up."""

from collections.abc import Mapping
from datetime import datetime

from hubgen.config import Config
from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.kind import Kind
from hubgen.model.recap import Recap


def known_values(kind: Kind, hub: Hub, config: Config, as_of: datetime) -> Mapping[str, str]:
    """Give values, as YAML, for the keys of a new item: the hub's zone, and a recap's event."""
    event = _latest_untold(hub, as_of) if kind is Kind.RECAP else None
    return {"timezone": config.options.timezone} | ({"event": event.id} if event else {})


def _latest_untold(hub: Hub, as_of: datetime) -> Event | None:
    """Find the last event that is over and has no recap."""
    told = {recap.event for recap in hub.of(Recap)}
    over = [event for event in hub.of(Event) if event.over <= as_of and event.id not in told]
    return max(over, key=lambda event: (event.start.at, event.id), default=None)
