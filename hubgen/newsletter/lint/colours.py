"""Colours as style sheets write them, and how well one stands out from another."""

import re

from hubgen.newsletter.mail import colours

_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")
_RGB = re.compile(r"rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)")
_NAMED = {"white": "#ffffff", "black": "#000000"}


def contrast(one: str, other: str) -> float | None:
    """Compare two colours, from 1 to 21; None where one is written in a way that is not known here."""
    known = (_digits(one), _digits(other))
    return colours.contrast(*known) if all(known) else None


def _digits(colour: str) -> str:
    """Write a colour as #rrggbb; "" for one that is not known."""
    text = _NAMED.get(colour, colour).lower()
    if _HEX.fullmatch(text):
        return text if len(text) == 7 else "#" + "".join(digit * 2 for digit in text[1:])
    match = _RGB.fullmatch(text)
    return "#" + "".join(f"{min(int(part), 255):02x}" for part in match.groups()) if match else ""
