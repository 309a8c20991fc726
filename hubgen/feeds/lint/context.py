"""What a rule may look at: one built feed, the site around it, the moment, and the ids of an older build."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from lxml import etree

from hubgen.feeds.lint.document import BuiltFeed, BuiltItem
from hubgen.model.address import encoded
from hubgen.model.lint import Finding
from hubgen.model.source import Position

ADDRESSES = frozenset("href src poster cite data action longdesc background".split())
SHOWN = frozenset("img picture audio video iframe object embed svg math".split())
"""Elements that show something without any text."""


class HtmlSummary(NamedTuple):
    """A piece of HTML in short: all its addresses, each once, and whether it shows nothing."""

    addresses: tuple[str, ...] = ()
    is_empty: bool = True


@dataclass(frozen=True)
class BuiltSite:
    """A built site: the length of each file by its path, and how to read one."""

    files: Mapping[str, int]
    read: Callable[[str], bytes]


@dataclass(frozen=True)
class LintEnvironment:
    """A site with its address, the moment of the check, and the ids of an older build.

    `old_ids` are all of them; `old_names` maps the pages of that build's items, and their titles with their dates, to
    their ids. `summaries` remembers each piece of HTML by its hash, because the same piece stands in many feeds.
    """

    site: BuiltSite
    base_url: str
    as_of: datetime
    old_ids: frozenset[str] = frozenset()
    old_names: Mapping[object, str] = field(default_factory=dict)
    summaries: dict[int, HtmlSummary] = field(default_factory=dict)


class FeedContext(NamedTuple):
    """A built feed and what is around it."""

    feed: BuiltFeed
    environment: LintEnvironment

    @property
    def url(self) -> str:
        """The address at which the feed itself stands."""
        return self.environment.base_url + encoded(self.feed.path)

    def finding(self, line: int, message: str, hint: str = "") -> Finding:
        """Make a Finding at a line of the feed."""
        return Finding(self.feed.path, Position(max(line, 1), 1), message, hint)

    def path(self, url: str) -> str | None:
        """Give the path of the site's own file that an address means; None where it leads elsewhere."""
        try:
            own, parts = urlsplit(self.environment.base_url), urlsplit(url.strip())
        except ValueError:
            return None
        if parts.scheme not in ("http", "https") or parts.netloc != own.netloc:
            return None
        if not parts.path.startswith(own.path) and parts.path + "/" != own.path:
            return None
        path = unquote(parts.path[len(own.path) :])
        return path + "index.html" if not path or path.endswith("/") else path

    def is_dead(self, url: str) -> bool:
        """Tell whether an address leads into the site itself, to a file that is not there."""
        path, files = self.path(url), self.environment.site.files
        return path is not None and path not in files and f"{path}/index.html" not in files

    def html(self, text: str) -> HtmlSummary:
        """Read a piece of HTML, however broken; what no parser can read is empty."""
        known = self.environment.summaries
        key = hash(text)
        if key not in known:
            known[key] = _summary(text)
        return known[key]


def item_names(item: BuiltItem) -> Iterator[object]:
    """Yield by what an item is known when its id has changed: its page, then its title with its date."""
    if item.page:
        yield item.page
    if item.title and item.title.text and item.published:
        yield item.title.text, item.published


def _summary(html: str) -> HtmlSummary:
    parser: Any = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        root: Any = etree.fromstring(f"<div>{html}</div>".encode(errors="replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        return HtmlSummary()
    elements = [one for one in root.iter() if isinstance(one.tag, str) and one.tag not in ("html", "head", "body")]
    addresses = tuple(dict.fromkeys(address for element in elements for address in _addresses(element)))
    is_empty = not "".join(root.itertext()).strip() and SHOWN.isdisjoint(element.tag for element in elements)
    return HtmlSummary(addresses, is_empty)


def _addresses(element: Any) -> Iterator[str]:
    for name, value in element.attrib.items():
        if name in ADDRESSES:
            yield value
        elif name == "srcset":
            yield from (word.split()[0] for word in value.split(", ") if word.split())
