"""Which colours a mail has by day and by night, so that every word stands out from its ground."""

from dataclasses import dataclass

from hubgen.config.newsletter import NewsletterSettings

ENOUGH = 4.5
"""The contrast that a text needs (WCAG 2.2, 1.4.3)."""
_LIGHT, _DARK = "#fefefe", "#010101"
"""Words on a button: one of both stands out from any colour; pure white and black are inverted by some programs."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one scheme, as #rrggbb.

    The `sheet` lies on the `ground`; `accent` is the community's own, and `label` is written on it.
    """

    ground: str
    sheet: str
    ink: str
    soft: str
    line: str
    accent: str
    link: str
    label: str


def palettes(settings: NewsletterSettings) -> tuple[Palette, Palette]:
    """Give the colours of the day and of the night; the community's own is kept wherever it can be read."""
    day = _palette("#f5f1ea", "#fffdf9", "#221c16", "#5f564c", "#e6ddd0", settings.colour)
    night = _palette("#131110", "#1d1a18", "#ece5da", "#b8aea2", "#3b3530", settings.dark_colour)
    return day, night


def contrast(one: str, other: str) -> float:
    """Compare two colours, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _palette(ground: str, sheet: str, ink: str, soft: str, line: str, own: str) -> Palette:
    legible = min(contrast(own, sheet), contrast(own, ground)) >= ENOUGH
    label = max((_LIGHT, _DARK), key=lambda one: contrast(one, own))
    return Palette(ground, sheet, ink, soft, line, own, own if legible else ink, label)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
