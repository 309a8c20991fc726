"""Materials: resources that are the recording or the slides of a story, and so are nothing new beside it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.media import RECORDING_KEYS, resolve
from hubgen.model.places import Name, name_of
from hubgen.model.resource import Resource
from hubgen.model.story import Story


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
    return {name: tuple(told) for name, told in found.items() if told}


def _shown_with(story: Item) -> Iterator[str]:
    recordings = (getattr(story, key, None) for key in RECORDING_KEYS)
    links = (*(recording.url for recording in recordings if recording), getattr(story, "slides", None))
    return (_address(story, link) for link in links if link)


def _address(item: Item, link: str) -> str:
    """Give the content path that a link of an item's header leads to, else the link itself."""
    return resolve(item.source.path, link) or link
