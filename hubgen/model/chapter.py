"""A city or local group."""

from typing import ClassVar

from pydantic import Field

from hubgen.model.fields import Many, When
from hubgen.model.item import Item
from hubgen.model.kind import Kind


class Chapter(Item):
    """A city or local group."""

    kind: ClassVar[Kind] = Kind.CHAPTER
    references: ClassVar[dict[str, Kind]] = {"authors": Kind.PERSON, "organizers": Kind.PERSON}

    city: str = Field(description="City.")
    country: str | None = Field(None, description="Country.")
    organizers: Many[str] = Field((), description="Who runs it: ids or names of people.")
    founded: When | None = Field(None, description="First day.")
    status: str | None = Field(None, description="How it is doing; else worked out from its events.")
    links: Many[str] = Field((), description="Addresses of its pages elsewhere.")
