"""How one item names another: `story/x`, `story/x#quote`, or, as people write it too, its file or its address."""

import unicodedata
from collections import defaultdict
from collections.abc import Container, Iterable
from difflib import get_close_matches
from typing import Any
from urllib.parse import unquote, urlsplit

from pydantic_core import CoreSchema, core_schema

from hubgen.model.identifier import slug
from hubgen.model.kind import KIND_OF_FOLDER, Kind
from hubgen.model.source import MARKDOWN

KIND_NAMES = frozenset(kind.value for kind in Kind)
KINDS = {**KIND_OF_FOLDER, **{kind.value: kind for kind in Kind}}
"""The words for kinds, and the folders in which they lie."""


class ItemRef(str):
    """`kind/id`, or `kind/id#quote`, taken apart; it still is its text, and sorts and compares as that.

    A text of another form is kept as it is, with `kind` or `id` empty, so that a Problem can quote it.
    """

    __slots__ = ()

    @property
    def whole(self) -> "ItemRef":
        """The reference to the item itself, without the quote."""
        return ItemRef(self.partition("#")[0])

    @property
    def quote(self) -> str | None:
        """The name of the quote behind the `#`; None where there is no `#`."""
        _, mark, quote = self.partition("#")
        return quote if mark else None

    @property
    def kind(self) -> Kind | None:
        """The kind; None where the text begins with none."""
        word = self.whole.partition("/")[0]
        return Kind(word) if word in KIND_NAMES else None

    @property
    def id(self) -> str:
        """The item's id, or ""."""
        return self.whole.partition("/")[2]

    @property
    def item(self) -> tuple[Kind, str] | None:
        """Kind and id, as `Hub.get` takes them; None where one of them is missing."""
        return (self.kind, self.id) if self.kind and self.id else None

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: Any) -> CoreSchema:
        """Read it from any text of a header."""
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema())


def parse_reference(word: str) -> tuple[Kind, str] | None:
    """Read `story/x`, `stories/x.md`, `/stories/x/` or `Story/x` as kind and id, the id as written; None for others."""
    front, _, rest = word.strip("/").partition("/")
    ending = next((one for one in MARKDOWN if rest.lower().endswith(one)), "")
    kind, identifier = KINDS.get(front.casefold()), rest[: len(rest) - len(ending)]
    return (kind, identifier) if kind and identifier else None


def parse_old_url(address: str, languages: Container[str]) -> tuple[Kind, str] | None:
    """Read an old address of the site, with or without host and language, as kind and id; None for others."""
    try:
        path = unquote(urlsplit(address).path).strip("/").removesuffix("/index.html")
    except ValueError:  # "http://[x" is no address at all
        return None
    front, _, rest = path.partition("/")
    return parse_reference(rest if front in languages else path)


def is_id(text: str) -> bool:
    """Tell whether a text is a valid id as it stands; capital letters do not matter."""
    return slug(text) == unicodedata.normalize("NFC", text).lower()


def has_separator(text: str) -> bool:
    """Tell whether a text has a comma or a slash, so that it may be several names."""
    return "," in text or "/" in text


class Suggestions:
    """The words that an author may have meant.

    Only words that begin or end alike are compared, so that guessing costs a large hub no more
    than a small one; a single slip leaves one end of a word as it was.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._ends: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for word in sorted(words, reverse=True):
            folded = word.casefold()
            for end in _ends(folded):
                self._ends[end][folded] = word

    def did_you_mean(self, word: str) -> str:
        """Ask for the nearest word: "did you mean 'values'?"; "" when none is near."""
        folded = word.casefold()
        near = {known: name for end in _ends(folded) for known, name in self._ends.get(end, {}).items()}
        close = get_close_matches(folded, near, n=1, cutoff=0.6)
        return f"did you mean '{near[close[0]]}'?" if close else ""


def _ends(word: str) -> tuple[str, str]:
    return f"{word[:2]}…", f"…{word[-2:]}"
