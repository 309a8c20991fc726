"""The small mappings that stand inside headers: quotes, places, recordings, consent and others."""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Annotated

from pydantic import AfterValidator, Field

from hubgen.model.duration import parse_timestamp
from hubgen.model.fields import Line, Many, StrictModel, When

LENGTH = 8
"""How many hexadecimal digits a name made of words has."""


def _position(text: str) -> str:
    if parse_timestamp(text) is None:
        raise ValueError(f"'{text}' is no position in a recording: write it as 12:34 or 1:02:03")
    return text


class Quote(StrictModel):
    """A sentence worth repeating; it is in stock until it has a date."""

    id: str | None = Field(None, description="Name of the quote within its story or recap.")
    text: str = Field(description="The words, as they were said or written.")
    by: Line | None = Field(None, description="Who said it: a person's id or name.")
    at: str | None = Field(None, description="Position in the recording, as 12:34 or 1:02:03.")
    date: When | None = Field(None, description="When the quote is published; without it, it is in stock.")


class Recording(StrictModel):
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


class Segment(StrictModel):
    """A part of a recording: players and podcast programs let one go straight there."""

    at: Annotated[str, AfterValidator(_position)] = Field(
        description="Where it begins, as 12:34 or 1:02:03.", examples=["12:34"]
    )
    title: Line = Field(description="What it is about.")


class Venue(StrictModel):
    """Where people meet."""

    name: Line | None = Field(None, description="Name of the place.")
    address: Line | None = Field(None, description="Street address.")
    url: str | None = Field(None, description="Address of its website.")
    call_url: str | None = Field(None, alias="call", description="Address of the call, for those who come online.")


class EventChange(StrictModel):
    """One recorded change of an event or series; subscribers' calendars count these."""

    on: When = Field(description="When the change was made known.")
    start: When | None = Field(None, description="The start that the event had from then on.")
    status: str | None = Field(None, description="The status that the event had from then on.")
    why: Line | None = Field(None, description="The reason, for readers.")


class Attendance(StrictModel):
    """How many came."""

    registered: int | None = Field(None, ge=0, description="People who had registered.")
    attended: int | None = Field(None, ge=0, description="People who came.")
    first_time: int | None = Field(None, ge=0, description="People who came for the first time.")


class Photo(StrictModel):
    """A picture of an event."""

    src: str = Field(description="Path of the file, from the item's own file.")
    alt: Line | None = Field(None, description="What the picture shows, for those who do not see it.")


class Project(StrictModel):
    """Something that was made at an event."""

    title: Line = Field(description="Name of the project.")
    url: str | None = Field(None, description="Where it can be seen.")
    by: Many[Line] = Field((), description="Who made it: ids or names of people.")


class Role(StrictModel):
    """What somebody did for the community, and when."""

    role: Line = Field(description="Name of the role.")
    since: When | None = Field(None, alias="from", description="First day.")
    until: When | None = Field(None, alias="to", description="Last day.")


class Consent(StrictModel):
    """What a person agreed to."""

    photo: bool | None = Field(None, description="Whether photos may be shown.")
    video: bool | None = Field(None, description="Whether recordings may be shown.")
    quotes: bool | None = Field(None, description="Whether they may be quoted.")
    page: bool | None = Field(None, description="Whether they may have a page.")


class CanvasTheme(StrictModel):
    """Who looks after a theme of the canvas, and what shows that it is lived."""

    owner: Line | None = Field(None, description="A person's id or name.")
    review_by: When | None = Field(None, description="When the answer is to be looked at again.")
    evidence: Many[str] = Field((), description="Items (kind/id) or links that show it.")


class Withdrawal(StrictModel):
    """Why something that was published is shown no more; its address keeps a page that says so."""

    on: When = Field(description="Day from which it is shown no more.")
    why: Line | None = Field(None, description="The reason, for readers.")


class CallToAction(StrictModel):
    """What readers of a newsletter are asked to do: one thing."""

    text: Line = Field(description="The words on the button.", examples=["Tell us your story"])
    link: str = Field(description="Where it leads: an address, or a file of the content folder.")


def quote_ids(quotes: Sequence[Quote]) -> tuple[str, ...]:
    """Give an id for each quote: its own where it is the only one with it, else one made of its words.

    So a quote keeps its name wherever others are put in, moved or taken out.
    """
    ids = Counter(quote.id for quote in quotes)
    return tuple(quote.id if quote.id and ids[quote.id] == 1 else id_from_text(quote.text) for quote in quotes)


def id_from_text(text: str) -> str:
    """Make an id of a quote's words: `q` and eight hexadecimal digits of their SHA-256.

    Neither signs nor spaces nor capital letters count, so that a comma that is mended does not make another quote.
    """
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    kept = "".join(char for char in folded if char.isalnum()) or folded
    return f"q{hashlib.sha256(kept.encode()).hexdigest()[:LENGTH]}"


def current_id(quotes: Sequence[Quote], name: str) -> str | None:
    """Give the present id of the quote that a reference means; None where there is no such quote.

    It is found by its id, by its words, also where it was given an id since, and by its number, counted from 1.
    """
    names = quote_ids(quotes)
    known = {str(number): now for number, now in enumerate(names, 1)}
    known |= {id_from_text(quote.text): now for quote, now in zip(reversed(quotes), reversed(names), strict=True)}
    known |= {quote.id: now for quote, now in zip(reversed(quotes), reversed(names), strict=True) if quote.id}
    return name if name in names else known.get(name)


def with_ids(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Give the quotes with their ids written into them, so that each keeps its own when others are left out."""
    return tuple(quote.with_values(id=name) for quote, name in zip(quotes, quote_ids(quotes), strict=True))


def quotes_by_id(quotes: Sequence[Quote]) -> Mapping[str, Quote]:
    """Map ids to quotes; of two with one id the first with a date counts, else the first."""
    named = zip(reversed(quote_ids(quotes)), reversed(quotes), strict=True)
    return dict(sorted(named, key=lambda one: one[1].date is not None))
