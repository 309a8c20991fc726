"""The library: resources worth using again."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from hubgen.model.fields import Line, Many, When
from hubgen.model.item import Item
from hubgen.model.kind import Kind


class ResourceFormat(StrEnum):
    """What a resource is."""

    ARTICLE = "article"
    BOOK = "book"
    COURSE = "course"
    DATASET = "dataset"
    GUIDE = "guide"
    PODCAST = "podcast"
    SLIDES = "slides"
    TEMPLATE = "template"
    TOOL = "tool"
    VIDEO = "video"
    WEBSITE = "website"


class Resource(Item):
    """Something worth using again."""

    kind: ClassVar[Kind] = Kind.RESOURCE
    references: ClassVar[dict[str, Kind]] = {
        "authors": Kind.PERSON,
        "recommended_by": Kind.PERSON,
        "event": Kind.EVENT,
    }

    link: str = Field(description="Where it is to be found.")
    format: ResourceFormat | None = Field(None, description="What it is.")
    level: Line | None = Field(None, description="For whom it is written, such as beginner.")
    helps: Line | None = Field(None, description="One sentence: what it helps one do.")
    event: str | None = Field(None, description="Id of the event where it was shown.")
    recommended_by: Many[Line] = Field((), description="Who recommends it: ids or names of people.")
    review_by: When | None = Field(None, description="When somebody should look whether it still holds.")
