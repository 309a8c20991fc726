"""Credentials are taken out of what a server says: it may repeat what it was told, in a writing of its own."""

import re
from html import escape


def hushed(text: str, *secrets: str) -> str:
    """Put dots in the place of secrets, however a server wrote them down."""
    for secret in filter(None, secrets):
        text = re.sub("".join(map(_written, secret)), "…", text, flags=re.IGNORECASE)
    return text


def _written(char: str) -> str:
    """Write one character as a pattern: plain, escaped as in JSON, or by its number as in addresses and HTML."""
    code, named = f"{ord(char):02x}", re.escape(escape(char))
    plain = rf"\\{{0,4}}(?:{re.escape(char)}|u00{code})"
    return rf"(?:{plain}|%(?:25)?{code}|{named}|&#0*{ord(char)};|&#x0*{code};{'|[+]' if char == ' ' else ''})"
