"""One whole site out of a hub: pages with what search is told of them, feeds, calendars, media and the sitemap."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path

from hubgen.calendar import plan_calendars
from hubgen.config import Config
from hubgen.feeds import plan_feeds
from hubgen.feeds.opml import plan_opml
from hubgen.feeds.podcast import plan_podcast
from hubgen.model.address import OF_THE_SITE, RESERVED_FOLDERS, is_asked_for, is_of_the_site, name_of
from hubgen.model.hub import Hub, published
from hubgen.model.media import header_links, header_media, is_publishable, resolve
from hubgen.model.output import Content, PathRegistry, Site, WebPage
from hubgen.model.podcast import episodes
from hubgen.model.problem import Code, Problem
from hubgen.model.source import FILE_START
from hubgen.newsletter.compose import with_issue_bodies
from hubgen.pages import PageSite, alias_problems, not_found, plan_pages, redirects
from hubgen.pages.robots_and_llms import llms, robots
from hubgen.pages.sitemap import sitemaps
from hubgen.portable.site_index import SiteIndex
from hubgen.rhythm import make_outlook
from hubgen.search import plan_search, with_facets

ENGINES = ("sitemap.xml", "404.html", ".hubgen.json")
"""Files of the site that come with every build."""
INDEX = "index.html"


def plan_site(hub: Hub, config: Config, as_of: datetime, folder: Path) -> tuple[Site, tuple[Problem, ...]]:
    """Put a site together as readers may see it at `as_of`; `folder` is where the hub's media lie.

    What would stand where something stands already is left out and reported as a Problem.
    """
    index = with_issue_bodies(SiteIndex(published(hub, as_of), config, as_of))
    outlook = make_outlook(hub, config, as_of) if config.options.rhythm.page else None
    out, site = index.hub, PageSite(index, outlook)
    pages, problems = plan_pages(site)
    files: dict[str, Content] = {**plan_feeds(index), **plan_calendars(index)}
    files |= {**plan_opml(index), **plan_podcast(out, config)}
    wanted = sorted(_media(out, config))
    files |= {path: text for path, text in {**robots(config), **llms(site)}.items() if path not in wanted}
    ground = PathRegistry()
    for path in (*files, *ENGINES):
        ground.claim(path)
    pages, lost = _settled(pages, ground)
    maps = sitemaps(pages, out, config)
    for path in maps:
        ground.claim(path)
    media = {path: folder / path for path in wanted if ground.claim(path)}
    base = config.base_url if config.site_url else ""
    old = redirects(out, pages, base)
    moved = {path: text for path, text in old.items() if ground.claim(path)}
    files |= maps
    found = with_facets(pages, out) if config.options.search.enabled else pages
    files |= {**plan_search(found, out), **media, **moved}
    found_problems = (
        *problems,
        *lost,
        *_crowded_out(wanted, media),
        *alias_problems(out, pages, old.keys() - moved.keys()),
    )
    return Site(found, files, not_found(site)), found_problems


def addresses_of(site: Site) -> frozenset[str]:
    """Name all that stands on a site: pages and redirects by their addresses (`stories/x/`), other files by paths."""
    files = (path[: -len(INDEX)] if f"/{path}".endswith(f"/{INDEX}") else path for path in (*site.files, *ENGINES))
    return frozenset((*(page.address for page in site.pages), *files))


def with_planned_addresses(hub: Hub, config: Config, as_of: datetime, folder: Path) -> Hub:
    """Give a hub, before its bodies are rendered, that knows by `planned` what is going to stand on its site.

    The site is planned for it when somebody first asks, and once; of a site that is planned without bodies only
    the pictures and files lack that bodies show.
    """
    return replace(hub, planned=PlannedAddresses(hub, config, as_of, folder))


@dataclass(frozen=True)
class PlannedAddresses:
    """The arguments of `plan_site`, and, once they are asked for, the addresses of the site that it gives."""

    hub: Hub
    config: Config
    as_of: datetime
    folder: Path

    def __contains__(self, address: object) -> bool:
        """Tell whether a page or a file is going to stand at an address."""
        return address in self._addresses

    @cached_property
    def _addresses(self) -> frozenset[str]:
        return addresses_of(plan_site(self.hub, self.config, self.as_of, self.folder)[0])


def _settled(pages: tuple[WebPage, ...], ground: PathRegistry) -> tuple[tuple[WebPage, ...], list[Problem]]:
    """Give each page its ground, those that hubgen makes first; an author's page that finds none is a Problem."""
    kept = {page.address for page in sorted(pages, key=lambda page: page.source is not None) if _stands(page, ground)}
    problems = [
        Problem(
            page.source, *FILE_START, Code.DUPLICATE_ADDRESS, f"no page can stand at /{page.address}", "rename the file"
        )
        for page in pages
        if page.source and page.address not in kept
    ]
    return tuple(page for page in pages if page.address in kept), problems


def _stands(page: WebPage, ground: PathRegistry) -> bool:
    first = page.address.partition("/")[0].lower()
    reserved = first in RESERVED_FOLDERS or first in OF_THE_SITE
    return not reserved and ground.claim(f"{page.address}{INDEX}")


def _crowded_out(wanted: Iterable[str], media: Mapping[str, Path]) -> Iterator[Problem]:
    """Name the authors' files that find no ground."""
    for path in wanted:
        if path not in media:
            message = f"'{path}' is left out: what stands there is hubgen's own"
            yield Problem(path, *FILE_START, Code.RESERVED_ADDRESS, message, "give the file another name")


def _media(hub: Hub, config: Config) -> set[str]:
    """Find the files that published items show or link, and those that the settings name."""
    shown = {path for item in hub.items if name_of(item) in hub.places for path in hub.html(item).media}
    links = (link for item in hub.items for link in (*header_media(item), *header_links(item)))
    named = {path for _, path in links if is_publishable(path)}
    faces = {config.options.feeds.image, config.options.podcast.image if episodes(hub) else ""}
    forms = {resolve("", edition.signup) or "" for edition in config.options.newsletter.all_editions()}
    faces |= set(filter(is_publishable, forms))
    found = {path for path in (shown | named | faces) & hub.files if not is_of_the_site(path)}
    return found | {path for path in hub.files if is_asked_for(path, config.options.publish)}
