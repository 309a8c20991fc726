"""How people write the name of an item: `story/x`, its file, or its address."""

import unicodedata
from collections.abc import Container
from urllib.parse import unquote, urlsplit

from hubgen.model.identifier import slug
from hubgen.model.kind import KIND_OF_FOLDER, Kind
from hubgen.model.source import MARKDOWN

KINDS = {**KIND_OF_FOLDER, **{kind.value: kind for kind in Kind}}
"""The words for kinds, and the folders in which they lie."""


def read_name(word: str) -> tuple[Kind, str] | None:
    """Read `story/x`, also as `stories/x.md`, `/stories/x/` or `Story/x`; the id is as it was written."""
    front, _, rest = word.strip("/").partition("/")
    ending = next((one for one in MARKDOWN if rest.lower().endswith(one)), "")
    kind, identifier = KINDS.get(front.casefold()), rest[: len(rest) - len(ending)]
    return (kind, identifier) if kind and identifier else None


def read_address(address: str, languages: Container[str]) -> tuple[Kind, str] | None:
    """Read what once stood at an address of the site, whole or below its root, in any of its languages."""
    try:
        path = unquote(urlsplit(address).path).strip("/").removesuffix("/index.html")
    except ValueError:  # "http://[x" is no address at all
        return None
    front, _, rest = path.partition("/")
    return read_name(rest if front in languages else path)


def is_id(text: str) -> bool:
    """Tell whether a text is an id as it stands, letter case aside."""
    return slug(text) == unicodedata.normalize("NFC", text).lower()


def is_several(text: str) -> bool:
    """Tell whether a text may be more than one name."""
    return "," in text or "/" in text
