"""Any other page."""

from typing import ClassVar

from pydantic import Field

from hubgen.model.fields import Many
from hubgen.model.item import Item
from hubgen.model.kind import Kind


class Page(Item):
    """Any other page."""

    kind: ClassVar[Kind] = Kind.PAGE

    generated: bool = Field(True, description="False on a preface leaves only the author's text.")
    hide: Many[str] = Field((), description="Parts of the page that are hidden: navigation, toc.")
