"""What the community stands for."""

from typing import ClassVar

from pydantic import Field

from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.parts import CanvasTheme

SECTIONS = {
    "identity": ("purpose", "member-identity", "values", "success-definition", "brand"),
    "experience": ("selection", "transition", "shared-experiences", "rituals", "content", "rules", "roles"),
    "structure": ("organization", "governance", "financing", "channels-and-platforms", "data-management"),
}
"""The framework's three sections and their themes (community-canvas.org)."""
BOXES = {
    "audience-and-selection": "selection",
    "goals": "success-definition",
    "experience": "shared-experiences",
    "communication": "channels-and-platforms",
}
"""Boxes of the minimum viable canvas whose theme has another name."""


class Canvas(Item):
    """What the community stands for, theme by theme."""

    kind: ClassVar[Kind] = Kind.CANVAS

    themes: dict[str, CanvasTheme] = Field({}, description="Owner, review date and evidence by theme.")
