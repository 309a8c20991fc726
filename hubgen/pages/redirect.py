"""Old addresses: each leads to the page that has taken its place."""

from collections.abc import Container, Iterable, Iterator, Mapping
from html import escape
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from hubgen.model.address import OF_THE_SITE, RESERVED_FOLDERS, encoded, name_of, path_to_root
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.output import WebPage
from hubgen.model.problem import Code, Problem
from hubgen.model.register import by_present_name
from hubgen.pages.withdrawn import last_address

NEVER = frozenset('<>"|*\\')
"""Signs that no address has unless it is percent-encoded, and that not every system takes in a name."""


def redirects(hub: Hub, pages: Iterable[WebPage] = (), base_url: str = "") -> Mapping[str, str]:
    """Return the files that stand at old addresses and lead to the new ones, by path.

    Old addresses are those that items name (`aliases`) and those at which the register knows them. One that is the
    address of one of `pages`, or leads out of the site, is left out. `base_url` is the site's address, "" where
    nobody knows it.
    """
    taken = {page.address for page in pages}
    found: dict[str, str] = {}
    withdrawn = [item for item in hub.withheld if item.withdrawn and last_address(item, hub) in taken]
    for item, old in (*_aliases((*hub.items, *withdrawn), hub.home), *_left_behind(hub, withdrawn)):
        new = last_address(item, hub) if item in withdrawn else hub.address(name_of(item), item.locale)
        if new is not None and old != new.partition("#")[0] and old not in taken:
            found.setdefault(_file(old), _html(old, new, item, base_url))
    return found


def _aliases(items: Iterable[Item], home: str) -> Iterator[tuple[Item, str]]:
    """Yield the old addresses that items name; a translation inherits its original's, which has them first."""
    for item in sorted(items, key=lambda item: item.locale != home):
        yield from ((item, old) for old in map(old_address, item.aliases) if old)


def _left_behind(hub: Hub, withdrawn: Iterable[Item]) -> Iterator[tuple[Item, str]]:
    """Yield the addresses at which the register knows items that stand elsewhere now; an event before its recap.

    What a translation that is gone left behind leads to its original.
    """
    there, records = by_present_name((*hub.items, *withdrawn), hub.home), hub.register.records
    found = []
    for record in records.values():
        original = records.get(record.name.partition(".")[0], record)
        item = (None if record.gone else there.get(record.item)) or (
            None if original.gone else there.get(original.item)
        )
        found += [(item, address) for address in record.addresses] if item else []
    for item, address in sorted(found, key=lambda one: ("#" in one[1], one[0].key)):
        if address != hub.own_addresses.get(item.key):
            yield item, address.partition("#")[0]


def alias_problems(hub: Hub, pages: Iterable[WebPage], lost: Container[str] = ()) -> Iterator[Problem]:
    """Yield a Problem for each alias that cannot be kept: no address of this site, or that of a generated page.

    `lost` are paths of `redirects` where something else stands.
    """
    made = {page.address for page in pages if page.source is None}
    for item in hub.items:
        for number, alias in enumerate(item.aliases if item.source.has("aliases") else ()):
            address, mark = old_address(alias), item.source.mark("aliases", number)
            if address is None:
                message = f"'{alias}' is no old address of a page: it is left out"
                yield Problem(item.source.path, *mark, Code.BAD_VALUE, message, "write it as /stories/old-name/")
            elif address in made:
                message = f"'/{address}' is the address of a page that hubgen makes"
                yield Problem(item.source.path, *mark, Code.DUPLICATE_ADDRESS, message, "take the alias away")
            elif _file(address) in lost:
                message = f"something else stands at '/{address}': the alias is left out"
                yield Problem(item.source.path, *mark, Code.BAD_VALUE, message, "take the alias away")


def old_address(alias: str) -> str | None:
    """Return an alias as an address of this site; None where it leads out of it or to the home page."""
    try:
        parts = urlsplit(alias)
    except ValueError:  # "http://[x" is no address at all
        return None
    path = unquote(parts.path).lstrip("/").removesuffix("index.html")
    clean = normpath(path)
    if not path or clean.startswith("..") or clean == "." or not path.isprintable() or NEVER & set(path):
        return None
    first = clean.split("/")[0].lower()
    if parts.scheme not in ("", "http", "https") or first in RESERVED_FOLDERS or first in OF_THE_SITE:
        return None
    return clean if clean.endswith((".html", ".htm")) else f"{clean}/"


def _file(address: str) -> str:
    """Return the path of the file at an old address."""
    return address if address.endswith((".html", ".htm")) else f"{address}index.html"


def _html(old: str, new: str, item: Item, base_url: str) -> str:
    """Return the HTML of the page at an old address; its link is relative, so that it works below any path.

    For search engines it names the absolute address of the new page (`canonical`), where that is known.
    """
    link = escape(path_to_root(old) + encoded(new))
    whole = escape(base_url + encoded(new.partition("#")[0]))
    canonical = f'<link rel="canonical" href="{whole}">\n' if base_url else ""
    return (
        f'<!doctype html>\n<html lang="{escape(item.lang)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(item.title)}</title>\n"
        f'{canonical}<meta name="robots" content="noindex">\n'
        f'<meta http-equiv="refresh" content="0; url={link}">\n</head>\n'
        f'<body><p><a href="{link}">{escape(item.title)}</a></p></body>\n</html>\n'
    )
