"""Languages are named by BCP 47 tags: they are written into pages, steer their index and stand in addresses."""

import re
from collections.abc import Iterable

MAX_LENGTH = 24
"""Enough for any tag in use; of one beyond 31 characters Pagefind cannot make a file's name."""

TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
"""A well-formed tag, as BCP 47 (RFC 5646, section 2.1) has it, without its oldest forms."""


def is_tag(text: str) -> bool:
    """Tell whether a text can name a language: `en`, `zh`, `pt-BR`."""
    return len(text) <= MAX_LENGTH and TAG.fullmatch(text) is not None


def match_language(lang: str, languages: Iterable[str]) -> str | None:
    """Give the language of a list that means `lang`: itself, else the first of the same base language, else None."""
    known = tuple(languages)
    return lang if lang in known else next((one for one in known if base(one) == base(lang)), None)


def base(lang: str) -> str:
    """Give a language without its region and script: `zh` for `zh-TW`."""
    return lang.partition("-")[0]
