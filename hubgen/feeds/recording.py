"""The recording that goes with an item."""

import posixpath
import re

from hubgen.config import Config
from hubgen.feeds.item import Attachment
from hubgen.feeds.links import media_address
from hubgen.model.consent import may_play
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.parts import Audio

# Python's own table of types is read from the machine, so that two machines may disagree.
TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/x-m4a",
    ".ogg": "audio/ogg",
    ".oga": "audio/ogg",
    ".opus": "audio/ogg",
    ".wav": "audio/wav",
    ".mp4": "video/mp4",
    ".m4v": "video/x-m4v",
    ".webm": "video/webm",
}
_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)
_CLOCK = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,2}):)?(\d{1,6})", re.ASCII)


def recordings(item: Item, hub: Hub, config: Config) -> tuple[Attachment, ...]:
    """List what readers can play: a recording needs an address, a length in bytes and a type."""
    audio = getattr(item, "audio", None)
    if not isinstance(audio, Audio) or not audio.bytes or audio.bytes < 0 or not may_play(hub, item):
        return ()
    url, media_type = media_address(audio.url, item, hub, config), _type_of(audio)
    return (Attachment(url, media_type, audio.bytes, seconds(audio.duration)),) if url and media_type else ()


def seconds(duration: str | None) -> int | None:
    """Read a length such as `1:02:03`, `12:34` or `754`."""
    match = _CLOCK.fullmatch(duration or "")
    if not match:
        return None
    hours, minutes, rest = (int(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + rest


def _type_of(audio: Audio) -> str | None:
    if audio.type and _TYPE.fullmatch(audio.type):
        return audio.type
    return TYPES.get(posixpath.splitext(audio.url.partition("?")[0])[1].lower())
