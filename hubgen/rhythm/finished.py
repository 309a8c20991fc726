"""What is finished: a hub without its drafts."""

from dataclasses import replace

from hubgen.model.hub import Hub


def finished(hub: Hub) -> Hub:
    """Leave out the drafts: a draft of an event in a series leaves the date that the rule has."""
    return replace(hub, items=tuple(item for item in hub.items if not item.draft))
