"""`hubgen build`: MkDocs run in this process, on a site that is already planned."""

import re
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePath
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig

from hubgen.config import Config
from hubgen.engines.inputs import inputs_of
from hubgen.engines.manifest import NAME, registered_in, write_manifest
from hubgen.engines.pagefind import index_site
from hubgen.engines.place import place_of_site, refuse_filled
from hubgen.engines.plan import Notify, SitePlan, check_content, no_progress, plan, require_register
from hubgen.engines.settings import PLUGIN, load_settings, mkdocs_stops, mkdocs_warnings, settings_folder
from hubgen.engines.stage import staged
from hubgen.engines.stamp import Beginning, BuildOptions, begin, moment_given
from hubgen.engines.swap import refuse_blocked, swap
from hubgen.errors import BuildError
from hubgen.feeds.difference import difference
from hubgen.model.channel import FeedFormat
from hubgen.model.difference import ChangeKind
from hubgen.model.output import FileEdit, Site
from hubgen.model.problem import Problem
from hubgen.read.register import RegisterFile

FEEDS = frozenset(feed_format.value for feed_format in FeedFormat)
"""What files of feeds are called."""
_AUTHORITY = re.compile(r"tag:([^:]+):")
LOCAL = ("localhost,", "127.0.0.1,")
"""Authorities under which nobody follows anything: site_url was not set yet, or leads to this machine."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build made: counts of pages and feeds, what is to be mended, MkDocs' own warnings, and its time.

    `begun` is what it read, None where nobody can tell that. `as_of` is its moment, which was watched. `register` is
    what is to be entered in the register, where the build publishes.
    """

    folder: Path
    pages: int
    feeds: int
    problems: tuple[Problem, ...]
    warnings: tuple[str, ...]
    seconds: float
    begun: Beginning | None
    as_of: datetime
    register: FileEdit | None = None


def build(
    settings_file: Path, site_dir: Path | None, as_of: str | None, options: BuildOptions, notify: Notify = no_progress
) -> BuildResult:
    """Build beside, verify, then swap; raises HubError or OSError, and then the old site still stands.

    `site_dir` goes before the settings' own; `notify` is called with the name of each step.
    """
    start = time.monotonic()
    settings = load_settings(settings_file)
    site = place_of_site(site_dir or Path(settings.site_dir), Path(settings.docs_dir), settings_folder(settings))
    inputs = inputs_of(settings, site, options.words(site_dir), moment_given(as_of))
    begun = begin(inputs) if inputs else None
    if not options.into_existing:
        refuse_filled(site)
    checked = check_content(settings, as_of, notify)
    if options.publish:
        require_register(checked.config)
        refuse_forgotten(site, checked.register_file)
    planned = plan(checked, notify, strict=options.strict, publish=options.publish, announce=options.announce)
    with staged(site) as stage:
        warnings = _write(settings, planned, stage, site, options, notify)
    pages, feeds = len(planned.site.pages), sum(PurePath(path).name in FEEDS for path in planned.site.files)
    seconds = time.monotonic() - start
    return BuildResult(
        site, pages, feeds, planned.problems, tuple(warnings), seconds, begun, checked.as_of, planned.register
    )


def _write(
    settings: MkDocsConfig, planned: SitePlan, stage: Path, site: Path, options: BuildOptions, notify: Notify
) -> list[str]:
    settings.site_dir = str(stage)
    notify("Writing")
    warnings = _run_mkdocs(settings, planned)
    if options.strict and warnings:
        raise BuildError("MkDocs warned, and --strict lets no warning pass: " + "; ".join(warnings))
    _verify(planned.site, stage)
    refuse_blocked(stage, site)
    if not options.announce:
        refuse_backdated(site, stage, planned.config)
    notify("Indexing")
    if planned.config.options.search.enabled:
        index_site(stage, site)
    write_manifest(stage, planned.ids)
    swap(stage, site)
    return warnings


def _run_mkdocs(settings: MkDocsConfig, planned: SitePlan) -> list[str]:
    plugin: Any = settings.plugins[PLUGIN]
    plugin.planned, plugin.finishes = planned, False
    with mkdocs_warnings() as warnings, mkdocs_stops(warnings):
        settings.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build.build(settings)
        finally:
            settings.plugins.on_shutdown()
    return warnings


def _verify(site: Site, folder: Path) -> None:
    planned = [f"{page.address}index.html" for page in site.pages] + list(site.files)
    missing = [path for path in planned if not (folder / path).is_file()]
    if missing:
        raise BuildError(f"of what was planned, {len(missing)} are not written, the first is {missing[0]}")


def refuse_forgotten(site: Path, kept: RegisterFile) -> None:
    """Raise BuildError where the site that stands was built with ids that the register does not have any more.

    A register only grows: one that was lost, cut, or merged by taking one side would announce old items as new.
    """
    forgotten = sorted(registered_in(site) - kept.register.records.keys())
    if forgotten:
        some = ", ".join(forgotten[:3]) + (f" and {len(forgotten) - 3} more" if len(forgotten) > 3 else "")
        raise BuildError(
            f"{kept.path} has forgotten what the site in {site.name} was built with ({some}), so nothing was written",
            f"take {kept.path} back from git, with the lines of both sides after a merge; if it is lost for good, "
            "hubgen ids --write makes it anew",
        )


def refuse_backdated(site: Path, stage: Path, config: Config) -> None:
    """Compare a staged site with the one that stands; raises BuildError where too many old items would look new.

    Only a site that hubgen built is compared, for it alone tells what subscribers have: a first build, and one on
    a machine that begins with an empty folder, pass. So does one after a preview under `localhost`, which nobody
    follows. Another authority is no excuse but the usual cause, since it changes every id: the error names both.
    `hubgen build --announce` goes on in spite of it, for who means to tell old things.
    """
    if not (site / NAME).is_file():
        return
    found = difference(site, stage)
    old = {match[1] for news, _ in found.of(ChangeKind.GONE) if (match := _AUTHORITY.match(news.id))}
    was_preview = bool(old) and all(authority.startswith(LOCAL) for authority in old)
    if not was_preview and (sentence := found.backdated_warning(config.options.feeds.flood)):
        hint = _hint(old - {config.authority}, some_gone=bool(found.of(ChangeKind.GONE)))
        raise BuildError(f"{sentence}, so nothing was written", hint)


def _hint(old_authorities: set[str], *, some_gone: bool) -> str:
    """Guess why old items look new."""
    if not some_gone:
        return "if they are really new here, as translations are and what comes from elsewhere, add --announce"
    if old_authorities:
        return f"ids are made of the authority: set authority: {min(old_authorities)} as it was, or add --announce"
    return "a renamed file keeps its id with the register (--publish), or with uid: and its old name; or add --announce"
