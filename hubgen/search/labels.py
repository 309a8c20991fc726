"""The labels of filters, the search box's own words and the lists: one small JSON file for each language.

A page fetches it when its reader opens the search, not before.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence

from hubgen.model.hub import Hub
from hubgen.model.kind import KIND_OF_FOLDER, Kind
from hubgen.model.output import WebPage
from hubgen.words import Words, direction, supported_language, words_for

REFERRED = {"topic": Kind.TOPIC, "person": Kind.PERSON, "event": Kind.EVENT}


def plan_search(pages: Iterable[WebPage], hub: Hub) -> Mapping[str, str]:
    """Return the file of each language that pages show hubgen's words in, by path; `pages` have facets already."""
    pages = tuple(pages)
    values = _values(pages)
    chromes = sorted({page.meta["finder"] for page in pages if "finder" in page.meta})
    return {f"assets/hubgen/search.{one}.json": _file(one, values, _lists(pages, one), hub) for one in chromes}


def _file(chrome: str, values: Mapping[str, Iterable[str]], lists: Sequence[Mapping[str, str]], hub: Hub) -> str:
    words = words_for(chrome)
    own = {key.removeprefix("search."): text for key, text in words.items() if key.startswith("search.")}
    labels = {facet: _labels(facet, found, words, hub) for facet, found in values.items()}
    data = {"lang": chrome, "dir": direction(chrome), "words": own, "labels": labels, "lists": lists}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _lists(pages: Iterable[WebPage], chrome: str) -> list[dict[str, str]]:
    """Return the title and address of each list that the home page of a language links."""
    homes = [page for page in pages if page.meta.get("kind") == "home" and page.meta.get("finder") == chrome]
    entries = homes[0].meta.get("nav", []) if homes else []
    return [{"title": one["title"], "url": one["url"]} for one in entries if one["section"] in KIND_OF_FOLDER]


def _values(pages: Iterable[WebPage]) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {}
    for page in pages:
        for facet, values in page.meta.get("search", {}).get("filters", {}).items():
            found.setdefault(facet, set()).update(values)
    return {facet: sorted(values) for facet, values in sorted(found.items())}


def _labels(facet: str, values: Iterable[str], words: Words, hub: Hub) -> dict[str, str]:
    """Map a facet's values to their labels; values that are their own labels, as years are, are left out."""
    name = _namer(facet, words, hub)
    labels = {value: name(value) for value in values}
    return {value: label for value, label in labels.items() if label != value}


def _namer(facet: str, words: Words, hub: Hub) -> Callable[[str], str]:
    locale = next((locale for locale in hub.languages if supported_language(locale) == words.lang), hub.home)
    namers: dict[str, Callable[[str], str]] = {
        "kind": lambda value: words[f"kind.{value}"],
        "language": words.language,
        **{facet: _titles(kind, hub, locale) for facet, kind in REFERRED.items()},
    }
    return namers.get(facet, str)


def _titles(kind: Kind, hub: Hub, locale: str) -> Callable[[str], str]:
    def title(value: str) -> str:
        item = hub.get(kind, value, locale)
        return item.title_in(locale) if item else value

    return title
