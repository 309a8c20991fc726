"""From the settings that MkDocs read to a planned site; nothing is written yet."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from hubgen.check import check_hub
from hubgen.config import Config, Markdown, advise, read_options
from hubgen.engines.clock import moment_of_build
from hubgen.engines.settings import files_named, hub_options, source_of
from hubgen.errors import ContentError
from hubgen.model.hub import Hub
from hubgen.model.problem import Problem, Severity
from hubgen.model.web import Site
from hubgen.read import load_hub
from hubgen.render import render_hub
from hubgen.render.extensions import merged
from hubgen.site import plan_site

Notify = Callable[[str], None]


def silent(step: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A hub that was read, rendered and checked."""

    hub: Hub
    config: Config
    as_of: datetime
    folder: Path
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is going to be written, and what is to be mended."""

    site: Site
    config: Config
    folder: Path
    problems: tuple[Problem, ...]


def read_config(settings: MkDocsConfig) -> Config:
    """Type the settings; raises ConfigError with every mistake at once."""
    options = read_options(hub_options(settings), source_of(settings))
    options = options.model_copy(update={"publish": (*options.publish, *files_named(settings))})
    return Config(
        site_name=settings.site_name,
        site_url=settings.site_url or "",
        site_description=settings.site_description or "",
        options=options,
        markdown=merged(_markdown(settings)),
    )


def check_content(settings: MkDocsConfig, as_of: str | None = None, notify: Notify = silent) -> Checked:
    """Read, render and check the content folder."""
    config = read_config(settings)
    moment = moment_of_build(as_of, config.zone)
    folder = Path(settings.docs_dir)
    notify("Reading")
    hub = load_hub(folder, config)
    notify("Rendering")
    pages = ("rhythm",) if config.options.rhythm.page else ()
    hub = render_hub(hub, moment, config.markdown, config.options.publish, pages)
    notify("Checking")
    problems = (*advise(config, source_of(settings)), *check_hub(hub, moment, config))
    return Checked(hub, config, moment, folder, problems)


def plan(checked: Checked, notify: Notify = silent, *, despite_errors: bool = False) -> Plan:
    """Plan the site; raises ContentError where the content has errors, unless told to go on with the rest."""
    notify("Planning")
    site, found = plan_site(checked.hub, checked.config, checked.as_of, checked.folder)
    problems = tuple(sorted({*checked.problems, *found}))
    if not despite_errors and any(problem.severity is Severity.ERROR for problem in problems):
        raise ContentError(problems)
    return Plan(site, checked.config, checked.folder, problems)


def _markdown(settings: MkDocsConfig) -> Markdown:
    named: Any = settings.markdown_extensions
    return Markdown(extensions=tuple(named), settings=dict(settings.mdx_configs))
