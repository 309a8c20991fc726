"""The language of an item's words: a BCP 47 tag, since it is written into pages and steers their index."""

from collections.abc import Mapping
from typing import Any

from hubgen.model.language import is_tag
from hubgen.model.problem import Code, Problem
from hubgen.model.source import Source


def lang_of(data: Mapping[str, Any], locale: str, source: Source) -> tuple[str, list[Problem]]:
    """Give the language that a header names, else the one of the address; what is no tag is told."""
    said = data.get("lang") or locale
    if isinstance(said, str) and is_tag(said):
        return said, []
    message = "lang is the short name of one language: write it as en, zh or pt-BR"
    return locale, [Problem(source.path, *source.mark("lang"), Code.BAD_VALUE, message)]
