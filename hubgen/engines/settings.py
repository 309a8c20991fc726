"""mkdocs.yml: found, and read by MkDocs."""

import glob
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.base import ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from hubgen.engines.warnings import Warnings, gathered
from hubgen.errors import HubError, NoHub
from hubgen.model.source import Source
from hubgen.read.settings import impossible_days, settings_source, top_level

PLUGIN = "hubgen"
CONTENT = "content"
THEMES = ("material", "materialx")
"""Themes whose templates hubgen builds on."""


def load_settings(path: Path, **given: Any) -> MkDocsConfig:
    """Let MkDocs read its settings; `content/` is the content folder where none is named. Raises HubError."""
    if not path.is_file():
        raise NoHub(f"there is no {path}", "run hubgen beside mkdocs.yml, or name it with --config")
    if (path.parent / CONTENT).is_dir() and "docs_dir" not in top_level(path):
        given["docs_dir"] = str(path.parent / CONTENT)
    with gathered() as told:
        settings = _read(path, given, told)
    for message in told.messages:
        logging.getLogger("mkdocs").warning(message)
    if PLUGIN not in settings.plugins:
        raise HubError(f"{path} does not name the plugin", "add to it: plugins: [hubgen]")
    if settings.theme.name not in THEMES:
        raise HubError(f"hubgen needs the theme material, and {path} names {settings.theme.name}", "theme: material")
    return settings


def _read(path: Path, given: Mapping[str, Any], told: Warnings) -> MkDocsConfig:
    try:
        return load_config(str(path), **given)
    except (ConfigurationError, ValidationError, Abort) as error:
        raise HubError(f"MkDocs cannot read {path}: {'; '.join(told.messages) or error}") from None
    except ValueError as error:  # YAML makes dates by itself, and throws what is none
        raise HubError(f"MkDocs cannot read {_place(path) or f'{path}: {error}'}") from None
    except RecursionError:
        raise HubError(f"MkDocs cannot read {path}: it is nested too deep", "look for brackets too many") from None


def _place(path: Path) -> str:
    """Say where mkdocs.yml names a day that does not exist."""
    days = (f"{path}:{mark.line}:{mark.column}: the day {said} does not exist" for mark, said in impossible_days(path))
    return "; ".join(days)


def named_by_user(settings: MkDocsConfig, *path: str) -> bool:
    """Tell whether mkdocs.yml itself names a setting: MkDocs' defaults look the same otherwise."""
    value: Any = settings.user_configs[0] if settings.user_configs else {}
    for key in path:
        if not isinstance(value, Mapping) or key not in value:
            return False
        value = value[key]
    return True


def files_named(settings: MkDocsConfig) -> tuple[str, ...]:
    """List the files of the content folder that mkdocs.yml names: style sheets, scripts, logo and icon."""
    theme: Any = settings.theme
    named = [*settings.extra_css, *settings.extra_javascript, theme.get("logo"), theme.get("favicon")]
    return tuple(glob.escape(str(path)) for path in named if path and "://" not in str(path))


def hub_options(settings: MkDocsConfig) -> Mapping[str, Any]:
    """Give the plugin's options as they were written."""
    plugin: Any = settings.plugins[PLUGIN]
    return dict(plugin.given)


def source_of(settings: MkDocsConfig) -> Source:
    """Find where in mkdocs.yml the plugin's options stand."""
    return settings_source(Path(settings.config_file_path or "mkdocs.yml"), PLUGIN)


def settings_folder(settings: MkDocsConfig) -> Path:
    """Find the folder in which mkdocs.yml lies."""
    return Path(settings.config_file_path or "mkdocs.yml").absolute().parent


def content_folder(path: Path) -> Path:
    """Find the content folder that a mkdocs.yml names, without letting MkDocs judge the file."""
    default = CONTENT if (path.parent / CONTENT).is_dir() else "docs"
    return path.parent.absolute() / str(top_level(path).get("docs_dir") or default)
