"""What happened at an event."""

from typing import Annotated, ClassVar

from pydantic import Field

from hubgen.model.fields import Line, Many, shorthand_for
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.parts import Attendance, Photo, Project, Quote


class Recap(Item):
    """What happened at an event, published afterwards."""

    kind: ClassVar[Kind] = Kind.RECAP
    references: ClassVar[dict[str, Kind]] = {
        "authors": Kind.PERSON,
        "thanks": Kind.PERSON,
        "event": Kind.EVENT,
        "resources": Kind.RESOURCE,
    }

    event: str = Field(description="Id of the event.")
    attendance: Attendance | None = Field(None, description="How many came.")
    photos: Many[Annotated[Photo, shorthand_for("src")]] = Field((), description="Pictures of the event.")
    quotes: Many[Annotated[Quote, shorthand_for("text")]] = Field((), description="Sentences worth repeating.")
    projects: Many[Annotated[Project, shorthand_for("title")]] = Field((), description="What was made there.")
    resources: Many[str] = Field((), description="Ids of resources that were shown.")
    thanks: Many[Line] = Field((), description="Who is to be thanked: ids or names of people.")
