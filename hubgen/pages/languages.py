"""What is written in which language: one list for each, in every language of the hub."""

from collections import Counter
from collections.abc import Iterator

from hubgen.model.address import encoded, language_prefix, name_of
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.output import WebPage
from hubgen.pages.card import card
from hubgen.pages.lists import SIZE
from hubgen.pages.pager import page_path, paged
from hubgen.pages.relations import newest_first
from hubgen.pages.shell import web_page
from hubgen.pages.view import Data, View
from hubgen.pages.views import Views
from hubgen.words import direction, words_for

PATH = "languages/"
READ = (Kind.STORY, Kind.RESOURCE, Kind.RECAP, Kind.EVENT, Kind.SERIES, Kind.CHAPTER, Kind.ISSUE, Kind.PERSON)
"""Kinds that are listed by language."""


def language_pages(view: View, views: Views) -> Iterator[WebPage]:
    """Make the page of languages and the list of each, if there is more than one."""
    counts = written_in(view)
    if len(counts) < 2:
        return
    yield _index(view, counts)
    for lang in counts:
        yield from _lists(view, views, lang)


def written_in(view: View) -> dict[str, int]:
    """Count the items by language, the most used first."""
    counts = Counter(item.lang for item in _read(view))
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _read(view: View) -> Iterator[Item]:
    return (item for item in view.hub.items if item.kind in READ and name_of(item) in view.survey.places)


def _index(view: View, counts: dict[str, int]) -> WebPage:
    cards = [_card(view, lang, count) for lang, count in counts.items()]
    title = view.words["languages.title"]
    return web_page(
        view, "languages", _places(view, PATH), title, section="languages", kind="list",
        description=view.words["languages.intro"], intro=view.words["languages.intro"], tongues=cards,
    )  # fmt: skip


def _card(view: View, lang: str, count: int) -> Data:
    return {
        "title": words_for(lang).own_name(),
        "lang": lang,
        "dir": direction(lang),
        "name": view.words.language(lang),
        "count": view.words.number(count),
        "url": encoded(f"{view.door}{PATH}{lang}/"),
    }


def _lists(view: View, views: Views, lang: str) -> Iterator[WebPage]:
    items = newest_first(item for item in _read(view) if item.lang == lang)
    title = view.words.say("languages.in", language=view.words.language(lang))
    path = f"{PATH}{lang}/"
    above = {"title": view.words["languages.title"], "url": encoded(view.door + PATH)}
    for part in paged(items, SIZE):
        cards = [_version(view, views, item) for item in part.entries]
        yield web_page(
            view, "list", _places(view, page_path(path, part.number)), title, section="languages", kind="list",
            crumbs=[above], description=title, count=view.words.number(len(items)),
            sections=[{"id": lang, "title": "", "style": "cards", "cards": cards}],
            pages=_steps(view, path, part.number, part.count),
        )  # fmt: skip


def _version(view: View, views: Views, item: Item) -> Data:
    """Give the card of just this version, whatever the view would have chosen."""
    own = card(views.at(item.locale), item)
    return {**own, "label": view.words[f"kind.{item.kind}"], "badge": None, **view.tongue(item.lang)}


def _steps(view: View, path: str, number: int, count: int) -> Data:
    def url(other: int) -> str:
        return encoded(view.door + page_path(path, other))

    return {
        "before": url(number - 1) if number > 1 else None,
        "after": url(number + 1) if number < count else None,
        "numbers": [],
    } if count > 1 else {}  # fmt: skip


def _places(view: View, path: str) -> dict[str, str]:
    return {locale: language_prefix(locale, view.hub.home) + path for locale in view.hub.languages}
