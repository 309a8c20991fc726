"""Addresses in feeds, in mails and in settings: where they lead, and in ASCII where a parser may insist on it."""

from collections.abc import Callable
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

from hubgen.config import Config
from hubgen.model.address import encoded
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.media import resolve
from hubgen.model.text import xml_safe
from hubgen.render.allow import SCHEMES
from hubgen.render.elsewhere import is_elsewhere
from hubgen.render.targets import Place, Reader, Targets

WEB = frozenset({"http", "https"})

_AS_WRITTEN = "!$&'()*+,;=:@/%~?"


def absolute_url(link: str, page: str, schemes: frozenset[str] = SCHEMES) -> str | None:
    """Resolve a link against the address of its page; None for a broken one and for another scheme than `schemes`."""
    if link.startswith(("https://", "http://")) and link.isascii() and "[" not in link:
        return link.strip()  # by far the most
    try:
        address = urljoin(page, xml_safe(link).strip())
        return address if urlsplit(address).scheme in schemes else None
    except ValueError:  # such as http://[
        return None


def web_address(link: str) -> str | None:
    """Return an http(s) address in ASCII, percent-encoded and with an IDNA host (RFC 3986); None for anything else."""
    try:
        parts = urlsplit(xml_safe(link).strip())
        if parts.scheme not in WEB or not parts.hostname:
            return None
        host = parts.netloc.encode("idna").decode()
    except ValueError:  # a bad host; UnicodeError is one too
        return None
    path, query, anchor = (quote(part, safe=_AS_WRITTEN) for part in parts[2:])
    return urlunsplit((parts.scheme, quote(host, safe=_AS_WRITTEN + "[]"), path, query, anchor))


def external_url(link: str) -> str:
    """Return the whole address of a link to the web, a mailbox or a telephone; "" for every other link."""
    return web_address(link) or absolute_url(link, "") or ""


def internal_url(
    link: str, path: str, targets: Targets, reader: Reader, page_of: Callable[[Item], str | None]
) -> str | None:
    """Resolve a link into the hub to its percent-encoded address below the site's root, anchor included.

    `path` is the file in which it stands, "" for mkdocs.yml; a link that begins with a slash starts at the root.
    `page_of` gives the address of an item's page, None where it has none. None is returned for links that lead to
    nothing that is published.
    """
    place = link_target(link, path, targets, reader)
    if place is None:
        return None
    if place.item:
        address = page_of(place.item)
    else:
        address = place.address if place.file is None or targets.may_publish(place.file) else None
    if address is None:
        return None
    _, hash_, anchor = ("", "", "") if "#" in address else link.partition("#")
    return encoded(address) + hash_ + quote(anchor, safe=_AS_WRITTEN)


def link_target(link: str, path: str, targets: Targets, reader: Reader) -> Place | None:
    """Return what a link in a header or a setting leads to within the hub; None where it leads to nothing there.

    `path` is the file in which it stands; a link that begins with a slash starts at the site's root.
    """
    way = link.partition("#")[0].partition("?")[0]
    if not way or is_elsewhere(link):
        return None
    if way.startswith("/"):
        return targets.at_address(unquote(way), reader)
    target = resolve(path, way)
    return targets.at_path(target, reader) if target else None


def media_address(link: str | None, item: Item, hub: Hub, config: Config) -> str | None:
    """Return the whole address of a file of the hub that an item's header names; None for all else."""
    path = hub.published_file(item, link)
    return config.base_url + encoded(path) if path else None
