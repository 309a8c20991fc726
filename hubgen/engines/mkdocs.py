"""The plugin: a doorman between MkDocs' events and a site that hubgen has planned."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jinja2 import Environment
from mkdocs.config.base import ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils.templates import TemplateContext

from hubgen.check.report import group_by_code, in_folder, message_of_group, position_of
from hubgen.engines.manifest import files_below, foreign_entries, write_manifest
from hubgen.engines.pagefind import index_site
from hubgen.engines.place import place_of_site
from hubgen.engines.plan import SitePlan, check_content, plan
from hubgen.engines.prebuilt import not_found_context, prebuilt_files
from hubgen.engines.settings import settings_folder
from hubgen.engines.theme import ASSETS, STYLE, TEMPLATES, set_up_mkdocs, style_file
from hubgen.errors import ConfigError, ContentError, HubError
from hubgen.model.problem import Problem, Severity

OURS = ("hubgen", "search", "material/search")
"""Plugins that add no pages."""
LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.NOTE: logging.INFO}

log = logging.getLogger("mkdocs.plugins.hubgen")


class HubPlugin(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Plans the site when the settings are known, and hands it over piece by piece."""

    written_options: Mapping[str, Any] = {}
    planned: SitePlan | None = None
    serving = False
    finishes = True
    content = Path()
    docs: TemporaryDirectory[str] | None = None
    hidden: frozenset[str] = frozenset()

    def load_config(self, options: Any, config_file_path: str | None = None) -> tuple[ConfigErrors, ConfigWarnings]:
        """Keep the options as written; they are typed later, where all their mistakes are reported at once."""
        self.written_options = options
        return [], []

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether somebody is editing: then a mistake must not take the preview away."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Plan the whole site before anything is written, unless `hubgen build` has done so."""
        self.content = Path(config.docs_dir)
        with _plugin_errors(self.content):
            if self.finishes and not self.serving:
                self.hidden = _hidden(place_of_site(Path(config.site_dir), self.content, settings_folder(config)))
            if self.planned is None:
                self.planned = plan(check_content(config), despite_errors=self.serving)
                _log(self.planned.problems, self.planned.folder)
        # hubgen reads the content itself: MkDocs gets an empty folder, which goes with cleanup(), or as Python ends
        self.docs = TemporaryDirectory(prefix="hubgen-", ignore_cleanup_errors=True)
        set_up_mkdocs(config, self.planned.site, Path(self.docs.name))
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add what the site names; a file of the theme gives way to hubgen's own, never to an author's."""
        for file in list(files):
            if file.src_dir == str(TEMPLATES) and not file.src_uri.startswith(ASSETS):  # it makes pages and mails
                files.remove(file)
        style = files.get_file_from_path(STYLE)  # of somebody's own theme, which goes before
        if not style:
            files.append(style := style_file(config))
        for file in prebuilt_files(self._plan().site, config):
            twin = files.get_file_from_path(file.src_uri)
            if twin and (file.abs_src_path or twin is style):
                log.warning("%s is a file of the theme; the one in the content folder is left out", twin.src_uri)
                continue
            if twin:
                files.remove(twin)
            files.append(file)
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Stop before anything is written where another plugin has pages of its own."""
        self._refuse_pages_of_others(config)
        return nav

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Escape what templates print: content comes from strangers."""
        env.autoescape = True
        return env

    def on_template_context(
        self, context: TemplateContext, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Tell the page for lost readers where the front doors are."""
        return {**context, **not_found_context(self._plan().site, config)}  # type: ignore[typeddict-item]

    @event_priority(-100)  # after all other plugins
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Make the search index of the pages as they are now on disk, unless `hubgen build` does so."""
        self._refuse_pages_of_others(config)
        if self.finishes:
            with _plugin_errors(self.content):
                if self._plan().config.options.search.enabled:
                    index_site(Path(config.site_dir))
                write_manifest(Path(config.site_dir), self._plan().ids, besides=self.hidden)
        config.docs_dir = str(self.content)
        self._forget()

    def on_build_error(self, error: Exception) -> None:
        """Leave nothing of a build that failed to the next one."""
        self._forget()

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watch the content folder, which MkDocs itself never sees."""
        server.watch(str(self.content), builder)
        return server

    def _refuse_pages_of_others(self, config: MkDocsConfig) -> None:
        """Stop where another plugin wrote into the empty folder."""
        if written := sorted(files_below(Path(config.docs_dir))):
            others = ", ".join(name for name in config.plugins if name not in OURS)
            raise PluginError(
                f"another plugin ({others}) wrote {written[0]}, of which MkDocs would make a page; hubgen reads the "
                "content folder itself and publishes no pages of other plugins: take that plugin out of mkdocs.yml"
            )

    def _forget(self) -> None:
        """A preview plans anew after each edit."""
        self.planned = None
        if self.docs:
            self.docs.cleanup()
            self.docs = None

    def _plan(self) -> SitePlan:
        if self.planned is None:
            raise PluginError("MkDocs called hubgen out of order")
        return self.planned


def _hidden(site: Path) -> frozenset[str]:
    """Find what others keep in a site and MkDocs leaves there: it clears all but what begins with a dot."""
    return frozenset(path for path in foreign_entries(site) if path.startswith(".")) if site.is_dir() else frozenset()


def _log(problems: Sequence[Problem], folder: Path) -> None:
    place = in_folder(folder.name)
    for group in group_by_code(problems):
        first = group[0]
        hint = f" ({first.hint})" if first.hint else ""
        text = f"{position_of(first, place)}: {message_of_group(group, place)}{hint} [{first.code}]"
        log.log(LEVELS[first.severity], text)


@contextmanager
def _plugin_errors(content: Path) -> Iterator[None]:
    """Say in MkDocs' way that hubgen cannot go on, after every problem has been named."""
    try:
        yield
    except (ContentError, ConfigError) as error:
        _log(error.problems, content)
        raise PluginError(str(error)) from error
    except HubError as error:
        raise PluginError(": ".join(filter(None, (str(error), error.hint)))) from error
