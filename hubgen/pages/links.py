"""Links as plain data: `url` is an address on this site (from its root), `href` one elsewhere; else it is text."""

from urllib.parse import urlsplit

from hubgen.model.address import encoded, name_of
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.person import Person, PersonKind
from hubgen.pages.context import Data, PageContext
from hubgen.portable.links import internal_url, link_target
from hubgen.render.allow import SCHEMES

FIRST_WITHOUT_INITIALS = "\u0590"
"""From here on scripts join their letters or write no initials; one letter stands for a name there."""
TONES = 6
"""How many colours an avatar may have."""


def item_link(context: PageContext, item: Item) -> Data:
    """Link an item by its title; without a page it is text."""
    address = context.address(name_of(item))
    return {**context.titled(item), **({"url": encoded(address)} if address is not None else {})}


def reference(context: PageContext, kind: Kind, word: str | None) -> Data | None:
    """Link the item that a reference names, or return its words as text; None without a reference."""
    found = context.hub.resolve(kind, word, context.locale) if word else None
    if found:
        return item_link(context, found)
    return {"title": word} if word else None


def references(context: PageContext, kind: Kind, words: tuple[str, ...]) -> list[Data]:
    """Link the items that references name."""
    return [link for link in (reference(context, kind, word) for word in words) if link]


def person_link(context: PageContext, word: str) -> Data:
    """Link a person by id or name, with their photo or initials."""
    found = context.hub.person(word, context.locale)
    if found:
        return {**item_link(context, found), **portrait(context, found)}
    return {"title": word, **_initials(word)}


def people_links(context: PageContext, words: tuple[str, ...]) -> list[Data]:
    """Link several people."""
    return [person_link(context, word) for word in words]


def portrait(context: PageContext, person: Person) -> Data:
    """Return a person's initials and colour, and their photo where there is one."""
    photo = picture(context, person, person.photo, "")
    square = {"square": True} if person.sort is PersonKind.ORGANIZATION else {}
    return {**_initials(person.title), **square, **({"photo": photo} if photo else {})}


def _initials(name: str) -> Data:
    words = [word for word in name.replace("·", " ").split() if word[0].isalpha()] or [name[:1] or "?"]
    joined = words[0][0] >= FIRST_WITHOUT_INITIALS
    letters = words[0][0] + (words[-1][0] if len(words) > 1 and not joined else "")
    return {"initials": letters.upper(), "tone": sum(map(ord, name)) % TONES}


def cover(context: PageContext, item: Item) -> Data | None:
    """Return the picture of an item; None without one."""
    return picture(context, item, item.image, item.image_alt)


def picture(context: PageContext, item: Item, link: str | None, alt: str | None) -> Data | None:
    """Return a picture that a header names, if its file is published; pages load nothing from other hosts."""
    path = context.hub.published_file(item, link)
    return {"url": encoded(path), "alt": alt or ""} if path else None


def header_link(context: PageContext, item: Item, link: str | None, title: str = "") -> Data | None:
    """Link an address that a header names: elsewhere, or in the hub; any other is text. None without one."""
    if not link:
        return None
    if is_safe(link):
        return {"title": title or host_of(link), "href": link}
    targets, path = context.index.targets, item.source.path
    place = link_target(link, path, targets, context)
    url = internal_url(link, path, targets, context, lambda found: context.address(name_of(found)))
    if place is None or url is None:
        return {"title": link}
    name = context.title(place.item) if place.item else place.address.rstrip("/").rpartition("/")[2]
    return {"title": title or name, "url": url}


def is_safe(link: str) -> bool:
    """Tell whether a link has a scheme that runs no script."""
    try:
        return urlsplit(link).scheme in SCHEMES
    except ValueError:
        return False


def host_of(link: str) -> str:
    """Return the host of a link without `www.`: example.org."""
    try:
        name = urlsplit(link).hostname or link.partition(":")[2]
    except ValueError:
        return link
    return name.removeprefix("www.")
