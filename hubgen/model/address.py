"""Addresses on the site, and where each item has its page, by language of the reader."""

from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from ipaddress import ip_address
from typing import TypeAlias
from urllib.parse import quote, urlsplit, urlunsplit

from hubgen.model.item import Item
from hubgen.model.kind import Kind

RESERVED_FOLDERS = frozenset({"assets", "pagefind", "admin", ".well-known"})
"""Folders in which no page of an author's can stand: of the theme, of the search index, of whoever keeps the site, and
of protocols (RFC 8615)."""
OF_THE_SITE = frozenset(
    "admin .well-known robots.txt llms.txt llms-full.txt security.txt humans.txt ads.txt app-ads.txt "
    "cname _redirects _headers .htaccess".split()
)
"""Names at a site's root, in small letters, of files that tell robots and hosts what goes for the whole site."""
Name: TypeAlias = tuple[Kind, str]
"""An item whatever its language."""
Places: TypeAlias = Mapping[Name, Mapping[str, str]]


def address_of(item: Item, home: str) -> str:
    """Give an item's address, relative to the site's root; `home` is the hub's own language.

    A recap's address is its event's page with an anchor; addresses are not yet percent-encoded.
    """
    front = language_prefix(item.locale, home)
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


def is_of_the_site(path: str) -> bool:
    """Tell whether a path speaks for the whole site (`robots.txt`, `.well-known/x`): no author's file may."""
    return path.partition("/")[0].lower() in OF_THE_SITE


def is_asked_for(path: str, patterns: Iterable[str]) -> bool:
    """Tell whether one of the patterns of `publish:` in the settings (`data.csv`, `files/*`) matches a content path.

    One that speaks for the whole site must be named by its own name, or by that of its folder: `*` does not mean it.
    """
    first = path.partition("/")[0] if is_of_the_site(path) else None
    return any(fnmatchcase(path, pattern) and first in (None, pattern.partition("/")[0]) for pattern in patterns)


def language_prefix(locale: str, home: str) -> str:
    """Give the first part of a language's addresses: "" for the hub's own language `home`, else such as `zh/`."""
    return "" if locale == home else f"{locale}/"


def path_to_root(address: str) -> str:
    """Give the link from a page to the site's root: `../../` for `stories/x/`, `./` for the root itself."""
    return "../" * address.partition("#")[0].count("/") or "./"


def encoded(address: str) -> str:
    """Percent-encode a site address for a link; the `#` before an anchor stays."""
    path, hash_, anchor = address.partition("#")
    return quote(path) + hash_ + quote(anchor)


def to_uri(address: str) -> str:
    """Write a whole address as a URI (RFC 3986): its host as DNS knows it, its path percent-encoded once."""
    parts = urlsplit(address)
    try:
        host = parts.netloc.encode("idna").decode()
    except UnicodeError:  # a host that DNS cannot know stays as it is written
        host = parts.netloc
    return urlunsplit((parts.scheme, host, quote(parts.path, safe="/%:@!$&'()*+,;=~"), "", ""))


def is_web_address(url: str) -> bool:
    """Tell whether a URL begins with http:// or https:// and names a host."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:  # such as http://[
        return False


def is_loopback(host: str) -> bool:
    """Tell whether a host name is `localhost` or an address of this machine (127.0.0.1, ::1).

    Names below `.localhost` are not among them: a system may ask others for those (RFC 6761, 6.3).
    """
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:  # a name, not a number
        return False


def name_of(item: Item) -> Name:
    """Give kind and id of an item; its translations have the same."""
    return (item.kind, item.id)
