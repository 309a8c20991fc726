"""Old addresses: each leads to the page that has taken its place."""

from collections.abc import Container, Iterable, Iterator, Mapping
from html import escape
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from hubgen.model.address import OF_THE_SITE, RESERVED_FOLDERS, encoded, name_of, path_to_root, places_of
from hubgen.model.hub import Hub
from hubgen.model.output import WebPage
from hubgen.model.problem import Code, Problem

NEVER = frozenset('<>"|*\\')
"""Signs that no address has unless it is percent-encoded, and that not every system takes in a name."""


def redirects(hub: Hub, pages: Iterable[WebPage] = (), base_url: str = "") -> Mapping[str, str]:
    """Make the files that stand at old addresses (`aliases`) and lead to the new ones, by path.

    An alias that collides with one of `pages` or leads out of the site is left out. `base_url` is where the site
    stands, if that is known.
    """
    taken = {page.address for page in pages}
    return {
        _file(old): redirect_html(old, new, title, lang, base_url)
        for old, (new, title, lang) in old_addresses(hub).items()
        if old not in taken
    }


def old_addresses(hub: Hub) -> Mapping[str, tuple[str, str, str]]:
    """Map each old address to the new one, with the title and language of what stands there."""
    places = places_of(hub)
    found: dict[str, tuple[str, str, str]] = {}
    for item in sorted(hub.items, key=lambda item: item.locale != hub.home):  # a translation inherits its original's
        here = places.get(name_of(item), {})
        new = here.get(item.locale) or next(iter(here.values()), None)
        for old in filter(None, map(old_address, item.aliases)):
            if new is not None and old != new.partition("#")[0]:
                found.setdefault(old, (new, item.title, item.lang))
    return found


def refused(hub: Hub, pages: Iterable[WebPage], lost: Container[str] = ()) -> Iterator[Problem]:
    """Name the aliases that cannot be kept: no address of this site, or that of something which hubgen makes.

    `lost` are the files of `redirects` that found no ground.
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


def _file(address: str) -> str:
    """Name the file that stands at an old address."""
    return address if address.endswith((".html", ".htm")) else f"{address}index.html"


def old_address(alias: str) -> str | None:
    """Give an alias as an address of this site, or None where it leads out of it or to the home page."""
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


def redirect_html(old: str, new: str, title: str, lang: str, base_url: str = "") -> str:
    """Write the page that stands at an old address; its link is relative, so it works below a path.

    Search engines want the whole address of what has taken its place (`canonical`), or none.
    """
    link = escape(path_to_root(old) + encoded(new))
    whole = escape(base_url + encoded(new.partition("#")[0]))
    canonical = f'<link rel="canonical" href="{whole}">\n' if base_url else ""
    return (
        f'<!doctype html>\n<html lang="{escape(lang)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n"
        f'{canonical}<meta name="robots" content="noindex">\n'
        f'<meta http-equiv="refresh" content="0; url={link}">\n</head>\n'
        f'<body><p><a href="{link}">{escape(title)}</a></p></body>\n</html>\n'
    )
