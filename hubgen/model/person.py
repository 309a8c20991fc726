"""People, and organisations that host or help."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from hubgen.model.fields import Line, Many
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.parts import Consent, Role


class PersonKind(StrEnum):
    """Whether a page is about a human being or about a host, sponsor or company."""

    PERSON = "person"
    ORGANIZATION = "organization"


class Person(Item):
    """Somebody who tells, hosts or helps; or an organisation that does."""

    kind: ClassVar[Kind] = Kind.PERSON
    references: ClassVar[dict[str, Kind]] = {"authors": Kind.PERSON, "chapter": Kind.CHAPTER}

    title: Line = Field(description="Name, as the person writes it. `name` is read too.")
    sort: PersonKind = Field(PersonKind.PERSON, alias="kind", description="Human being or organisation.")
    also_known_as: Many[Line] = Field((), description="Other spellings and scripts of the name.")
    pronouns: Line | None = Field(None, description="Pronouns.")
    photo: str | None = Field(None, description="Picture: path from the item's own file.")
    links: Many[str] = Field((), description="Addresses of their pages elsewhere.")
    chapter: str | None = Field(None, description="Id of their chapter.")
    roles: Many[Role] = Field((), description="What they did for the community.")
    ask_me_about: Many[Line] = Field((), description="What they like to be asked about.")
    consent: Consent | None = Field(None, description="What they agreed to.")
