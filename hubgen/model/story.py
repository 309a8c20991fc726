"""What somebody learnt or did."""

from typing import Annotated, ClassVar

from pydantic import Field

from hubgen.model.fields import Line, Many, shorthand_for
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.parts import Quote, Recording, Segment


class Story(Item):
    """What somebody learnt or did, told by or with them."""

    kind: ClassVar[Kind] = Kind.STORY
    references: ClassVar[dict[str, Kind]] = {
        "authors": Kind.PERSON,
        "speakers": Kind.PERSON,
        "helped_by": Kind.PERSON,
        "event": Kind.EVENT,
    }

    one_of: ClassVar[tuple[str, ...]] = ("speakers", "authors")

    speakers: Many[Line] = Field((), description="Who told it: ids or names of people.")
    event: str | None = Field(None, description="Id of the event where it was told.")
    video: Annotated[Recording | None, shorthand_for("url")] = Field(None, description="Address of the recording.")
    audio: Annotated[Recording | None, shorthand_for("url")] = Field(None, description="A recording for the podcast.")
    transcript: str | None = Field(None, description="Path of a .vtt or .srt file.")
    parts: Many[Segment] = Field((), description="Parts of the recording, each with where it begins.")
    slides: str | None = Field(None, description="Address or path of the slides.")
    quotes: Many[Annotated[Quote, shorthand_for("text")]] = Field((), description="Sentences worth repeating.")
    helped_by: Many[Line] = Field((), description="Who helped: ids or names of people.")
    outcome: Line | None = Field(None, description="What came of it.")
