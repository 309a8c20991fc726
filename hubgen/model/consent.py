"""What people agreed to: a no in any version of a person holds for all, also before their page is out."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.media import IMAGE_KEYS, RECORDINGS, header_media
from hubgen.model.person import Person

if TYPE_CHECKING:  # `published()` asks here
    from hubgen.model.hub import Hub


def declined(hub: "Hub", item: Item, what: str) -> bool:
    """Tell whether an item is a person who said no to `photo`, `video`, `quotes` or a `page`."""
    if not isinstance(item, Person):
        return False
    versions = _versions(hub, item)
    return any(isinstance(v, Person) and v.consent and getattr(v.consent, what) is False for v in versions)


def named_declined(hub: "Hub", name: str, what: str) -> bool:
    """Tell whether whom a reference names said no."""
    person = hub.person(name)
    meant = (person,) if person else hub.withheld_as(Kind.PERSON, name)
    return any(declined(hub, item, what) for item in meant)


def may_play(hub: "Hub", item: Item) -> bool:
    """Tell whether an item's recordings may be heard and seen: no speaker declined, in whichever version."""
    speakers = {name for version in _versions(hub, item) for name in getattr(version, "speakers", ())}
    return not any(named_declined(hub, name, "video") for name in speakers)


def declined_files(hub: "Hub") -> Mapping[str, Item]:
    """Map the content paths of files that somebody declined to the items whose headers name them.

    These are the pictures of a person who declined photos, the `image` of one who declined a page, and the recordings
    and transcript of an item of which a speaker declined recordings. Nothing may show, link or publish such a file.
    """
    return {path: item for item in (*hub.withheld, *hub.items) for path in _declined_files(hub, item)}


def decline_told(path: str, decliner: Item) -> tuple[str, str]:
    """Say that a file is left out because somebody declined it, and what to do: a Problem's message and hint.

    `decliner` is the item to which `declined_files` maps the path.
    """
    where = decliner.source.path
    if isinstance(decliner, Person):
        return f"{path} is left out: '{decliner.title}' declined that it is shown", f"take it out, or ask; see {where}"
    return f"{path} is left out: a speaker of {where} declined recordings", "take it out, or ask them"


def _declined_files(hub: "Hub", item: Item) -> Iterator[str]:
    keys: frozenset[str | int] = frozenset()
    named = [(key[0], path) for key, path in header_media(item)]
    if declined(hub, item, "photo"):
        keys = frozenset(IMAGE_KEYS)
    elif declined(hub, item, "page"):  # the photo may still stand beside the name
        photos = {path for key, path in named if key == "photo"}
        named, keys = [(key, path) for key, path in named if path not in photos], frozenset({"image"})
    elif any(key in RECORDINGS for key, _ in named) and not may_play(hub, item):
        keys = RECORDINGS
    yield from (path for key, path in named if key in keys)


def _versions(hub: "Hub", item: Item) -> tuple[Item, ...]:
    """List all versions of an item, those that are not out too."""
    out = hub.translations(item) if hub.get(item.kind, item.id) else ()
    return (*out, *hub.withheld_as(item.kind, item.id))
