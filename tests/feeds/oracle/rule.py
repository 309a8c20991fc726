"""A rule of the oracle, and what it may look at: one document with its site, or short forms of all documents."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple, TypeAlias
from urllib.parse import unquote, urlsplit

from hubgen.feeds.lint import BuiltSite
from hubgen.model.address import encoded
from tests.feeds.oracle.codes import OracleCode
from tests.feeds.oracle.document import Document, Form
from tests.feeds.oracle.fragment import Fragment, fragment_of

_NAME = re.compile(r"(?P<folder>(?:.*/)?)(?P<name>[^/]*?)(?:-(?P<number>\d+))?\.(?P<form>xml|json)", re.DOTALL)
SIBLINGS = frozenset({"feed", "atom"})
"""Names under which the formats of one feed lie beside one another."""


class Found(NamedTuple):
    """Where in a document something is wrong, what, and what would be right."""

    line: int
    message: str
    hint: str = ""


@dataclass(frozen=True)
class Given:
    """The surroundings of a document: the built site, and its address."""

    site: BuiltSite
    base_url: str
    fragments: dict[int, Fragment] = field(default_factory=dict)

    def address(self, path: str) -> str:
        """Say where a file of the site stands on the web."""
        return self.base_url + encoded(path)

    def path(self, address: str) -> str | None:
        """Find the file of our own site that an address leads to; None where it leads elsewhere."""
        try:
            own, parts = urlsplit(self.base_url), urlsplit(address.strip())
        except ValueError:
            return None
        if parts.scheme not in ("http", "https") or parts.netloc != own.netloc:
            return None
        if not parts.path.startswith(own.path) and parts.path + "/" != own.path:
            return None
        path = unquote(parts.path[len(own.path) :])
        return path + "index.html" if not path or path.endswith("/") else path

    def fragment(self, html: str) -> Fragment:
        """Read a piece of HTML; the same piece stands in many feeds and is read once."""
        key = hash(html)
        if key not in self.fragments:
            self.fragments[key] = fragment_of(html)
        return self.fragments[key]


class ItemSummary(NamedTuple):
    """An item in short."""

    id: str
    page: str
    title: str
    published: datetime | None
    line: int


@dataclass(frozen=True, slots=True)
class FeedSummary:
    """A document in short."""

    path: str
    form: Form
    archive: bool
    links: dict[str, str]
    items: tuple[ItemSummary, ...]

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


def summary_of(document: Document) -> FeedSummary:
    """Keep of a document what other documents are compared with."""
    items = tuple(
        ItemSummary(
            entry.id.text if entry.id else "",
            entry.page.href if entry.page else "",
            entry.title.text if entry.title else "",
            entry.published.at if entry.published else None,
            entry.line,
        )
        for entry in document.entries
    )
    links = {link.rel: link.href for link in reversed(document.links)}
    return FeedSummary(document.path, document.form, bool(document.archive), links, items)


Finder: TypeAlias = Callable[[Document, Given], Iterable[Found]]
AcrossFinder: TypeAlias = Callable[[Sequence[FeedSummary], Given], Iterable[tuple[str, Found]]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A code, one sentence, and how it is found: in one document, or across all (then each with its path)."""

    code: OracleCode
    sentence: str
    find: Finder | None = None
    across: AcrossFinder | None = None
