"""The small mappings that stand inside headers: quotes, places, recordings, consent and others."""

from typing import Annotated

from pydantic import AfterValidator, Field

from hubgen.model.clock import seconds
from hubgen.model.fields import Line, Many, Part, When


def _position(text: str) -> str:
    if seconds(text) is None:
        raise ValueError(f"'{text}' is no position in a recording: write it as 12:34 or 1:02:03")
    return text


class Quote(Part):
    """A sentence worth repeating; it is in stock until it has a date."""

    id: str | None = Field(None, description="Name of the quote within its story or recap.")
    text: str = Field(description="The words, as they were said or written.")
    by: Line | None = Field(None, description="Who said it: a person's id or name.")
    at: str | None = Field(None, description="Position in the recording, as 12:34 or 1:02:03.")
    date: When | None = Field(None, description="When the quote is published; without it, it is in stock.")


class Recording(Part):
    """A recording; a file that can be linked directly is played on the page and goes into the podcast."""

    url: str = Field(
        description="Address of the file, or its path from the item's own file.",
        examples=["https://example.org/talk.mp3"],
    )
    bytes: int | None = Field(None, description="Length in bytes, where the file lies elsewhere.", examples=[17999203])
    duration: str | None = Field(
        None, description="Length as seconds or as 1:02:03, where the file lies elsewhere.", examples=["18:26"]
    )
    type: str | None = Field(None, description="Media type, such as audio/mpeg.", examples=["audio/mpeg"])

    def __str__(self) -> str:
        """Give the address, as it is written where that is all there is."""
        return self.url


class Passage(Part):
    """A part of a recording: players and podcast programs let one go straight there."""

    at: Annotated[str, AfterValidator(_position)] = Field(
        description="Where it begins, as 12:34 or 1:02:03.", examples=["12:34"]
    )
    title: Line = Field(description="What it is about.")


class Place(Part):
    """Where people meet."""

    name: Line | None = Field(None, description="Name of the place.")
    address: Line | None = Field(None, description="Street address.")
    url: str | None = Field(None, description="Address of its website, or of the call.")


class Change(Part):
    """One recorded change of an event's date or status; subscribers' calendars count these."""

    on: When = Field(description="When the change was made known.")
    start: When | None = Field(None, description="The start that the event had from then on.")
    status: str | None = Field(None, description="The status that the event had from then on.")
    why: Line | None = Field(None, description="The reason, for readers.")


class Attendance(Part):
    """How many came."""

    registered: int | None = Field(None, ge=0, description="People who had registered.")
    attended: int | None = Field(None, ge=0, description="People who came.")
    first_time: int | None = Field(None, ge=0, description="People who came for the first time.")


class Photo(Part):
    """A picture of an event."""

    src: str = Field(description="Path of the file, from the item's own file.")
    alt: Line | None = Field(None, description="What the picture shows, for those who do not see it.")


class Project(Part):
    """Something that was made at an event."""

    title: Line = Field(description="Name of the project.")
    url: str | None = Field(None, description="Where it can be seen.")
    by: Many[Line] = Field((), description="Who made it: ids or names of people.")


class Role(Part):
    """What somebody did for the community, and when."""

    role: Line = Field(description="Name of the role.")
    since: When | None = Field(None, alias="from", description="First day.")
    until: When | None = Field(None, alias="to", description="Last day.")


class Consent(Part):
    """What a person agreed to."""

    photo: bool | None = Field(None, description="Whether photos may be shown.")
    video: bool | None = Field(None, description="Whether recordings may be shown.")
    quotes: bool | None = Field(None, description="Whether they may be quoted.")
    page: bool | None = Field(None, description="Whether they may have a page.")


class Theme(Part):
    """Who looks after a theme of the canvas, and what shows that it is lived."""

    owner: Line | None = Field(None, description="A person's id or name.")
    review_by: When | None = Field(None, description="When the answer is to be looked at again.")
    evidence: Many[str] = Field((), description="Items (kind/id) or links that show it.")


class Call(Part):
    """What readers of a newsletter are asked to do: one thing."""

    text: Line = Field(description="The words on the button.", examples=["Tell us your story"])
    link: str = Field(description="Where it leads: an address, or a file of the content folder.")
