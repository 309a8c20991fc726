"""The settings of a hub, typed; every mistake in them is reported at once."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, ValidationError

from hubgen.errors import ConfigError
from hubgen.model.address import RESERVED_FOLDERS
from hubgen.model.fields import Many, Part, ZoneName
from hubgen.model.kind import FOLDERS
from hubgen.model.language import is_tag
from hubgen.model.problem import Code, Problem
from hubgen.model.source import Source
from hubgen.zones import zone

NOWHERE = "http://localhost/"
"""Where links in feeds lead as long as `site_url` is not set."""


def _languages(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Each language but the first is a folder of the site."""
    for number, tag in enumerate(tags):
        if not is_tag(tag):
            raise ValueError(f"'{tag}' is no language: name it as en, zh or pt-BR")
        if tag in tags[:number]:
            raise ValueError(f"'{tag}' is named twice")
        if tag.lower() in FOLDERS.values() or tag.lower() in RESERVED_FOLDERS:
            raise ValueError(f"'{tag}' is a folder of the site")
    return tags


class Community(Part):
    """Who speaks here: used in feeds, mails and structured data."""

    name: str = Field("", description="Name of the community; else the site's name.")
    purpose: str = Field("", description="One sentence: why it exists.")


class FeedSettings(Part):
    """How feeds are made."""

    items: int = Field(20, ge=1, le=500, description="How many items a feed holds.")


class SearchSettings(Part):
    """How search is made."""

    enabled: bool = Field(True, description="Whether the site can be searched.")


class Markdown(Part):
    """How bodies are rendered, in Python-Markdown's own terms."""

    extensions: tuple[Any, ...] = ()
    settings: Mapping[str, Any] = Field(default_factory=dict)


class Options(Part):
    """The options of the `hubgen` plugin in mkdocs.yml; all have defaults that make a good hub."""

    timezone: ZoneName = Field("UTC", description="Zone of dates without one, and of the editorial week.")
    languages: Annotated[Many[str], AfterValidator(_languages)] = Field(
        ("en",), min_length=1, description="The first is the hub's own."
    )
    authority: str = Field(
        "",
        pattern=r"^$|^[a-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?$",
        description="In the ids of feeds, calendars and mail, as example.org,2026: set once, never changed.",
    )
    community: Community = Community()
    publish: Many[str] = Field((), description="Files of the content folder published though nothing links them.")
    feeds: FeedSettings = FeedSettings()
    search: SearchSettings = SearchSettings()


class Config(Part):
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

    @property
    def base_url(self) -> str:
        """Where the site stands, with a `/` at the end."""
        return (self.site_url or NOWHERE).rstrip("/") + "/"

    @property
    def authority(self) -> str:
        """Who vouches for ids (RFC 4151); the site's host where none is set."""
        return self.options.authority or f"{urlsplit(self.base_url).hostname},2026"

    @property
    def community(self) -> str:
        """The community's name."""
        return self.options.community.name or self.site_name


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
    message = f"'{name}' is no setting of hubgen" if unknown else f"{name}: {_sentence(fault['msg'])}"
    return Problem(source.path, *mark, Code.BAD_SETTING, message)


def _sentence(message: str) -> str:
    return message.removeprefix("Value error, ")


def advise(config: Config, source: Source) -> list[Problem]:
    """Name the settings that should be set before a hub is published."""
    missing = []
    if not config.site_url:
        missing.append(("site_url is not set: links in feeds lead to " + NOWHERE, "site_url: https://example.org/"))
    elif not config.options.authority:
        hint = f"set it once, for ever: authority: {config.authority}"
        missing.append((f"authority is not set: ids in feeds are made of the host ({config.authority})", hint))
    return [Problem(source.path, *source.start, Code.UNSET_SETTING, text, hint) for text, hint in missing]
