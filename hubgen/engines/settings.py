"""mkdocs.yml: found, read by MkDocs, and typed; what MkDocs warns of meanwhile, and what stops it."""

import glob
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.base import ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from hubgen.config import Config, Markdown, read_options
from hubgen.errors import BuildError, HubError, NoHub, system_error
from hubgen.model.source import Source
from hubgen.read.settings import impossible_days, settings_source, top_level
from hubgen.render.extensions import merged

PLUGIN = "hubgen"
CONTENT = "content"
THEMES = ("material", "materialx")
"""Themes whose templates hubgen builds on."""


def load_settings(path: Path, **overrides: Any) -> MkDocsConfig:
    """Let MkDocs read its settings; `content/` is the content folder where none is named. Raises HubError.

    `overrides` are settings that go before those of the file.
    """
    if not path.is_file():
        raise NoHub(f"there is no {path}", "run hubgen beside mkdocs.yml, or name it with --config")
    if (path.parent / CONTENT).is_dir() and "docs_dir" not in top_level(path):
        overrides["docs_dir"] = str(path.parent / CONTENT)
    with mkdocs_warnings() as warnings:
        settings = _read(path, overrides, warnings)
    for message in warnings:
        logging.getLogger("mkdocs").warning(message)
    if PLUGIN not in settings.plugins:
        raise HubError(f"{path} does not name the plugin", "add to it: plugins: [hubgen]")
    if settings.theme.name not in THEMES:
        raise HubError(f"hubgen needs the theme material, and {path} names {settings.theme.name}", "theme: material")
    return settings


def _read(path: Path, overrides: Mapping[str, Any], warnings: list[str]) -> MkDocsConfig:
    try:
        return load_config(str(path), **overrides)
    except (ConfigurationError, ValidationError, Abort) as error:
        raise HubError(f"MkDocs cannot read {path}: {'; '.join(warnings) or error}") from None
    except ValueError as error:  # YAML makes dates by itself, and throws what is none
        days = (
            f"{path}:{mark.line}:{mark.column}: the day {said} does not exist" for mark, said in impossible_days(path)
        )
        raise HubError(f"MkDocs cannot read {'; '.join(days) or f'{path}: {error}'}") from None
    except RecursionError:
        raise HubError(f"MkDocs cannot read {path}: it is nested too deep", "look for brackets too many") from None


def read_config(settings: MkDocsConfig) -> Config:
    """Type the settings; raises ConfigError with every mistake at once."""
    plugin: Any = settings.plugins[PLUGIN]
    extensions: Any = settings.markdown_extensions
    options = read_options(dict(plugin.written_options), source_of(settings))
    return Config(
        site_name=settings.site_name,
        site_url=settings.site_url or "",
        site_description=settings.site_description or "",
        options=options.model_copy(update={"publish": (*options.publish, *_files_named(settings))}),
        markdown=merged(Markdown(extensions=tuple(extensions), settings=dict(settings.mdx_configs))),
    )


def _files_named(settings: MkDocsConfig) -> tuple[str, ...]:
    """List the files of the content folder that mkdocs.yml names: style sheets, scripts, logo and icon."""
    theme: Any = settings.theme
    named = [*settings.extra_css, *settings.extra_javascript, theme.get("logo"), theme.get("favicon")]
    return tuple(glob.escape(str(path)) for path in named if path and "://" not in str(path))


def named_by_user(settings: MkDocsConfig, *path: str) -> bool:
    """Tell whether mkdocs.yml itself names a setting: MkDocs' defaults look the same otherwise."""
    value: Any = settings.user_configs[0] if settings.user_configs else {}
    for key in path:
        if not isinstance(value, Mapping) or key not in value:
            return False
        value = value[key]
    return True


def source_of(settings: MkDocsConfig) -> Source:
    """Find where in mkdocs.yml the plugin's options stand."""
    return settings_source(Path(settings.config_file_path or "mkdocs.yml"), PLUGIN)


def settings_folder(settings: MkDocsConfig) -> Path:
    """Find the folder in which mkdocs.yml lies, as an absolute path."""
    return Path(settings.config_file_path or "mkdocs.yml").absolute().parent


def content_folder(path: Path) -> Path:
    """Find the content folder that a mkdocs.yml names, without letting MkDocs judge the file."""
    default = CONTENT if (path.parent / CONTENT).is_dir() else "docs"
    return path.parent.absolute() / str(top_level(path).get("docs_dir") or default)


class _WarningList(logging.Handler):
    """Keeps what is logged as a warning or an error."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        self.messages.append(record.getMessage())


@contextmanager
def mkdocs_warnings() -> Iterator[list[str]]:
    """Give a list that fills with what MkDocs and its plugins warn of while something is done."""
    log, warnings = logging.getLogger("mkdocs"), _WarningList()
    log.addHandler(warnings)
    try:
        yield warnings.messages
    finally:
        log.removeHandler(warnings)


@contextmanager
def mkdocs_stops(warnings: list[str]) -> Iterator[None]:
    """Raise BuildError, with what was warned of before, where MkDocs, a template or a plugin stops."""
    try:
        yield
    except (Abort, SystemExit) as error:
        raise BuildError(f"MkDocs stopped: {'; '.join(warnings) or error}") from error
    except OSError as error:
        refused = system_error(error)
        raise BuildError(f"MkDocs stopped: {'; '.join([*warnings, str(refused)])}", refused.hint) from error
    except Exception as error:  # a theme, a template or another plugin may raise anything
        raise BuildError(f"MkDocs stopped: {'; '.join([*warnings, repr(error)])}") from error
