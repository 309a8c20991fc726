"""One whole site out of a hub: pages with what search is told of them, feeds, media and the sitemap."""

import fnmatch
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

from hubgen.config import Config
from hubgen.feeds import plan_feeds
from hubgen.model.hub import Hub, published
from hubgen.model.media import header_media, is_publishable
from hubgen.model.problem import Problem
from hubgen.model.web import Site
from hubgen.pages import not_found, plan_pages, redirects
from hubgen.pages.sitemap import sitemap
from hubgen.search import plan_search, with_facets


def plan_site(hub: Hub, config: Config, as_of: datetime, folder: Path) -> tuple[Site, tuple[Problem, ...]]:
    """Put a site together as readers may see it at `as_of`; `folder` is where the hub's media lie."""
    out = published(hub, as_of)
    pages, problems = plan_pages(out, config, as_of)
    files: dict[str, str | bytes | Path] = {path: folder / path for path in sorted(_media(out, config))}
    files |= plan_feeds(out, config)
    files = dict(_beside(redirects(out, pages), files)) | files
    files["sitemap.xml"] = sitemap(pages, config.base_url)
    found = with_facets(pages, out) if config.options.search.enabled else pages
    files |= plan_search(found, out)
    return Site(found, files, not_found(config, out)), problems


def _beside(redirected: Mapping[str, str], files: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Leave out old addresses that would need a folder where there is a file."""
    for path, text in redirected.items():
        if not any(parent.as_posix() in files for parent in PurePosixPath(path).parents):
            yield path, text


def _media(hub: Hub, config: Config) -> set[str]:
    """Find the files that published items show or link, and those that the settings name."""
    shown = {path for item in hub.items for path in hub.html(item).media}
    named = {path for item in hub.items for _, path in header_media(item) if is_publishable(path)}
    return ((shown | named) & hub.files) | set(_asked_for(hub, config.options.publish))


def _asked_for(hub: Hub, patterns: tuple[str, ...]) -> Iterator[str]:
    for path in hub.files:
        if any(fnmatch.fnmatchcase(path, pattern) for pattern in patterns):
            yield path
