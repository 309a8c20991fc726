"""How feeds and the podcast are made."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from hubgen.config.categories import check_category, check_subcategory
from hubgen.model.fields import Many, StrictModel, shorthand_for
from hubgen.model.period import Batch


def _near_settings(path: str) -> str:
    """Refuse a path that leads out of the folder of mkdocs.yml, where git has the register too."""
    if path.startswith("/") or "\\" in path or ":" in path or ".." in path.split("/"):
        raise ValueError(f"'{path}' leads elsewhere: name a file beside mkdocs.yml, such as published.txt")
    return path


class FeedSettings(StrictModel):
    """How feeds are made."""

    items: int = Field(20, ge=1, le=500, description="How many items a feed holds at least; older ones are archived.")
    batches: Many[Batch] = Field((Batch.WEEK, Batch.MONTH), description="Feeds with one item a week or month.")
    ids: Annotated[str, AfterValidator(_near_settings)] = Field(
        "published.txt", description="File beside mkdocs.yml that remembers every id ever published; '' for none."
    )
    flood: int = Field(5, ge=0, description="So many items may look new without a new date before a build is stopped.")
    hub: str = Field("", pattern=r"^$|^https?://", description="Address of a WebSub hub that tells readers at once.")
    image: str = Field(
        "", pattern=r"(?i)^$|\.(png|jpe?g|gif)$", description="Picture of the community: a file of the content folder."
    )


def _shaped(pattern: str, sentence: str) -> AfterValidator:
    """Let a text be empty, or match a whole pattern; `sentence` says in an error what it is not."""

    def check(text: str) -> str:
        if text and not re.fullmatch(pattern, text):
            raise ValueError(f"'{text}' {sentence}")
        return text

    return AfterValidator(check)


def _short(text: str) -> str:
    """Apple counts bytes: a Chinese character has three."""
    if (length := len(text.encode())) > LONGEST:
        raise ValueError(f"has {length} bytes, and podcast directories read {LONGEST}")
    return text


LONGEST = 4000
"""How many bytes of a description Apple reads."""
Guid = Annotated[str, _shaped("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "is no UUID")]
Email = Annotated[str, _shaped(r"[^@\s<>]+@[^@\s<>]+", "is no e-mail address")]
Artwork = Annotated[
    str, _shaped(r"(?i)[^:?#]+\.(jpe?g|png)", "is no picture: name a .jpg or .png in the content folder")
]


class Funding(StrictModel):
    """Where listeners can help."""

    url: str = Field(pattern=r"^https?://", description="Address of the page.")
    text: str = Field("Support us", max_length=128, description="What stands on the button.")


class PodcastSettings(StrictModel):
    """How the podcast presents itself; there is one as soon as a story has a recording that can be linked."""

    title: str = Field("", description="Title; else the community's name.")
    description: Annotated[str, AfterValidator(_short)] = Field(
        "", description="What it is about; else the community's purpose."
    )
    author: str = Field("", description="Who makes it; else the community's name.")
    image: Artwork = Field("", description="Square .jpg or .png of 1400 to 3000 pixels in the content folder.")
    category: Annotated[str, AfterValidator(check_category)] = Field(
        "Society & Culture", description="One of Apple's categories, such as Technology."
    )
    subcategory: str = Field("", description="One of that category's own.")
    explicit: bool = Field(False, description="Whether it is for adults only.")
    email: Email = Field("", description="Address that directories write to; public.")
    locked: bool = Field(True, description="Whether other hosts must refuse to take the podcast over.")
    guid: Guid = Field("", description="Its id for ever (UUID); made of the feed's first address where none is set.")
    funding: Annotated[Funding | None, shorthand_for("url")] = Field(None, description="Where listeners can help.")
    hosts: Many[str] = Field((), description="Who hosts it: ids or names of people.")

    @field_validator("subcategory")
    @classmethod
    def _subcategory(cls, name: str, info: ValidationInfo) -> str:
        """A subcategory is one of its category's own; where the category is wrong, only that is an error."""
        category = info.data.get("category")
        return check_subcategory(name, category) if category else name
