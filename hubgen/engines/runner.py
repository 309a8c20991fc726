"""`hubgen build`: MkDocs run in this process, on a site that is already planned."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig

from hubgen.engines.flood import refuse_flood
from hubgen.engines.foreign import refuse_blocked
from hubgen.engines.manifest import write_manifest
from hubgen.engines.pagefind import index_site
from hubgen.engines.place import place_of_site, refuse_filled
from hubgen.engines.plan import Notify, Plan, check_content, plan, require_register, silent
from hubgen.engines.settings import PLUGIN, load_settings, settings_folder
from hubgen.engines.stage import staged
from hubgen.engines.swap import swap
from hubgen.engines.warnings import gathered, stopping
from hubgen.errors import BuildError
from hubgen.model.channel import FeedFormat
from hubgen.model.output import FileEdit, Site
from hubgen.model.problem import Problem

FEEDS = tuple(feed_format.value for feed_format in FeedFormat)


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build made: counts of pages and feeds, what is to be mended, MkDocs' own warnings, and its time.

    `register` is what is to be entered in the register, where the build publishes.
    """

    folder: Path
    pages: int
    feeds: int
    problems: tuple[Problem, ...]
    warnings: tuple[str, ...]
    seconds: float
    register: FileEdit | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """On which terms a build goes on.

    `strict` makes any warning, of hubgen's or MkDocs', stop it before the swap. `publish` is for what goes out:
    what it shows is entered in the register. `announce` lets old items be announced as new. `into_existing` lets a
    first site go into a folder that is filled already.
    """

    strict: bool = False
    publish: bool = False
    announce: bool = False
    into_existing: bool = False


def build(
    settings_file: Path, site_dir: Path | None, as_of: str | None, terms: Terms, notify: Notify = silent
) -> Summary:
    """Build beside, verify, then swap; raises HubError or OSError, and then the old site still stands."""
    start = time.monotonic()
    settings = load_settings(settings_file)
    site = place_of_site(site_dir or Path(settings.site_dir), Path(settings.docs_dir), settings_folder(settings))
    if not terms.into_existing:
        refuse_filled(site)
    checked = check_content(settings, as_of, notify)
    if terms.publish:
        require_register(checked.config)
    planned = plan(checked, notify, strict=terms.strict, publish=terms.publish)
    with staged(site) as stage:
        warnings = _write(settings, planned, stage, site, terms, notify)
    pages, feeds, seconds = len(planned.site.pages), _feeds(planned.site), time.monotonic() - start
    return Summary(site, pages, feeds, planned.problems, tuple(warnings), seconds, planned.register)


def _write(settings: MkDocsConfig, planned: Plan, stage: Path, site: Path, terms: Terms, notify: Notify) -> list[str]:
    settings.site_dir = str(stage)
    notify("Writing")
    warnings = _run_mkdocs(settings, planned)
    if terms.strict and warnings:
        raise BuildError("MkDocs warned, and --strict lets no warning pass: " + "; ".join(warnings))
    _verify(planned.site, stage)
    refuse_blocked(stage, site)
    if not terms.announce:
        refuse_flood(site, stage, planned.config)
    notify("Indexing")
    if planned.config.options.search.enabled:
        index_site(stage, site)
    write_manifest(stage)
    swap(stage, site)
    return warnings


def _run_mkdocs(settings: MkDocsConfig, planned: Plan) -> list[str]:
    plugin: Any = settings.plugins[PLUGIN]
    plugin.planned, plugin.finishes = planned, False
    with gathered() as warnings, stopping(warnings):
        settings.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build.build(settings)
        finally:
            settings.plugins.on_shutdown()
    return warnings.messages


def _verify(site: Site, folder: Path) -> None:
    planned = [f"{page.address}index.html" for page in site.pages] + list(site.files)
    missing = [path for path in planned if not (folder / path).is_file()]
    if missing:
        raise BuildError(f"of what was planned, {len(missing)} are not written, the first is {missing[0]}")


def _feeds(site: Site) -> int:
    return sum(path.rpartition("/")[2] in FEEDS for path in site.files)
