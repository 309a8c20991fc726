"""The language of an item's words: a BCP 47 tag, since it is written into pages and steers their index."""

import re
from collections.abc import Mapping
from typing import Any

from hubgen.model.problem import Code, Problem
from hubgen.model.source import Source

MAX_LENGTH = 24
"""Enough for any tag in use; of one beyond 31 characters Pagefind cannot make a file's name."""

TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
"""A well-formed tag, as BCP 47 (RFC 5646, section 2.1) has it, without its oldest forms."""


def lang_of(data: Mapping[str, Any], locale: str, source: Source) -> tuple[str, list[Problem]]:
    """Give the language that a header names, else the one of the address; what is no tag is told."""
    said = data.get("lang") or locale
    if isinstance(said, str) and len(said) <= MAX_LENGTH and TAG.fullmatch(said):
        return said, []
    message = "lang is the short name of one language: write it as en, zh or pt-BR"
    return locale, [Problem(source.path, *source.mark("lang"), Code.BAD_VALUE, message)]
