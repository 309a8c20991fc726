"""Addresses in feeds, in mails and in settings: where they lead, and in ASCII where a parser may insist on it."""

from collections.abc import Callable
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

from hubgen.config import Config
from hubgen.model.address import encoded
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.media import is_publishable, resolve
from hubgen.portable.text import legal
from hubgen.render.elsewhere import is_elsewhere
from hubgen.render.targets import Place, Reader, Targets

WEB = frozenset({"http", "https"})
FOLLOWED = WEB | {"mailto", "tel"}

_AS_WRITTEN = "!$&'()*+,;=:@/%~?"


def absolute(link: str, page: str, schemes: frozenset[str] = FOLLOWED) -> str | None:
    """Resolve a link from its page's address; None where it leads to nothing a reader should follow."""
    if link.startswith(("https://", "http://")) and link.isascii() and "[" not in link:
        return link.strip()  # by far the most
    try:
        address = urljoin(page, legal(link).strip())
        return address if urlsplit(address).scheme in schemes else None
    except ValueError:  # such as http://[
        return None


def web_address(link: str) -> str | None:
    """Write an author's web address as a URI (RFC 3986); None for anything else."""
    try:
        parts = urlsplit(legal(link).strip())
        if parts.scheme not in WEB or not parts.hostname:
            return None
        host = parts.netloc.encode("idna").decode()
    except ValueError:  # a bad host; UnicodeError is one too
        return None
    path, query, anchor = (quote(part, safe=_AS_WRITTEN) for part in parts[2:])
    return urlunsplit((parts.scheme, quote(host, safe=_AS_WRITTEN + "[]"), path, query, anchor))


def place_of(link: str, path: str, targets: Targets, reader: Reader) -> Place | None:
    """Find what a link in a header or a setting leads to: from the file `path`, or from the site's root by a slash."""
    way = link.partition("#")[0].partition("?")[0]
    if not way or is_elsewhere(link):
        return None
    if way.startswith("/"):
        return targets.at_address(unquote(way), reader)
    target = resolve(path, way)
    return targets.at_path(target, reader) if target else None


def outbound(link: str) -> str:
    """Write a link that leads out of the hub as a whole address; "" for one that does not, or runs a script."""
    return web_address(link) or absolute(link, "") or ""


def inbound(
    link: str, path: str, targets: Targets, reader: Reader, page_of: Callable[[Item], str | None]
) -> str | None:
    """Resolve a link into the hub, from the file `path` ("" for mkdocs.yml): to what stands below the site's root.

    It is percent-encoded, with its anchor. None for what leads to nothing that is out; `page_of` says where an item
    has its page, if it has one.
    """
    place = place_of(link, path, targets, reader)
    address = _address(place, targets, page_of) if place else None
    if address is None:
        return None
    _, hash_, anchor = ("", "", "") if "#" in address else link.partition("#")
    return encoded(address) + hash_ + quote(anchor, safe=_AS_WRITTEN)


def _address(place: Place, targets: Targets, page_of: Callable[[Item], str | None]) -> str | None:
    """Say where a place stands; what has no page, and a file that may not be published, stands nowhere."""
    if place.item:
        return page_of(place.item)
    return place.address if place.file is None or targets.may_publish(place.file) else None


def media_address(link: str | None, item: Item, hub: Hub, config: Config) -> str | None:
    """Find where a file that an item's header names stands on the site; None for all that is no file of the hub.

    Nothing is loaded from elsewhere: it would tell a stranger who reads, and could be changed after it was looked at.
    """
    path = resolve(item.source.path, link) if link else None
    if path and path in hub.files and is_publishable(path):
        return config.base_url + encoded(path)
    return None
