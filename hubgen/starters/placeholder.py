"""What stands in a starter's header in the place of an author's own words."""

from types import MappingProxyType

from hubgen.model.kind import Kind

ADDRESS = "https://example.org/"
"""An address that is nobody's (RFC 2606)."""
UNSAID = "…"

TEXTS = MappingProxyType(
    {
        "link": ADDRESS,
        "links": ADDRESS,
        "registration": ADDRESS,
        "url": ADDRESS,
        "city": "Name of the city",
        "label": "Name of the topic",
    }
)
"""Placeholders by the name of their field."""


def placeholder_name(kind: Kind) -> str:
    """Write what stands for the id of an item of a kind."""
    return "your-name" if kind is Kind.PERSON else f"id-of-the-{kind}"


NAMES = frozenset(map(placeholder_name, Kind))


def is_placeholder(field: str, text: str) -> bool:
    """Tell whether a text of this field is the one that a starter begins with."""
    return text in NAMES or text == TEXTS.get(field) or (text == UNSAID and field != "title")
