"""What a rule may look at beside the document: the built site, its address, the moment, and an older build."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import unquote, urlsplit

from hubgen.feeds.lint.fragment import Fragment, fragment_of
from hubgen.feeds.lint.gist import Gist
from hubgen.model.address import encoded


@dataclass(frozen=True)
class Built:
    """A built site: the length of each file by its path, and how to read one."""

    files: Mapping[str, int]
    read: Callable[[str], bytes]


@dataclass(frozen=True)
class Given:
    """The surroundings of a document; `was` are the feeds of an older build."""

    built: Built
    base_url: str
    as_of: datetime
    was: Sequence[Gist] = ()
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

    def is_dead(self, address: str) -> bool:
        """Tell whether an address leads into our own site, to a file that is not there."""
        path = self.path(address)
        return path is not None and path not in self.built.files and f"{path}/index.html" not in self.built.files

    def fragment(self, html: str) -> Fragment:
        """Read a piece of HTML; the same piece stands in many feeds and is read once."""
        key = hash(html)
        if key not in self.fragments:
            self.fragments[key] = fragment_of(html, self.is_dead)
        return self.fragments[key]
