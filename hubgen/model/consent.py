"""What people agreed to: a no in any version of a person holds for all, also before their page is out."""

from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.person import Person


def declined(hub: Hub, item: Item, what: str) -> bool:
    """Tell whether an item is a person who said no to `photo`, `video`, `quotes` or a `page`."""
    if not isinstance(item, Person):
        return False
    out = hub.translations(item) if hub.get(item.kind, item.id) else ()
    versions = (*out, *hub.withheld_as(item.kind, item.id))
    return any(isinstance(v, Person) and v.consent and getattr(v.consent, what) is False for v in versions)


def named_declined(hub: Hub, name: str, what: str) -> bool:
    """Tell whether whom a reference names said no."""
    person = hub.person(name)
    meant = (person,) if person else hub.withheld_as(Kind.PERSON, name)
    return any(declined(hub, item, what) for item in meant)


def may_play(hub: Hub, item: Item) -> bool:
    """Tell whether an item's recordings may be heard and seen: no speaker declined, in whichever version."""
    speakers = {name for version in hub.translations(item) for name in getattr(version, "speakers", ())}
    return not any(named_declined(hub, name, "video") for name in speakers)
