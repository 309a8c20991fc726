"""From the settings that MkDocs read to a planned site; nothing is written yet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from hubgen.check import check_hub
from hubgen.check.declined import check_declined
from hubgen.check.editions import check_editions
from hubgen.check.hours import check_hours
from hubgen.check.podcast import check_podcast
from hubgen.config import Config, Markdown, advise, read_options
from hubgen.engines.clock import moment_of_build
from hubgen.engines.settings import files_named, hub_options, settings_folder, source_of
from hubgen.errors import ContentError, HubError
from hubgen.model.edit import Edit
from hubgen.model.hub import Hub, published
from hubgen.model.item import Item
from hubgen.model.naming import with_names_of_today
from hubgen.model.problem import Problem, Severity
from hubgen.model.register import Register
from hubgen.model.web import Site
from hubgen.read import load_hub
from hubgen.read.register import Kept, entered, load_register
from hubgen.render import render_hub, render_on_demand
from hubgen.render.bodies import Bodies
from hubgen.render.extensions import merged
from hubgen.site import plan_site, with_planned_addresses

Notify = Callable[[str], None]


def silent(step: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A hub that was read, rendered and checked.

    `bodies` are those of a hub whose bodies are rendered on demand: `problems` lacks theirs.
    """

    hub: Hub
    config: Config
    as_of: datetime
    folder: Path
    problems: tuple[Problem, ...]
    kept: Kept
    bodies: Bodies | None = None

    def problems_of(self, item: Item) -> tuple[Problem, ...]:
        """List what reading, checking and rendering found in an item's file."""
        in_body = self.bodies.problems_of(item) if self.bodies else ()
        return (*(problem for problem in self.problems if problem.path == item.source.path), *in_body)

    def publishing(self) -> Register:
        """Give the register as it is once this is published."""
        out = published(self.hub, self.as_of)
        return self.hub.register.after(out.items, self.hub.home, self.as_of, out.withheld)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is going to be written, and what is to be mended; `register` is what publishing it adds to that file."""

    site: Site
    config: Config
    folder: Path
    problems: tuple[Problem, ...]
    register: Edit | None = None


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
    content = _read(settings, as_of, notify)
    notify("Rendering")
    hub = render_hub(content.hub, content.as_of, content.config.markdown, content.config.options.publish)
    notify("Checking")
    return _checked(replace(content, hub=hub), settings)


def check_headers(settings: MkDocsConfig, as_of: str | None = None, notify: Notify = silent) -> Checked:
    """Read and check the content folder; a body is rendered when it is asked for: a letter shows only a few.

    The Problems of a body are among those of `problems_of`, and of no other.
    """
    content = _read(settings, as_of, notify)
    config = content.config
    hub, bodies = render_on_demand(content.hub, content.as_of, config.markdown, config.options.publish)
    notify("Checking")
    return _checked(replace(content, hub=hub, bodies=bodies), settings)


def _read(settings: MkDocsConfig, as_of: str | None, notify: Notify) -> Checked:
    """Read the content folder; nothing is rendered or judged, and the site is planned when a link first asks."""
    config = read_config(settings)
    folder = Path(settings.docs_dir)
    moment = moment_of_build(as_of, config.zone)
    notify("Reading")
    hub = load_hub(folder, config)
    kept = load_register(settings_folder(settings), config.options.feeds.ids)
    hub = with_planned_addresses(remembering(hub, kept), config, moment, folder)
    return Checked(hub, config, moment, folder, (), kept)


def _checked(content: Checked, settings: MkDocsConfig) -> Checked:
    hub, config, moment, source = content.hub, content.config, content.as_of, source_of(settings)
    set_in = (
        *check_podcast(hub, config, moment, source),
        *check_editions(hub, config, source),
        *check_declined(hub, config, source),
        *check_hours(hub, config, source),
    )
    told = (*advise(config, source), *set_in)
    problems = (*told, *content.kept.problems, *check_hub(hub, moment, config))
    return replace(content, problems=problems)


def remembering(hub: Hub, kept: Kept) -> Hub:
    """Give a hub what it published before, which also knows items that issues name as they were called then."""
    return with_names_of_today(replace(hub, register=kept.register.settled(hub.items, hub.home)))


def plan(
    checked: Checked,
    notify: Notify = silent,
    *,
    despite_errors: bool = False,
    strict: bool = False,
    publish: bool = False,
) -> Plan:
    """Plan the site; raises ContentError where the content has errors, unless told to go on with the rest.

    What is known before it is planned is told before. With `strict`, warnings count as errors. With `publish`, the
    site knows already what this very build adds to the register, so that the next one, which reads it there, makes
    the same feeds.
    """
    if not despite_errors:
        _stop(checked.problems, strict)
    notify("Planning")
    register = checked.publishing() if publish else checked.hub.register
    hub = replace(checked.hub, register=register)
    site, found = plan_site(hub, checked.config, checked.as_of, checked.folder)
    problems = tuple(sorted({*checked.problems, *found}))
    if not despite_errors:
        _stop(problems, strict)
    return Plan(site, checked.config, checked.folder, problems, entered(checked.kept, register) if publish else None)


def require_register(config: Config) -> None:
    """Raise HubError where a hub keeps no register, and somebody asks for it."""
    if not config.options.feeds.ids:
        raise HubError("this hub keeps no register of its ids: feeds.ids is empty", "feeds: {ids: published.txt}")


def _stop(problems: Sequence[Problem], strict: bool) -> None:
    severities = {problem.severity for problem in problems}
    if Severity.ERROR in severities:
        raise ContentError(sorted(set(problems)))
    if strict and Severity.WARNING in severities:
        raise ContentError(sorted(set(problems)), "--strict lets no warning pass, so nothing was written.")


def _markdown(settings: MkDocsConfig) -> Markdown:
    named: Any = settings.markdown_extensions
    return Markdown(extensions=tuple(named), settings=dict(settings.mdx_configs))
