"""Links as plain data: `url` leads to this site (from its root), `href` elsewhere; neither is plain text."""

from urllib.parse import urlsplit

from hubgen.model.address import encoded
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.media import is_publishable, resolve
from hubgen.model.person import Person, PersonKind
from hubgen.model.places import name_of
from hubgen.pages.view import Data, View
from hubgen.portable.links import inbound, place_of

SAFE = frozenset({"http", "https", "mailto", "tel"})
"""Schemes that a link may have; `javascript:` is none of them."""
FIRST_WITHOUT_INITIALS = "\u0590"
"""From here on scripts join their letters or write no initials; one letter stands for a name there."""
TONES = 6
"""How many colours an avatar may have."""


def item_link(view: View, item: Item) -> Data:
    """Link an item by its title."""
    address = view.address(name_of(item))
    url = {"url": encoded(address)} if address is not None else {}
    return {"title": view.title(item), **url, **view.tongue(view.lang(item))}


def reference(view: View, kind: Kind, word: str | None) -> Data | None:
    """Link what a reference means, or give it as plain text where it leads nowhere; what is not out is nothing."""
    found = view.hub.resolve(kind, word, view.locale) if word else None
    if found:
        return item_link(view, found)
    return {"title": word} if word and not view.hub.is_withheld(kind, word) else None


def references(view: View, kind: Kind, words: tuple[str, ...]) -> list[Data]:
    """Link all that these references mean."""
    return [link for link in (reference(view, kind, word) for word in words) if link]


def person_link(view: View, word: str) -> Data | None:
    """Link somebody, with a face: their photo, else their initials."""
    found = view.hub.person(word, view.locale)
    if found:
        return {**item_link(view, found), **face(view, found)}
    return None if view.hub.is_withheld(Kind.PERSON, word) else {"title": word, **_initials(word)}


def people_links(view: View, words: tuple[str, ...]) -> list[Data]:
    """Link several people."""
    return [link for link in (person_link(view, word) for word in words) if link]


def face(view: View, person: Person) -> Data:
    """Give what stands for a person in small; a photo that they declined is no file of a published hub."""
    photo = picture(view, person, person.photo, "")
    square = {"square": True} if person.sort is PersonKind.ORGANIZATION else {}
    return {**_initials(person.title), **square, **({"photo": photo} if photo else {})}


def _initials(name: str) -> Data:
    words = [word for word in name.replace("·", " ").split() if word[0].isalpha()] or [name[:1] or "?"]
    joined = words[0][0] >= FIRST_WITHOUT_INITIALS
    letters = words[0][0] + (words[-1][0] if len(words) > 1 and not joined else "")
    return {"initials": letters.upper(), "tone": sum(map(ord, name)) % TONES}


def cover(view: View, item: Item) -> Data | None:
    """Give the picture that stands for an item."""
    return picture(view, item, item.image, item.image_alt)


def picture(view: View, item: Item, link: str | None, alt: str | None) -> Data | None:
    """Give a picture that an item's header names, if its file is there; pages load nothing from other hosts."""
    path = resolve(item.source.path, link) if link else None
    if not path or path not in view.hub.files or not is_publishable(path):
        return None
    return {"url": encoded(path), "alt": alt or ""}


def outward(view: View, item: Item, link: str | None, title: str = "") -> Data | None:
    """Link an address that a header names: elsewhere, or in the hub; any other is shown as text."""
    if not link:
        return None
    if is_safe(link):
        return {"title": title or host(link), "href": link}
    place = place_of(link, item.source.path, view.survey.targets, view)
    url = inbound(link, item.source.path, view.survey.targets, view, lambda found: view.address(name_of(found)))
    if place is None or url is None:
        return {"title": link}
    name = view.title(place.item) if place.item else place.address.rstrip("/").rpartition("/")[2]
    return {"title": title or name, "url": url}


def is_safe(link: str) -> bool:
    """Tell whether a link leads elsewhere by a scheme that runs no script."""
    try:
        return urlsplit(link).scheme.lower() in SAFE
    except ValueError:
        return False


def host(link: str) -> str:
    """Name the site that a link leads to: example.org."""
    try:
        name = urlsplit(link).hostname or link.partition(":")[2]
    except ValueError:
        return link
    return name.removeprefix("www.")
