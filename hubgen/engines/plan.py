"""From the settings that MkDocs read to a hub, and from that to a planned site; nothing is written yet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from hubgen.check import check_hub
from hubgen.check.settings import check_settings
from hubgen.config import Config, missing_settings
from hubgen.engines.clock import moment_of_build
from hubgen.engines.settings import read_config, settings_folder, source_of
from hubgen.errors import ContentError, HubError
from hubgen.model.hub import Hub, released
from hubgen.model.item import Item
from hubgen.model.naming import resolve_issue_references
from hubgen.model.output import FileEdit, Site
from hubgen.model.problem import Code, Problem, Severity
from hubgen.model.register import Register
from hubgen.model.renames import publish, settle, with_registered_issues
from hubgen.model.watched_moment import WatchedMoment, unwatched
from hubgen.read import load_hub
from hubgen.read.register import RegisterFile, load_register, register_edit
from hubgen.render import render_hub, render_on_demand
from hubgen.render.bodies import Bodies
from hubgen.site import plan_site, with_planned_addresses

Notify = Callable[[str], None]
"""Takes the name of each step when the step begins."""


def no_progress(step: str) -> None:
    """Ignore the name of a step."""


@dataclass(frozen=True, slots=True)
class LoadedHub:
    """A hub as its editors know it, drafts and stock included, with its settings, at one moment.

    `folder` is the content folder, `register_file` the register of ids as it stands on disk.
    """

    hub: Hub
    config: Config
    as_of: datetime
    folder: Path
    register_file: RegisterFile


@dataclass(frozen=True, slots=True)
class CheckedHub(LoadedHub):
    """A hub that was rendered and checked, too.

    `bodies` are those of a hub whose bodies are rendered on demand: `problems` lacks theirs.
    """

    problems: tuple[Problem, ...]
    bodies: Bodies | None = None

    def problems_of(self, item: Item) -> tuple[Problem, ...]:
        """List what reading, checking and rendering found in an item's file."""
        in_body = self.bodies.problems_of(item) if self.bodies else ()
        return (*(problem for problem in self.problems if problem.path == item.source.path), *in_body)

    def publishing(self) -> Register:
        """Give the register as it is once this is published; only what it learns now is of this moment."""
        out, now = released(self.hub, self.as_of), unwatched(self.as_of)
        return publish(
            self.hub.register, out.items, out.languages, now, withheld=out.withheld, addresses=out.own_addresses
        )


@dataclass(frozen=True, slots=True)
class SitePlan:
    """What is going to be written, and what is to be mended; `register` is what publishing it adds to that file.

    `ids` are those of the register with which the site is built.
    """

    site: Site
    config: Config
    folder: Path
    problems: tuple[Problem, ...]
    register: FileEdit | None = None
    ids: tuple[str, ...] = ()


def read_hub(settings: MkDocsConfig, as_of: str | None = None, notify: Notify = no_progress) -> LoadedHub:
    """Read the content folder and the register; nothing is rendered or judged.

    `as_of` is a day or moment as the command line gives it. Raises ConfigError where settings are wrong.
    """
    config = read_config(settings)
    folder, moment = Path(settings.docs_dir), WatchedMoment.of(moment_of_build(as_of, config.zone))
    notify("Reading")
    hub = load_hub(folder, config)
    kept = load_register(settings_folder(settings), config.options.feeds.ids)
    settled = replace(hub, register=settle(kept.register, hub.items, hub.languages))
    known = resolve_issue_references(with_registered_issues(settled))
    return LoadedHub(with_planned_addresses(known, config, moment, folder), config, moment, folder, kept)


def check_content(settings: MkDocsConfig, as_of: str | None = None, notify: Notify = no_progress) -> CheckedHub:
    """Read, render and check the content folder."""
    content = read_hub(settings, as_of, notify)
    notify("Rendering")
    hub = render_hub(content.hub, content.as_of, content.config.markdown, content.config.options.publish)
    return _checked(content, hub, settings, notify)


def check_headers(settings: MkDocsConfig, as_of: str | None = None, notify: Notify = no_progress) -> CheckedHub:
    """Read and check the content folder; a body is rendered when it is asked for: a letter shows only a few.

    The Problems of a body are among those of `problems_of`, and of no other.
    """
    content = read_hub(settings, as_of, notify)
    hub, bodies = render_on_demand(content.hub, content.as_of, content.config.markdown, content.config.options.publish)
    return _checked(content, hub, settings, notify, bodies)


def _checked(
    content: LoadedHub, hub: Hub, settings: MkDocsConfig, notify: Notify, bodies: Bodies | None = None
) -> CheckedHub:
    notify("Checking")
    config, moment, source = content.config, content.as_of, source_of(settings)
    problems = (
        *missing_settings(config, source),
        *check_settings(hub, config, moment, source),
        *content.register_file.problems,
        *check_hub(hub, moment, config),
    )
    return CheckedHub(hub, config, moment, content.folder, content.register_file, problems, bodies)


def plan(
    checked: CheckedHub,
    notify: Notify = no_progress,
    *,
    despite_errors: bool = False,
    strict: bool = False,
    publish: bool = False,
    announce: bool = False,
) -> SitePlan:
    """Plan the site; raises ContentError where the content has errors, unless `despite_errors`.

    Errors that are known already stop it before the site is planned. With `strict`, warnings count as errors. With
    `publish`, the site knows already what this very build adds to the register, so that the next one, which reads it
    there, makes the same feeds. With `announce`, what looks like something under a new name is taken for new.
    """
    known = [problem for problem in checked.problems if not (announce and problem.code is Code.MAYBE_RENAMED)]
    if not despite_errors:
        _stop(known, strict)
    notify("Planning")
    register = checked.publishing() if publish else checked.hub.register
    hub = replace(checked.hub, register=register)
    site, found = plan_site(hub, checked.config, checked.as_of, checked.folder)
    problems = tuple(sorted({*known, *found}))
    if not despite_errors:
        _stop(problems, strict)
    edit = register_edit(checked.register_file, register) if publish else None
    ids = tuple(register.records if publish else checked.register_file.register.records)
    return SitePlan(site, checked.config, checked.folder, problems, edit, ids)


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
