"""`hubgen build` and `hubgen serve`: MkDocs run in this process, on a site that is already planned."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from hubgen.engines.flood import refuse_flood
from hubgen.engines.manifest import write_manifest
from hubgen.engines.pagefind import index_site
from hubgen.engines.plan import Notify, Plan, check_content, plan, require_register, silent
from hubgen.engines.settings import PLUGIN, load_settings
from hubgen.engines.swap import adopt, alone, clear_stage, swap
from hubgen.engines.warnings import gathered
from hubgen.errors import BuildError
from hubgen.model.channel import FeedFormat
from hubgen.model.edit import Edit
from hubgen.model.problem import Problem
from hubgen.model.web import Site

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
    register: Edit | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """On which terms a build goes on.

    `strict` makes any warning, of hubgen's or MkDocs', stop it before the swap. `publish` is for what goes out:
    what it shows is entered in the register. `announce` lets old items be announced as new.
    """

    strict: bool = False
    publish: bool = False
    announce: bool = False


def build(
    settings_file: Path, site_dir: Path | None, as_of: str | None, terms: Terms, notify: Notify = silent
) -> Summary:
    """Build beside, verify, then swap; raises HubError, and then the old site still stands."""
    start = time.monotonic()
    settings = load_settings(settings_file)
    site = _place(site_dir or Path(settings.site_dir))
    checked = check_content(settings, as_of, notify)
    if terms.publish:
        require_register(checked.config)
    planned = plan(checked, notify, strict=terms.strict, publish=terms.publish)
    with alone(site):
        warnings = _write(settings, planned, site, terms, notify)
    pages, feeds, seconds = len(planned.site.pages), _feeds(planned.site), time.monotonic() - start
    return Summary(site, pages, feeds, planned.problems, tuple(warnings), seconds, planned.register)


def serve(settings_file: Path, address: str | None = None) -> None:
    """Show the site on this machine, anew after each edit; mistakes are printed and the rest is shown."""
    given: dict[str, Any] = {"dev_addr": address} if address else {}
    given["docs_dir"] = load_settings(settings_file, **given).docs_dir
    mkdocs_serve.serve(str(settings_file), **given)


def _place(folder: Path) -> Path:
    """Find where the site really stands: a link to a folder stays a link."""
    site = folder.resolve()
    if site.exists() and not site.is_dir():
        raise BuildError(f"{folder} is a file, and the site needs a folder there")
    return site


def _write(settings: MkDocsConfig, planned: Plan, site: Path, terms: Terms, notify: Notify) -> list[str]:
    stage = clear_stage(site)  # what a build that fails leaves there, the next one clears
    settings.site_dir = str(stage)
    notify("Writing")
    warnings = _run_mkdocs(settings, planned)
    if terms.strict and warnings:
        raise BuildError("MkDocs warned, and --strict lets no warning pass: " + "; ".join(warnings))
    _verify(planned.site, stage)
    if not terms.announce:
        refuse_flood(site, stage, planned.config)
    notify("Indexing")
    if planned.config.options.search.enabled:
        index_site(stage, site)
    write_manifest(stage)
    adopt(stage, site)
    swap(stage, site)
    return warnings


def _run_mkdocs(settings: MkDocsConfig, planned: Plan) -> list[str]:
    plugin: Any = settings.plugins[PLUGIN]
    plugin.planned, plugin.finishes = planned, False
    with gathered() as warnings:
        try:
            settings.plugins.on_startup(command="build", dirty=False)
            mkdocs_build.build(settings)
            settings.plugins.on_shutdown()
        except (Abort, SystemExit) as error:
            raise BuildError(f"MkDocs stopped: {'; '.join(warnings.messages) or error}") from error
        except Exception as error:  # a theme, a template or another plugin may raise anything
            raise BuildError(f"MkDocs stopped: {'; '.join([*warnings.messages, repr(error)])}") from error
    return warnings.messages


def _verify(site: Site, folder: Path) -> None:
    planned = [f"{page.address}index.html" for page in site.pages] + list(site.files)
    missing = [path for path in planned if not (folder / path).is_file()]
    if missing:
        raise BuildError(f"{len(missing)} planned files were not written, the first is {missing[0]}")


def _feeds(site: Site) -> int:
    return sum(path.rpartition("/")[2] in FEEDS for path in site.files)
