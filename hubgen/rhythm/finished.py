"""What is finished: a hub without its drafts."""

from dataclasses import replace

from hubgen.model.hub import Hub


def finished(hub: Hub) -> Hub:
    """Leave out the drafts: a draft of an event in a series leaves the date that the rule has.

    They are withheld, so that what a person declined in a draft holds.
    """
    drafts = tuple(item for item in hub.items if item.draft)
    return replace(hub, items=tuple(item for item in hub.items if not item.draft), withheld=(*hub.withheld, *drafts))
