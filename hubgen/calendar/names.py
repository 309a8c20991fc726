"""What calendars call a thing, for ever."""

from uuid import NAMESPACE_URL, uuid5

from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.identifier import tag_uri
from hubgen.model.item import Item


def uid(config: Config, kind: str, identifier: str) -> str:
    """Make a UID of a thing's tag URI: RFC 7986 (5.3) asks for a UUID, in every calendar and language the same."""
    return str(uuid5(NAMESPACE_URL, tag_uri(config.authority, kind, identifier)))


def known_as(hub: Hub, item: Item) -> str:
    """Give the id under which an event or a series was published first, whatever its language and its file's name."""
    original = hub.translations(item)[0]
    _, _, name = hub.register.name(original, hub.home).partition("/")
    return name if original.locale == hub.home else name.removesuffix(f".{original.locale}")
