"""The pages of a built site, judged as a crawler of files meets them: what leads nowhere, is missing, or is lost."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeVar
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

from hubgen.check.built_page import AddressUse, BuiltPage, read_page
from hubgen.model.codes import PageCode
from hubgen.model.problem import Problem
from hubgen.model.text import quote_for_message

INDEX, LOST = "index.html", "404.html"
NAMED = 2
"""How many more pages are named that have the same fault."""

Key = TypeVar("Key")
_SKIPPED = re.compile(r"[\t\n\r]")


def is_page(path: str) -> bool:
    """Tell by its name whether a file of a site is an HTML page."""
    return path.endswith((".html", ".htm"))


def check_pages(
    pages: Iterable[str], files: Collection[str], read: Callable[[str], bytes], base_url: str, doors: Iterable[str]
) -> tuple[Problem, ...]:
    """List what is wrong with the pages of a built site, each fault once, however many pages have it.

    `pages` are the paths of those that are judged, `files` those of all files in the site's folder, and `read` gives
    the bytes of one. `base_url` is where the folder stands on the web, with a `/` at its end; whatever lies elsewhere
    is never asked for. `doors` are the addresses of the home pages (`""`, `zh/`), from which links must lead to every
    page but redirects and 404.html.
    """
    crawl = _Crawl(_SiteFiles(files, base_url))
    for path in sorted(pages, key=lambda path: (_is_lost(path), path.count("/"), path)):
        crawl.visit(path, read_page(read(path)))
    faults = (fault.problem() for fault in (*crawl.faults.values(), *crawl.dead_anchors()))
    return tuple(sorted([*faults, *crawl.orphans(f"{door}{INDEX}" for door in doors)]))


def _is_lost(path: str) -> bool:
    return path.rpartition("/")[2] == LOST


class _LinkTarget(NamedTuple):
    """Where an address leads within the site: to a file, or to a path at which there is none; "" is the top of it."""

    path: str
    is_file: bool
    anchor: str = ""


@dataclass(frozen=True)
class _SiteFiles:
    """The files of a site, and where its folder stands on the web."""

    files: Collection[str]
    base_url: str

    @cached_property
    def _own(self) -> SplitResult:
        return urlsplit(self.base_url)

    def url_of(self, path: str) -> str:
        """Give the whole address of a file."""
        return self.base_url + quote(path)

    def target(self, address: str, base: str) -> _LinkTarget | None:
        """Find what an address leads to, as browsers read it; None for what lies elsewhere (WHATWG URL, 4.4)."""
        way, _, anchor = _SKIPPED.sub("", address).partition("#")
        try:
            parts = urlsplit(urljoin(base, way.replace("\\", "/")))
        except ValueError:  # such as http://[
            return _LinkTarget(address, is_file=False)
        if parts.scheme not in ("http", "https") or parts.netloc.lower() != self._own.netloc.lower():
            return None
        path, root = unquote(parts.path), unquote(self._own.path)
        if not f"{path}/".startswith(root):
            return None
        text = anchor.partition(":~:")[0]  # the rest is for browsers alone (text fragments)
        return self._at(path[len(root) :], "" if text.lower() == "top" else text)

    def _at(self, path: str, anchor: str) -> _LinkTarget:
        folder = path if not path or path.endswith("/") else f"{path}/"
        for file in (path, folder + INDEX):
            if file in self.files:
                return _LinkTarget(file, is_file=True, anchor=anchor)
        return _LinkTarget(path, is_file=False)


@dataclass
class _PageFault:
    """An address that leads to nothing, the line at which it was met first, and all pages that have it."""

    code: PageCode
    target: _LinkTarget
    address: str
    line: int
    pages: list[str] = field(default_factory=list)

    def problem(self) -> Problem:
        """Tell it once, at the first page."""
        message = self._message()
        first, *more = self.pages
        if more:
            have = f"{len(more):,} more pages have" if len(more) > 1 else "one more page has"
            message += f"; {have} it, {'the next ' if len(more) > NAMED else ''}{' and '.join(more[:NAMED])}"
        return Problem(first, self.line, 1, self.code, message)

    def _message(self) -> str:
        written, path = quote_for_message(self.address), quote_for_message(self.target.path)
        if self.code is PageCode.DEAD_ANCHOR:
            anchor = quote_for_message(f"#{self.target.anchor}")
            where = "its page" if self.address.startswith("#") else path
            return f"the link {written} leads to no place: there is no {anchor} in {where}"
        if self.code is PageCode.MISSING_FILE:
            return f"{written} is missing, which this page shows or loads: there is no file {path}"
        return f"the link {written} leads to {path}, and nothing is there"


@dataclass
class _Crawl:
    """What is known of the pages that were visited; an anchor in another page is judged when all are."""

    site: _SiteFiles
    anchors: dict[str, frozenset[str]] = field(default_factory=dict)
    leads: dict[str, set[str]] = field(default_factory=dict)
    redirects: set[str] = field(default_factory=set)
    faults: dict[tuple[PageCode, str], _PageFault] = field(default_factory=dict)
    jumps: dict[_LinkTarget, _PageFault] = field(default_factory=dict)

    def visit(self, path: str, page: BuiltPage) -> None:
        """Judge what a page leads to and loads."""
        self.anchors[path], self.leads[path] = page.anchors, set()
        if page.is_redirect:
            self.redirects.add(path)
        base = self._base(path, page)
        for line, address, use in page.references:
            target = self.site.target(address, base)
            if target is None:
                continue
            if not target.is_file:
                code = PageCode.MISSING_FILE if use is AddressUse.LOADED else PageCode.DEAD_LINK
                _note(self.faults, (code, target.path), _PageFault(code, target, address, line), path)
                continue
            if use is not AddressUse.NAMED:
                self.leads[path].add(target.path)
            if target.anchor and use is not AddressUse.LOADED and is_page(target.path):
                self._jump(path, _PageFault(PageCode.DEAD_ANCHOR, target, address, line))

    def _base(self, path: str, page: BuiltPage) -> str:
        url = self.site.url_of(path)
        try:
            return urljoin(url, page.base)
        except ValueError:
            return url

    def _jump(self, path: str, jump: _PageFault) -> None:
        """Judge a link to a place in the page itself at once, as far as it is the same link in many pages."""
        target = jump.target
        if target.path != path or not jump.address.startswith("#"):
            _note(self.jumps, target, jump, path)
        elif not _has(self.anchors[path], target.anchor):
            _note(self.faults, (jump.code, target.anchor), jump, path)

    def dead_anchors(self) -> Iterator[_PageFault]:
        """Yield the links to places that their pages lack; a redirect keeps no place."""
        for target, jump in self.jumps.items():
            there = None if target.path in self.redirects else self.anchors.get(target.path)
            if there is not None and not _has(there, target.anchor):
                yield jump

    def orphans(self, homes: Iterable[str]) -> Iterator[Problem]:
        """Yield the pages to which no links lead from a home page, if there is one."""
        waiting = [home for home in homes if home in self.leads]
        reached = set(waiting)
        while waiting:
            new = (self.leads[waiting.pop()] & self.leads.keys()) - reached
            reached |= new
            waiting += new
        for path in self.leads.keys() - reached - self.redirects if reached else ():
            if not _is_lost(path):
                hint = "link it, or leave it so if it is only for those who have its address"
                yield Problem(path, 1, 1, PageCode.ORPHAN, "no links lead from a home page to this one", hint)


def _has(anchors: Collection[str], anchor: str) -> bool:
    return anchor in anchors or unquote(anchor) in anchors


def _note(faults: dict[Key, _PageFault], key: Key, fault: _PageFault, path: str) -> None:
    """Remember that a page has a fault; of each only the first is kept."""
    pages = faults.setdefault(key, fault).pages
    if not pages or pages[-1] != path:
        pages.append(path)
