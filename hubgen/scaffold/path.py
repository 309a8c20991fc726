"""What a new item is called, and where its file lies."""

from hubgen.errors import HubError
from hubgen.model.hub import Hub
from hubgen.model.identifier import id_error, slug
from hubgen.model.kind import Kind

MAX_BYTES = 200
"""How long a file's stem may be; most disks take names of 255 bytes."""

CANVAS = "canvas"


def identifier_of(kind: Kind, title: str, uid: str | None) -> str:
    """Make the id of a new item from its title, unless the author gives one; raises HubError."""
    if kind is Kind.CANVAS:
        return CANVAS
    identifier = slug(title) if uid is None else uid
    while len(identifier.encode()) > MAX_BYTES:
        identifier = identifier[:-1].strip("-")
    fault = id_error(identifier) or ("" if identifier == slug(identifier) else f"'{identifier}' is no id")
    if kind is Kind.PAGE and identifier == CANVAS:
        fault = "canvas.md is the community canvas"
    if fault:
        hint = "Name it in lower-case letters, digits and hyphens: --uid first-steps."
        raise HubError(f"{fault[:1].upper()}{fault[1:]}: '{title}'.", hint)
    return identifier


def path_of(kind: Kind, identifier: str, locale: str, hub: Hub) -> str:
    """Choose the file: beside its original for a translation, else in the folder of its kind."""
    original = hub.get(kind, identifier, hub.home) if locale != hub.home else None
    if original and original.locale == hub.home and original.source.path.endswith(".md"):
        return f"{original.source.path.removesuffix('.md')}.{locale}.md"
    suffix = "" if locale == hub.home else f".{locale}"
    return f"{kind.folder}/{identifier}{suffix}.md".lstrip("/")
