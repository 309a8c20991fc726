"""What is remembered of a document when all are compared: a folder of feeds does not fit into memory."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from hubgen.feeds.lint.document import Document, Form

_NAME = re.compile(r"(?P<folder>(?:.*/)?)(?P<name>[^/]*?)(?:-(?P<number>\d+))?\.(?P<form>xml|json)", re.DOTALL)
SIBLINGS = frozenset({"feed", "atom"})
"""Names under which the formats of one feed lie beside one another."""


class Told(NamedTuple):
    """An item in short."""

    id: str
    page: str
    title: str
    published: datetime | None
    line: int


@dataclass(frozen=True, slots=True)
class Gist:
    """A document in short."""

    path: str
    form: Form
    archive: bool
    links: dict[str, str]
    items: tuple[Told, ...]

    @property
    def live(self) -> str:
        """The path of the document that an archive belongs to, by its name; its own where it is none."""
        match = _NAME.fullmatch(self.path)
        return f"{match['folder']}{match['name']}.{match['form']}" if match and match["number"] else self.path

    @property
    def sibling_of(self) -> str | None:
        """What it shares with the other formats of the same feed: the folder, and the archive's number."""
        match = _NAME.fullmatch(self.path)
        return f"{match['folder']}{match['number'] or ''}" if match and match["name"] in SIBLINGS else None


def gist_of(document: Document) -> Gist:
    """Keep of a document what other documents are compared with."""
    items = tuple(
        Told(
            entry.id.text if entry.id else "",
            entry.page.href if entry.page else "",
            entry.title.text if entry.title else "",
            entry.published.at if entry.published else None,
            entry.line,
        )
        for entry in document.entries
    )
    links = {link.rel: link.href for link in reversed(document.links)}
    return Gist(document.path, document.form, bool(document.archive), links, items)
