"""Follow the links of a built site, as a reader without JavaScript and as a patient proof-reader do."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

HOST = "https://site.test"


class Page(HTMLParser):
    """What a page leads to, what it loads, and the places in it."""

    def __init__(self, path: str, html: str) -> None:
        super().__init__()
        self.path = path
        self.links: list[str] = []
        self.loads: list[str] = []
        self.places: set[str] = set()
        self.moved = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.moved |= tag == "meta" and given.get("http-equiv") == "refresh"
        self.places |= {given[name] for name in ("id", "name") if name in given}
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag == "link" and given.get("rel") != "canonical" and "href" in given:
            self.loads.append(given["href"])
        if "src" in given:
            self.loads.append(given["src"])


@dataclass(frozen=True)
class Crawl:
    """A site on disk, as it is linked; `address` is what it calls itself, `below` the path that it stands at."""

    site: Path
    address: str
    below: str = "/"

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every HTML file by its path."""
        paths = (path.relative_to(self.site).as_posix() for path in sorted(self.site.rglob("*.html")))
        own = (path for path in paths if not path.startswith("pagefind/"))
        return {path: Page(path, (self.site / path).read_text("utf-8")) for path in own}

    def reached(self, start: str = "index.html") -> set[str]:
        """Follow links from page to page, as far as they go."""
        found, open_ = {start}, [start]
        while open_:
            page = self.pages[open_.pop()]
            new = {path for path, _ in (self.target(page, link) for link in page.links) if path in self.pages} - found
            found |= new
            open_ += new
        return found

    def dead(self) -> Iterator[str]:
        """Name each link to this site that leads to no file, or to no place within one."""
        for page in self.pages.values():
            for link in dict.fromkeys([*page.links, *page.loads]):
                path, anchor = self.target(page, link)
                if path is None:
                    continue
                if not (self.site / path).is_file():
                    yield f"{page.path}: {link} leads to no file"
                elif anchor and path in self.pages and anchor not in self.pages[path].places:
                    yield f"{page.path}: {link} leads to no place"

    def target(self, page: Page, link: str) -> tuple[str | None, str]:
        """Give the file and the place that a link leads to; None where it leads to another host."""
        root = HOST + self.below
        link = root + link.removeprefix(self.address) if link.startswith(self.address) else link
        address, anchor = urldefrag(urljoin(root + page.path, link))
        if not address.startswith(f"{HOST}/"):
            return None, ""
        path = unquote(urlsplit(address).path)
        if not path.startswith(self.below):
            return f"beside the hub: {path}", ""
        path = path.removeprefix(self.below)
        return (f"{path}index.html" if path.endswith("/") or not path else path), unquote(anchor)
