"""The recordings that go with an item, by their whole addresses."""

from collections.abc import Iterator

from hubgen.config import Config
from hubgen.feeds.item import Attachment
from hubgen.model.address import encoded
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.recording import Playable, playables
from hubgen.portable.links import web_address


def recordings(item: Item, hub: Hub, config: Config) -> tuple[Attachment, ...]:
    """List what readers can play: a recording needs an address, a length in bytes and a type."""
    return tuple(_attachments(playables(item, hub), config))


def attachment(recording: Playable, config: Config) -> Attachment | None:
    """Tell a recording as feeds do; one without a length in bytes cannot be told."""
    url = config.base_url + encoded(recording.path) if recording.path else web_address(recording.url)
    if not url or not recording.bytes:
        return None
    return Attachment(url, recording.media_type, recording.bytes, recording.seconds)


def _attachments(found: tuple[Playable, ...], config: Config) -> Iterator[Attachment]:
    for recording in found:
        told = attachment(recording, config)
        if told:
            yield told
