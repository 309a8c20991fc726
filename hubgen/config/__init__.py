"""The settings of a hub, typed; every mistake in them is reported at once."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationError

from hubgen.config.options import Options
from hubgen.errors import ConfigError
from hubgen.model.address import to_uri
from hubgen.model.fields import StrictModel
from hubgen.model.problem import Code, Problem
from hubgen.model.source import Source
from hubgen.zones import zone

DEFAULT_URL = "http://localhost/"
"""Where links in feeds lead as long as `site_url` is not set."""


class Markdown(StrictModel):
    """How bodies are rendered, in Python-Markdown's own terms."""

    extensions: tuple[Any, ...] = ()
    settings: Mapping[str, Any] = Field(default_factory=dict)


class Config(StrictModel):
    """Everything that features may know of the settings."""

    site_name: str
    site_url: str = ""
    site_description: str = ""
    options: Options = Options()
    markdown: Markdown = Markdown()

    @cached_property
    def zone(self) -> ZoneInfo:
        """The hub's zone."""
        return zone(self.options.timezone)

    @property
    def languages(self) -> tuple[str, ...]:
        """The configured languages, the hub's own first."""
        return self.options.languages

    @property
    def home(self) -> str:
        """The hub's own language."""
        return self.languages[0]

    @cached_property
    def base_url(self) -> str:
        """Where the site stands, as a URI with a `/` at the end."""
        return to_uri(self.site_url or DEFAULT_URL).rstrip("/") + "/"

    @property
    def authority(self) -> str:
        """Who vouches for ids (RFC 4151); the site's host where none is set."""
        return self.options.authority or f"{urlsplit(self.site_url or DEFAULT_URL).hostname},2026"

    @property
    def community(self) -> str:
        """The community's name."""
        return self.options.community.name or self.site_name

    @property
    def purpose(self) -> str:
        """What the community is for, in one sentence; "" where nobody says."""
        return self.options.community.purpose or self.site_description


def read_options(options: Mapping[str, Any], source: Source) -> Options:
    """Type the plugin's options.

    `source` holds their positions in mkdocs.yml. Raises ConfigError with a Problem for each mistake.
    """
    try:
        return Options.model_validate(options)
    except ValidationError as error:
        raise ConfigError([_problem(fault, source) for fault in error.errors()]) from None


def _problem(fault: Any, source: Source) -> Problem:
    path = tuple(fault["loc"])
    unknown = fault["type"] == "extra_forbidden"
    mark = source.key_mark(*path) if unknown else source.mark(*path)
    name = ".".join(map(str, path))
    message = (
        f"'{name}' is no setting of hubgen" if unknown else f"{name}: {fault['msg'].removeprefix('Value error, ')}"
    )
    return Problem(source.path, *mark, Code.BAD_SETTING, message)


def missing_settings(config: Config, source: Source) -> list[Problem]:
    """Name the settings that should be set before a hub is published: `site_url`, and once that is, `authority`."""
    missing = []
    if not config.site_url:
        missing.append(("site_url is not set: links in feeds lead to " + DEFAULT_URL, "site_url: https://example.org/"))
    elif not config.options.authority:
        hint = f"set it once, for ever: authority: {config.authority}"
        missing.append((f"authority is not set: ids in feeds are made of the host ({config.authority})", hint))
    return [Problem(source.path, *source.start, Code.UNSET_SETTING, text, hint) for text, hint in missing]
