"""Spellings that Pagefind's stemmers miss."""

import re
from collections.abc import Iterator

_JOINED = re.compile(r"\b[وف]((?:ال|بال|كال|لل)\w{2,})")
"""An Arabic 'and' or 'so' written together with a word that has the article.

The stemmer that Pagefind uses (Snowball) takes the article away, but not behind these letters."""


def spellings(text: str, lang: str) -> Iterator[str]:
    """Yield the words of a text as they stand without what is joined to them, each once."""
    if lang.partition("-")[0] == "ar":
        yield from dict.fromkeys(_JOINED.findall(text))
