"""One date on which people meet."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from hubgen.model.fields import Line, Many, When, ZoneName, shorthand_for
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.parts import EventChange, Venue

SOME_HOURS = timedelta(hours=2)
"""How long a date lasts that says no end."""
A_DAY = timedelta(days=1)


class Gathering(StrEnum):
    """What an event is."""

    MEETUP = "meetup"
    TALK = "talk"
    WORKSHOP = "workshop"
    HACKATHON = "hackathon"
    CONFERENCE = "conference"
    CAMPFIRE = "campfire"
    WEBINAR = "webinar"


class EventStatus(StrEnum):
    """How an event stands."""

    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    MOVED = "moved"


class Event(Item):
    """One date on which people meet."""

    kind: ClassVar[Kind] = Kind.EVENT
    references: ClassVar[dict[str, Kind]] = {
        "authors": Kind.PERSON,
        "speakers": Kind.PERSON,
        "hosts": Kind.PERSON,
        "cohosts": Kind.PERSON,
        "series": Kind.SERIES,
        "chapter": Kind.CHAPTER,
    }
    mentions: ClassVar[dict[str, Kind]] = {"topics": Kind.TOPIC, "sponsors": Kind.PERSON}

    start: When = Field(description="When it begins, in its own zone.")
    end: When | None = Field(None, description="When it ends.")
    timezone: ZoneName | None = Field(None, description="Its zone; else the series', else the hub's.")
    series: str | None = Field(None, description="Id of the series it belongs to.")
    occurrence: When | None = Field(None, description="The date it had in its series before it was moved.")
    status: EventStatus = Field(EventStatus.SCHEDULED, description="Whether it takes place.")
    changes: Many[EventChange] = Field((), description="What was changed after it was announced, oldest first.")
    announced: When | None = Field(None, description="When the announcement went out.")
    reminded: When | None = Field(None, description="When the reminder went out.")
    format: Gathering | None = Field(None, description="What kind of meeting it is.")
    place: Annotated[Venue | None, shorthand_for("name")] = Field(None, description="Where it takes place.")
    chapter: str | None = Field(None, description="Id of the chapter that holds it.")
    speakers: Many[Line] = Field((), description="Who speaks: ids or names of people.")
    hosts: Many[Line] = Field((), description="Who hosts: ids or names of people or organisations.")
    cohosts: Many[Line] = Field((), description="Who hosts with them.")
    sponsors: Many[Line] = Field((), description="Who pays for it.")
    max_people: int | None = Field(None, ge=1, description="How many can come.")
    registration: str | None = Field(None, alias="register", description="Where to register.")

    @property
    def shown(self) -> Moment | None:
        """The start, by which events are put in order."""
        return self.start

    @property
    def over(self) -> datetime:
        """The instant at which it is over: its end, else two hours after its start, or the end of its day."""
        last = self.end or self.start
        if last.day_only:
            return last.at + A_DAY
        return last.at if self.end else last.at + SOME_HOURS
