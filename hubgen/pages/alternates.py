"""One page an address, and what each page knows of its versions in other languages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from hubgen.model.address import encoded, language_prefix
from hubgen.model.output import WebPage
from hubgen.model.problem import Code, Problem
from hubgen.model.source import FILE_START
from hubgen.pages.context import Data


def without_clashes(pages: Iterable[WebPage]) -> tuple[tuple[WebPage, ...], tuple[Problem, ...]]:
    """Return the first page at each address, and a Problem for each author's file that a clash concerns."""
    kept: dict[str, WebPage] = {}
    problems = []
    for page in pages:
        first = kept.setdefault(page.address, page)
        if first is not page and first.source != page.source:
            problems.append(_clash(first, page))
    return tuple(kept.values()), tuple(problem for problem in problems if problem)


def _clash(kept: WebPage, lost: WebPage) -> Problem | None:
    if lost.source and kept.source:
        message = f"this would stand at /{lost.address}, where {kept.source} already stands"
        return Problem(lost.source, *FILE_START, Code.DUPLICATE_ADDRESS, message, "rename one of the two")
    if kept.source:
        message = f"this stands at /{kept.address}, in place of the page that hubgen makes there"
        return Problem(kept.source, *FILE_START, Code.ADDRESS_TAKEN, message, "rename it if you want both")
    return None


def with_language_versions(pages: Iterable[WebPage], languages: tuple[str, ...]) -> tuple[WebPage, ...]:
    """Return pages that know their versions: in `alternates` (BCP 47 tags, for hreflang) and in the language menu.

    Versions are found among the given pages, so that each names all others and itself, and none leads to nothing.
    """
    planned = tuple(pages)
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for page in planned:
        locale, rest = split_language(page.address, languages)
        found[rest][_menu_language(page) or locale] = page.address
    versions = {rest: {lang: group[lang] for lang in languages if lang in group} for rest, group in found.items()}
    return tuple(
        _with_versions(page, versions[split_language(page.address, languages)[1]], languages[0]) for page in planned
    )


def split_language(address: str, languages: tuple[str, ...]) -> tuple[str, str]:
    """Split an address into its language and the rest: `zh/about/` into `zh` and `about/`."""
    front, slash, rest = address.partition("/")
    return (front, rest) if slash and front in languages[1:] else (languages[0], address)


def _menu_language(page: WebPage) -> str | None:
    """Return the language that a page's own menu marks as current: an issue's may be another than its address's."""
    return next((entry["code"] for entry in page.meta.get("languages", ()) if entry["current"]), None)


def _with_versions(page: WebPage, versions: Mapping[str, str], home: str) -> WebPage:
    """Write the addresses of a page's versions, by language, into it; `home` is the hub's own language."""
    menu = [_entry(entry, versions, home) for entry in page.meta.get("languages", ())]
    if not menu:
        return page
    others = [{"lang": lang, "url": encoded(address)} for lang, address in versions.items()]
    return replace(page, meta={**page.meta, "languages": menu, "alternates": others if len(others) > 1 else []})


def _entry(entry: Data, versions: Mapping[str, str], home: str) -> Data:
    """Link a language's version of the page, else that language's home page."""
    address = versions.get(entry["code"])
    url = encoded(language_prefix(entry["code"], home) if address is None else address)
    return {**entry, "url": url, "there": address is not None}
