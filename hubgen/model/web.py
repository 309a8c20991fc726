"""What crosses to the site engine: finished pages and files, and nothing else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from hubgen.model.item import Key
from hubgen.model.rendered import Heading

Deferred: TypeAlias = Callable[[], bytes]
"""Makes a file's content when its turn comes to be written, and the same each time: thousands need not be held."""
Content: TypeAlias = str | bytes | Path | Deferred
"""What a file holds: text, bytes, the same as the file at a path, or what is made later."""


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
    headings: tuple[Heading, ...] = ()
    meta: Mapping[str, Any] = field(default_factory=dict)
    source: str | None = None
    item: Key | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """The whole site: its pages, and its files by their paths."""

    pages: tuple[WebPage, ...]
    files: Mapping[str, Content]
    not_found: Mapping[str, Any] = field(default_factory=dict)
