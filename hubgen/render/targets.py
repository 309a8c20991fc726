"""Where links may lead: every item by file and by address, every file, and whatever else is planned."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from typing import Protocol

from hubgen.model.address import address_of, is_asked_for, is_of_the_site, name_of
from hubgen.model.consent import declined_files
from hubgen.model.hub import Hub, published
from hubgen.model.item import Item, Key
from hubgen.model.kind import KIND_OF_FOLDER, Kind
from hubgen.model.media import is_publishable
from hubgen.model.source import is_markdown

_HOST = re.compile(r"www\.|[a-z0-9-]+\.(?:com|org|net|io|dev|uk|de|fr|cn|ca)(?:[/?#]|$)", re.IGNORECASE)
MAX_COMPARED = 200_000
"""How many names of files are compared with those of missing ones, in all bodies of a hub together."""


class Reader(Protocol):
    """Who follows a link: an item in whose text it stands, or whoever else reads in a language."""

    @property
    def locale(self) -> str:
        """The language."""


@dataclass(frozen=True, slots=True)
class Place:
    """Something on this site that a link can lead to: its address, and the item or the file that it is."""

    address: str
    item: Item | None = None
    file: str | None = None


class Targets:
    """The look-ups that links need, made once for all bodies of a hub."""

    def __init__(self, hub: Hub, as_of: datetime, publish: Collection[str] = ()) -> None:
        self.hub = hub
        out = published(hub, as_of)
        self.public: frozenset[Key] = frozenset(item.key for item in out.items)
        self._places = out.places
        self._publish = tuple(publish)
        self._declined = declined_files(hub)
        self._by_path = {item.source.path: item for item in reversed(hub.items) if is_markdown(item.source.path)}
        self._by_address = {address_of(i, hub.home): i for i in reversed(hub.items) if i.kind is not Kind.RECAP}
        self._by_alias = {alias.strip("/"): item for item in reversed(hub.items) for alias in item.aliases}
        self._siblings = _by_folder(hub.files)
        self._near: dict[str, str] = {}
        self._compared = 0

    def at_path(self, path: str, reader: Reader) -> Place | None:
        """Find what stands for a path of the content folder, for those who read `reader`."""
        item = self._by_path.get(path) or self._by_folder_and_id(path)
        if item:
            return self._for_reader(item, reader)
        if is_markdown(path) and _stem(path) in ("index", "README"):
            return self.at_address(posixpath.dirname(path), reader)
        return Place(path, file=path) if self.is_file(path) else self.at_address(path, reader)

    def at_address(self, address: str, reader: Reader) -> Place | None:
        """Find the item at an address or an old address, or else what is planned there; its last `/` may be missing."""
        path = address.strip("/").removesuffix("index.html").rstrip("/")
        folder = f"{path}/" if path not in ("", ".") else ""
        item = self._by_address.get(folder) or self._by_alias.get(path)
        if item:
            return self._for_reader(item, reader)
        found = next((known for known in (folder, path) if known in self.hub.planned), None)
        return None if found is None else Place(found)

    def is_file(self, path: str) -> bool:
        """Tell whether an author's file lies there."""
        return path in self.hub.files

    def decliner(self, path: str) -> Item | None:
        """Find the item by whose header somebody declined a file (`declined_files`); None where nobody did."""
        return self._declined.get(path)

    def may_publish(self, path: str) -> bool:
        """Tell whether a file is published when something links it: by its type, or as the settings name it."""
        return is_asked_for(path, self._publish) or (is_publishable(path) and not is_of_the_site(path))

    def is_public(self, item: Item) -> bool:
        """Tell whether readers can see an item."""
        return item.key in self.public

    def has_page(self, item: Item) -> bool:
        """Tell whether an item that is public has a page: people may have declined theirs."""
        return not self.is_public(item) or name_of(item) in self._places

    def hint(self, path: str, link: str) -> str:
        """Guess what was meant by a link to a path where nothing is."""
        if near := self._nearest(path):
            return f"did you mean {near}?"
        if _HOST.match(link):
            return f"if it is an address elsewhere, write https://{link}"
        return "paths begin at the folder of this file"

    def _nearest(self, path: str) -> str:
        """Find the file of the same folder that is called nearly so, or ""; a hub with many dead links gets no more."""
        siblings = self._siblings.get(posixpath.dirname(path), ())
        if path not in self._near and self._compared + len(siblings) <= MAX_COMPARED:
            self._compared += len(siblings)
            self._near[path] = next(iter(get_close_matches(path, siblings, 1, 0.85)), "")
        return self._near.get(path, "")

    def _by_folder_and_id(self, path: str) -> Item | None:
        """Find an entry of a library as if it had a file of its own."""
        folder, _, name = path.rpartition("/")
        kind = KIND_OF_FOLDER.get(folder)
        return self.hub.get(kind, _stem(name)) if kind and is_markdown(name) else None

    def _for_reader(self, item: Item, reader: Reader) -> Place:
        """Prefer the version in the reader's language, unless a translation was linked on purpose."""
        if item.locale == self.hub.home != reader.locale:
            versions = [v for v in self.hub.translations(item) if v.locale == reader.locale and v.key in self.public]
            item = next(iter(versions), item)
        return Place(self._address(item, reader), item=item)

    def _address(self, item: Item, reader: Reader) -> str:
        """A page may stand in the reader's language though the item does not: a topic by its label."""
        places = self._places.get(name_of(item), {})
        wanted = reader.locale if item.locale == self.hub.home else item.locale
        return places.get(wanted) or places.get(item.locale) or address_of(item, self.hub.home)


def leads_nowhere(path: str) -> str:
    """Say that a link leads to a path of the content folder at which nothing stands: the message of a Problem."""
    return f"the link leads to {path}, which does not exist"


def _by_folder(files: Iterable[str]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted(files):
        found[posixpath.dirname(path)].append(path)
    return found


def _stem(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path))[0]
