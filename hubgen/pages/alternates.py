"""The same page in each language: every version names all that stand, itself too (BCP 47 tags, for hreflang)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from hubgen.model.address import encoded, language_prefix
from hubgen.model.output import WebPage
from hubgen.pages.view import Data

Versions: TypeAlias = Mapping[str, str]
"""The addresses of one page by configured language, the hub's own first."""


def with_alternates(pages: Iterable[WebPage], languages: tuple[str, ...]) -> tuple[WebPage, ...]:
    """Tell each page its versions, in `alternates` and in the menu of languages.

    They are found among the pages that stand, so that each names the others and none leads to nothing.
    """
    planned = tuple(pages)
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for page in planned:
        locale, rest = placed(page.address, languages)
        found[rest][_frame(page) or locale] = page.address
    groups = {rest: {lang: group[lang] for lang in languages if lang in group} for rest, group in found.items()}
    return tuple(_told(page, groups[placed(page.address, languages)[1]], languages[0]) for page in planned)


def placed(address: str, languages: tuple[str, ...]) -> tuple[str, str]:
    """Part an address into the language of its door and what all versions share."""
    front, slash, rest = address.partition("/")
    return (front, rest) if slash and front in languages[1:] else (languages[0], address)


def _frame(page: WebPage) -> str | None:
    """Name the language that a page's own menu says it is in: an issue's may be another than its door's."""
    return next((entry["code"] for entry in page.meta.get("languages", ()) if entry["current"]), None)


def _told(page: WebPage, versions: Versions, home: str) -> WebPage:
    menu = [_entry(entry, versions, home) for entry in page.meta.get("languages", ())]
    if not menu:
        return page
    others = [{"lang": lang, "url": encoded(address)} for lang, address in versions.items()]
    return replace(page, meta={**page.meta, "languages": menu, "alternates": others if len(others) > 1 else []})


def _entry(entry: Data, versions: Versions, home: str) -> Data:
    """Lead to the page in a language, else to that language's front door."""
    address = versions.get(entry["code"])
    there = address is not None
    return {
        **entry,
        "url": encoded(language_prefix(entry["code"], home) if address is None else address),
        "there": there,
    }
