"""An event that recurs."""

from typing import Annotated, ClassVar

from pydantic import Field

from hubgen.model.breaks import Break
from hubgen.model.fields import Lasting, Line, Many, Repeats, StrictModel, When, ZoneName, shorthand_for
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.parts import EventChange, Venue


class Beats(StrictModel):
    """When a series' recap, announcement and reminder are due, where not as the settings say."""

    recap_days: int | None = Field(None, ge=0, le=90, description="Days after a date until its recap is due.")
    announce_days: int | None = Field(None, ge=0, le=365, description="Days before a date when it is announced.")
    remind_days: int | None = Field(None, ge=0, le=90, description="Days before a date when people are reminded.")


class Series(Item):
    """An event that recurs."""

    kind: ClassVar[Kind] = Kind.SERIES
    references: ClassVar[dict[str, Kind]] = {"authors": Kind.PERSON, "hosts": Kind.PERSON, "chapter": Kind.CHAPTER}

    start: When = Field(description="The first date, in the series' own zone.")
    repeats: Repeats = Field(description="An RRULE, or a phrase such as 'every first Friday'.")
    duration: Lasting | None = Field(None, description="How long a date lasts, such as 2h or 1h30m.")
    timezone: ZoneName | None = Field(None, description="Zone, such as Europe/London; else the hub's.")
    breaks: Many[Break] = Field((), description="Declared rests.")
    dropped: Many[When] = Field((), alias="except", description="Dates of the rule that do not take place.")
    also: Many[When] = Field((), description="Further dates beside the rule.")
    place: Annotated[Venue | None, shorthand_for("name")] = Field(None, description="Where it takes place.")
    chapter: str | None = Field(None, description="Id of the chapter that holds it.")
    hosts: Many[Line] = Field((), description="Who hosts: ids or names of people or organisations.")
    changes: Many[EventChange] = Field((), description="What was changed after it was announced, oldest first.")
    rhythm: Beats = Field(Beats(), description="When its recap, announcement and reminder are due.")
