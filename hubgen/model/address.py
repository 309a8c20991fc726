"""Where things stand on the site."""

from urllib.parse import quote, urlsplit, urlunsplit

from hubgen.model.item import Item
from hubgen.model.kind import Kind

RESERVED_FOLDERS = frozenset({"assets", "pagefind"})
"""Folders of the theme and of the search index, in which no page of an author's can stand."""


def address_of(item: Item, home: str) -> str:
    """Give an item's address, relative to the site's root; `home` is the hub's own language.

    A recap's address is its event's page with an anchor; addresses are not yet percent-encoded.
    """
    front = door(item.locale, home)
    if item.kind is Kind.RECAP:
        return f"{front}events/{getattr(item, 'event', item.id)}/#recap"
    if item.kind is Kind.CANVAS:
        return f"{front}canvas/"
    if item.kind is Kind.PAGE:
        return front + page_address(item.id)
    return f"{front}{item.kind.folder}/{item.id}/"


def page_address(identifier: str) -> str:
    """Give the address of an author's own page: `guide/index` stands at `guide/`."""
    folder, _, name = identifier.rpartition("/")
    if name == "index":
        return f"{folder}/" if folder else ""
    return f"{identifier}/"


def door(locale: str, home: str) -> str:
    """Give the front door of a language: "" for the hub's own, else `zh/`."""
    return "" if locale == home else f"{locale}/"


def base_of(address: str) -> str:
    """Give the way from a page back to the site's root: `../../` for `stories/x/`."""
    return "../" * address.partition("#")[0].count("/") or "./"


def encoded(address: str) -> str:
    """Percent-encode an address for use in a link."""
    path, hash_, anchor = address.partition("#")
    return quote(path) + hash_ + quote(anchor)


def uri(address: str) -> str:
    """Write a whole address as a URI (RFC 3986): its host as DNS knows it, its path percent-encoded once."""
    parts = urlsplit(address)
    try:
        host = parts.netloc.encode("idna").decode()
    except UnicodeError:  # a host that DNS cannot know stays as it is written
        host = parts.netloc
    return urlunsplit((parts.scheme, host, quote(parts.path, safe="/%:@!$&'()*+,;=~"), "", ""))
