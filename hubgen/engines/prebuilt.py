"""Finished pages and files, in the shape that MkDocs takes them."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import is_markdown_file

from hubgen.engines.settings import named_by_user
from hubgen.model.output import Content, LazyContent, Site, TocEntry, WebPage


def prebuilt_files(site: Site, config: MkDocsConfig) -> Iterator[File]:
    """Give MkDocs everything that the site names, and nothing else."""
    titles = dict(_titles(config.nav)) if named_by_user(config, "nav") else {}
    for page in site.pages:
        yield _page_file(page, titles, config)
    for path, content in site.files.items():
        yield _file(path, content, config)


def not_found_context(site: Site, config: MkDocsConfig) -> Mapping[str, Any]:
    """Give what the template for lost readers shows."""
    return {name: _framed(value, config) for name, value in site.not_found.items()}


def source_uri(page: WebPage) -> str:
    """Name a page as a `nav:` in mkdocs.yml would: by the author's file where it stands at its usual address."""
    stem = page.source.removesuffix(".md") if page.source else ""
    if page.source and f"{page.address}index".removesuffix("/index") in (stem, stem.removesuffix("/index")):
        return page.source
    return f"{page.address}index.md"


class PrebuiltPage(Page):
    """A page that comes finished: where MkDocs would read and render, there is nothing left to do."""

    def __init__(self, page: WebPage, file: File, config: MkDocsConfig) -> None:
        super().__init__(page.title, file, config)
        self._ready = page
        self.meta = {**_framed(page.meta, config), "template": page.template}

    def read_source(self, config: MkDocsConfig) -> None:
        """The author's file was read long ago."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Hand over the HTML, which is safe, and the headings, which are plain text."""
        self.content = Markup(self._ready.html)  # noqa: S704 - sanitised by hubgen.render
        self.toc = TableOfContents(_anchors(self._ready.headings))


class DeferredFile(File):
    """A file whose content is made when MkDocs writes it, and let go afterwards."""

    make: LazyContent

    def copy_file(self, dirty: bool = False) -> None:
        """Write the file."""
        self._content = self.make()
        super().copy_file(dirty)
        self._content = b""


def _framed(meta: Mapping[str, Any], config: MkDocsConfig) -> dict[str, Any]:
    """Leave hubgen's navigation out where mkdocs.yml has its own, which is shown as it was given."""
    if not named_by_user(config, "nav"):
        return dict(meta)
    return {key: _framed(value, config) if key == "meta" else value for key, value in meta.items() if key != "nav"}


def _titles(nav: Any) -> Iterator[tuple[str, str]]:
    """Yield what a hub's own navigation calls its pages: `- Who we are: about.md`."""
    for entry in nav if isinstance(nav, list) else ():
        for title, target in entry.items() if isinstance(entry, dict) else ():
            yield from [(target, title)] if isinstance(target, str) else _titles(target)


def _page_file(page: WebPage, titles: Mapping[str, str], config: MkDocsConfig) -> File:
    uri = source_uri(page)
    file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.dest_uri = f"{page.address}index.html"
    file.edit_uri = page.source
    PrebuiltPage(page, file, config).title = titles.get(uri, page.title)
    return file


def _file(path: str, content: Content, config: MkDocsConfig) -> File:
    uri = f"{path}.copy" if is_markdown_file(path) else path  # Markdown that is published as it is
    if isinstance(content, Path):
        file = File.generated(config, uri, abs_src_path=str(content), inclusion=InclusionLevel.INCLUDED)
    elif not callable(content):
        file = File.generated(config, uri, content=content, inclusion=InclusionLevel.INCLUDED)
    else:
        file = DeferredFile.generated(config, uri, content=b"", inclusion=InclusionLevel.INCLUDED)
        file.make = content  # type: ignore[attr-defined]  # MkDocs types what it makes as File
    file.dest_uri = path
    return file


def _anchors(headings: Iterable[TocEntry]) -> list[AnchorLink]:
    anchors = []
    for heading in headings:
        anchor = AnchorLink(heading.title, heading.anchor, heading.level)
        anchor.children = _anchors(heading.children)
        anchors.append(anchor)
    return anchors
