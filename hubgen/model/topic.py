"""A subject that items share."""

from typing import ClassVar

from pydantic import Field

from hubgen.model.fields import Line, Many
from hubgen.model.item import Item
from hubgen.model.kind import Kind


class Topic(Item):
    """A subject that items share."""

    kind: ClassVar[Kind] = Kind.TOPIC
    references: ClassVar[dict[str, Kind]] = {"authors": Kind.PERSON, "parent": Kind.TOPIC}

    label: dict[str, Line] = Field({}, description="Its name by language.")
    also_known_as: Many[Line] = Field((), description="Other names that lead here.")
    parent: str | None = Field(None, description="Id of the wider topic.")

    def title_in(self, *languages: str) -> str:
        """Give its label in the first of these languages that it has one in, else its title."""
        return next(filter(None, map(self.label.get, languages)), self.title)
