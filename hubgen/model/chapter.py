"""A city or local group."""

from typing import ClassVar

from pydantic import Field

from hubgen.model.fields import Line, Many, When
from hubgen.model.item import Item
from hubgen.model.kind import Kind


class Chapter(Item):
    """A city or local group."""

    kind: ClassVar[Kind] = Kind.CHAPTER
    references: ClassVar[dict[str, Kind]] = {"authors": Kind.PERSON, "organizers": Kind.PERSON}

    city: Line = Field(description="City.")
    country: Line | None = Field(None, description="Country.")
    organizers: Many[Line] = Field((), description="Who runs it: ids or names of people.")
    founded: When | None = Field(None, description="First day.")
    status: Line | None = Field(None, description="How it is doing; else worked out from its events.")
    links: Many[str] = Field((), description="Addresses of its pages elsewhere.")
