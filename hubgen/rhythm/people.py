"""Who somebody is, whatever the spelling: an id, or a name in lower case where there is no page."""

from collections.abc import Iterable

from hubgen.model.hub import Hub


def person_of(hub: Hub, name: str) -> str:
    """Give the id of whoever bears a name or alias, else the name in lower case."""
    found = hub.person(name)
    return found.id if found else name.casefold()


def people_of(hub: Hub, names: Iterable[str]) -> frozenset[str]:
    """Give the ids of several people."""
    return frozenset(person_of(hub, name) for name in names)
