"""What crosses to the site engine: rendered bodies, finished pages and files, and changes of an author's file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, TypeAlias

from hubgen.model.item import Key

LazyContent: TypeAlias = Callable[[], bytes]
"""Makes a file's content when its turn comes to be written, and the same each time: thousands need not be held."""
Content: TypeAlias = str | bytes | Path | LazyContent
"""What a file holds: text, bytes, the same as the file at a path, or what is made later."""
SITE_PLACEHOLDER = "\ufdd0"
"""Stands in `Rendered.html` wherever an address on this site begins.

A noncharacter: the reader drops it from every text, so that only the renderer can have written it."""
MAX_NAME = 255
"""How many bytes a name may have on the file systems in use."""


@dataclass(frozen=True, slots=True)
class TocEntry:
    """An entry of a table of contents; `title` is plain text."""

    level: int
    anchor: str
    title: str
    children: tuple["TocEntry", ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """What became of one body.

    `text` is the plain text, one block a line; `lead` its first paragraph; `links` the items
    that it leads to; `media` the content files that it shows or links, which get published.
    """

    html: str = ""
    headings: tuple[TocEntry, ...] = ()
    text: str = ""
    lead: str = ""
    links: tuple[Key, ...] = ()
    media: tuple[str, ...] = ()

    def html_at(self, base: str) -> str:
        """Give the HTML with addresses that begin at `base`: `../../`, or `https://example.org/hub/`."""
        return self.html.replace(SITE_PLACEHOLDER, base)


NOTHING = Rendered()


@dataclass(frozen=True, slots=True)
class WebPage:
    """One HTML page.

    `address` is relative to the site's root and ends in `/` (the home page's is ""). `template` is a
    file below `templates/`. `meta` holds plain data only (text, numbers, lists, mappings): all that
    the template shows. `html` is safe and final. `source` is the author's file, for 'edit this page';
    `item` names what the page is about, where it is about one item.
    """

    address: str
    template: str
    title: str
    lang: str
    html: str = ""
    headings: tuple[TocEntry, ...] = ()
    meta: Mapping[str, Any] = field(default_factory=dict)
    source: str | None = None
    item: Key | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """The whole site: its pages, and its files by their paths."""

    pages: tuple[WebPage, ...]
    files: Mapping[str, Content]
    not_found: Mapping[str, Any] = field(default_factory=dict)


class PathRegistry:
    """Keeps count while a site is put together."""

    def __init__(self) -> None:
        self._files: set[str] = set()
        self._folders: set[str] = set()

    def claim(self, path: str) -> bool:
        """Reserve a path for a file; False where the path, or a folder that it needs, is taken by another file."""
        around = [parent.as_posix() for parent in PurePosixPath(path).parents]
        if path in self._files or path in self._folders or any(folder in self._files for folder in around):
            return False
        if any(len(name.encode()) > MAX_NAME for name in PurePosixPath(path).parts):
            return False
        self._files.add(path)
        self._folders.update(around)
        return True


@dataclass(frozen=True, slots=True)
class FileEdit:
    """Replace the text of a content file; `path` is relative to the content folder, with `/`.

    `old` is the text that must stand there now, None when the file must not exist yet.
    """

    path: str
    old: str | None
    new: str
