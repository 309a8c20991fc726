"""Keys by which other tools keep an item from some of its readers; hubgen publishes to everybody, or to nobody."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

YES = frozenset("true yes on 1 y t".split())
NO = frozenset("false no off 0 n f".split())
"""How a yes and a no are written, whatever the case: as pydantic reads a `bool`."""

PUBLIC = {"visibility": {"public"}, "access": {"public"}, "private": NO, "membersonly": NO, "unlisted": NO}
"""Values that ask for everybody, by their keys; all others ask for less."""


def asking_for_less(header: Mapping[str, Any]) -> Iterator[str]:
    """Yield the keys of a header that ask for fewer readers than everybody; an empty value asks for nothing."""
    for key, value in header.items():
        name = re.sub("[^a-z]", "", key.lower())
        if value in (None, ""):
            continue
        if name == "password" or (name in PUBLIC and str(value).lower() not in PUBLIC[name]):
            yield key


def is_yes(value: Any) -> bool:
    """Tell whether a value of a header is a yes."""
    return str(value).lower() in YES


def is_no(value: Any) -> bool:
    """Tell whether a value of a header is a no."""
    return str(value).lower() in NO
