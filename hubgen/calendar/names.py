"""What calendars call a thing, for ever."""

from uuid import NAMESPACE_URL, uuid5

from hubgen.config import Config
from hubgen.model.identifier import tag_uri


def uid(config: Config, kind: str, identifier: str) -> str:
    """Make a UID of a thing's tag URI: RFC 7986 (5.3) asks for a UUID, in every calendar and language the same."""
    return str(uuid5(NAMESPACE_URL, tag_uri(config.authority, kind, identifier)))
