"""What the community stands for."""

from typing import ClassVar

from pydantic import Field

from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.parts import Theme


class Canvas(Item):
    """What the community stands for, theme by theme."""

    kind: ClassVar[Kind] = Kind.CANVAS

    themes: dict[str, Theme] = Field({}, description="Owner, review date and evidence by theme.")
