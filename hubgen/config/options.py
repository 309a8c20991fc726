"""The options of the `hubgen` plugin in mkdocs.yml, section by section."""

from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo

from hubgen.config.feeds import FeedSettings, PodcastSettings
from hubgen.config.newsletter import NewsletterSettings
from hubgen.config.rhythm import RhythmSettings
from hubgen.model.address import RESERVED_FOLDERS
from hubgen.model.fields import Many, StrictModel, ZoneName
from hubgen.model.kind import FOLDERS
from hubgen.model.language import is_tag


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


def _with_home_language(newsletter: NewsletterSettings, info: ValidationInfo) -> NewsletterSettings:
    """Only here is the hub's own language known; where that is a mistake, it is an error of its own."""
    languages = info.data.get("languages")
    return newsletter.with_home_language(languages[0]) if languages else newsletter


class Community(StrictModel):
    """Who speaks here: used in feeds, mails and structured data."""

    name: str = Field("", description="Name of the community; else the site's name.")
    purpose: str = Field("", description="One sentence: why it exists.")


class SearchSettings(StrictModel):
    """How search is made."""

    enabled: bool = Field(True, description="Whether the site can be searched.")


class Options(StrictModel):
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
    podcast: PodcastSettings = PodcastSettings()
    search: SearchSettings = SearchSettings()
    rhythm: RhythmSettings = RhythmSettings()
    newsletter: Annotated[NewsletterSettings, AfterValidator(_with_home_language)] = NewsletterSettings()
