"""Colours as style sheets write them, in the one form that can be compared."""

import re

_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")
_RGB = re.compile(r"rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)")
_NAMED = {"white": "#ffffff", "black": "#000000"}


def digits(colour: str) -> str:
    """Write a colour as #rrggbb; "" for one in a way that is not known here."""
    text = _NAMED.get(colour, colour).lower()
    if _HEX.fullmatch(text):
        return text if len(text) == 7 else "#" + "".join(digit * 2 for digit in text[1:])
    match = _RGB.fullmatch(text)
    return "#" + "".join(f"{min(int(part), 255):02x}" for part in match.groups()) if match else ""
