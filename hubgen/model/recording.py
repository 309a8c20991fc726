"""Recordings that can be played: by a browser on the story's page, and by podcast programs."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hubgen.model.address import Name, is_web_address, name_of
from hubgen.model.duration import parse_timestamp
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.media import RECORDING_KEYS, ending_of, is_publishable, resolve
from hubgen.model.parts import Recording
from hubgen.model.resource import Resource
from hubgen.model.story import Story

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
    ".mov": "video/quicktime",
    ".webm": "video/webm",
}
_TYPE = re.compile(r"(audio|video)/[\w.+-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Playable:
    """A recording with all that is known of it: at a content `path`, or else at the `url` that the author wrote.

    `key` is where the header names it. `seconds` and `bytes` are those of the file where it is in the content
    folder; elsewhere nobody but the author can say.
    """

    key: str
    url: str
    path: str | None
    media_type: str
    bytes: int | None = None
    seconds: int | None = None

    @property
    def is_video(self) -> bool:
        """Tell whether the media type is a video's."""
        return self.media_type.startswith("video/")


def playables(item: Item, hub: Hub) -> tuple[Playable, ...]:
    """List an item's recordings that can be played, the one for listening first."""
    named = ((key, getattr(item, key, None)) for key in RECORDING_KEYS)
    found = (playable(recording, key, item, hub) for key, recording in named if isinstance(recording, Recording))
    return tuple(one for one in found if one)


def playable(recording: Recording, key: str, item: Item, hub: Hub) -> Playable | None:
    """Give the media file that a header's recording names; None for a page around one, such as YouTube's."""
    path, media_type = resolve(item.source.path, recording.url), _type_of(recording)
    there = path in hub.files and is_publishable(path) if path else is_web_address(recording.url)
    if not media_type or not there:
        return None
    measured = hub.measured.get(path) if path else None
    length = (measured.bytes if measured else None) or recording.bytes or 0
    lasts = (measured.seconds if measured else None) or parse_timestamp(recording.duration)
    return Playable(key, recording.url, path, media_type, length if length > 0 else None, lasts or None)


def segments(item: Item, length: int | None) -> tuple[tuple[int, str], ...]:
    """List where the parts of a recording begin, in seconds and in order; what lies behind its end is left out."""
    found = {parse_timestamp(one.at): one.title for one in getattr(item, "parts", ())}
    return tuple(sorted((at, title) for at, title in found.items() if at is not None and (not length or at < length)))


def language_of(item: Item, key: str, hub: Hub) -> str:
    """Give the language of the file under a key: a translation that does not name one inherits the original's."""
    return item.lang if item.source.has(key) else hub.translations(item)[0].lang


def _type_of(recording: Recording) -> str | None:
    if recording.type and _TYPE.fullmatch(recording.type):
        return recording.type
    return TYPES.get(ending_of(recording.url))


def materials(hub: Hub) -> Mapping[Name, tuple[Name, ...]]:
    """Map each resource of a published hub whose link is a story's `video`, `audio` or `slides` to these stories.

    The stories are in the hub's order.
    """
    stories: defaultdict[str, dict[Name, None]] = defaultdict(dict)
    for story in hub.of(Story):
        for version in hub.translations(story):
            for address in _shown_with(version):
                stories[address][name_of(story)] = None
    found: defaultdict[Name, dict[Name, None]] = defaultdict(dict)
    for resource in hub.of(Resource):
        for version in hub.translations(resource):
            address = _address(version, getattr(version, "link", ""))
            found[name_of(resource)] |= stories.get(address, {})
    return {name: tuple(names) for name, names in found.items() if names}


def _shown_with(story: Item) -> Iterator[str]:
    recordings = (getattr(story, key, None) for key in RECORDING_KEYS)
    links = (*(recording.url for recording in recordings if recording), getattr(story, "slides", None))
    return (_address(story, link) for link in links if link)


def _address(item: Item, link: str) -> str:
    """Give the content path that a link of an item's header leads to, else the link itself."""
    return resolve(item.source.path, link) or link
