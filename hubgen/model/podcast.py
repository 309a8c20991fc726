"""The podcast: its episodes, its address and its id."""

from uuid import UUID, uuid5

from hubgen.model.channel import newest_first
from hubgen.model.hub import Hub
from hubgen.model.recording import Playable, playables
from hubgen.model.story import Story

FILE = "podcast.xml"
"""Where the podcast's feed lies, from the site's root."""
MEDIA_TYPE = "application/rss+xml"
NAMESPACE = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""In which Podcasting 2.0 makes ids of addresses."""
ARTWORK = (1400, 3000)
"""From how many pixels to how many Apple takes the two equal sides of a picture."""

Episode = tuple[Story, Playable]
"""A story and the recording that its podcast episode plays."""


def episodes(hub: Hub) -> list[Episode]:
    """List a published hub's episodes, newest first.

    An episode is a dated story with a recording whose file can be linked and whose size is known: programs
    refuse what has no size.
    """
    stories = newest_first(hub, hub.of(Story))
    heard = ((story, next((one for one in playables(story, hub) if one.bytes), None)) for story in stories)
    return [(story, recording) for story, recording in heard if recording]


def guid_of(address: str) -> str:
    """Make a podcast's id of its feed's first address (podcastindex.org/namespace/1.0, `guid`)."""
    return str(uuid5(NAMESPACE, address.partition("://")[2].rstrip("/")))


def is_artwork(pixels: tuple[int, int] | None) -> bool:
    """Tell whether a picture is as large and as square as podcast directories ask."""
    least, most = ARTWORK
    return pixels is not None and pixels[0] == pixels[1] and least <= pixels[0] <= most
