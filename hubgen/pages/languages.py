"""What is written in which language: one list for each, in every language of the hub."""

from collections import Counter
from collections.abc import Iterator

from hubgen.model.address import door, encoded
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.places import name_of
from hubgen.model.web import WebPage
from hubgen.pages.card import card
from hubgen.pages.context import Data, PageContext, PageContexts
from hubgen.pages.layout import web_page
from hubgen.pages.lists import SIZE, page_path, paginate
from hubgen.pages.relations import newest_first
from hubgen.words import direction, words_for

PATH = "languages/"
READ = (Kind.STORY, Kind.RESOURCE, Kind.RECAP, Kind.EVENT, Kind.SERIES, Kind.CHAPTER, Kind.ISSUE, Kind.PERSON)
"""Kinds that are listed by language."""


def language_pages(context: PageContext, contexts: PageContexts) -> Iterator[WebPage]:
    """Make the page of languages and the list of each, if there is more than one."""
    counts = written_in(context)
    if len(counts) < 2:
        return
    yield _index(context, counts)
    for lang in counts:
        yield from _lists(context, contexts, lang)


def written_in(context: PageContext) -> dict[str, int]:
    """Count the items by language, the most used first."""
    counts = Counter(item.lang for item in _read(context))
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _read(context: PageContext) -> Iterator[Item]:
    return (item for item in context.hub.items if item.kind in READ and name_of(item) in context.site.places)


def _index(context: PageContext, counts: dict[str, int]) -> WebPage:
    cards = [_card(context, lang, count) for lang, count in counts.items()]
    title = context.words["languages.title"]
    return web_page(
        context, "languages", _places(context, PATH), title, section="languages", kind="list",
        description=context.words["languages.intro"], intro=context.words["languages.intro"], tongues=cards,
    )  # fmt: skip


def _card(context: PageContext, lang: str, count: int) -> Data:
    return {
        "title": words_for(lang).own_name(),
        "lang": lang,
        "dir": direction(lang),
        "name": context.words.language(lang),
        "count": context.words.number(count),
        "url": encoded(f"{context.language_prefix}{PATH}{lang}/"),
    }


def _lists(context: PageContext, contexts: PageContexts, lang: str) -> Iterator[WebPage]:
    items = newest_first(item for item in _read(context) if item.lang == lang)
    title = context.words.say("languages.in", language=context.words.language(lang))
    path = f"{PATH}{lang}/"
    above = {"title": context.words["languages.title"], "url": encoded(context.language_prefix + PATH)}
    for part in paginate(items, SIZE):
        cards = [_version(context, contexts, item) for item in part.entries]
        yield web_page(
            context, "list", _places(context, page_path(path, part.number)), title, section="languages", kind="list",
            crumbs=[above], description=title, count=context.words.number(len(items)),
            sections=[{"id": lang, "title": "", "style": "cards", "cards": cards}],
            pages=_steps(context, path, part.number, part.count),
        )  # fmt: skip


def _version(context: PageContext, contexts: PageContexts, item: Item) -> Data:
    """Give the card of just this version, whatever the context would have chosen."""
    own = card(contexts.at(item.locale), item)
    return {**own, "label": context.words[f"kind.{item.kind}"], "badge": None, **context.lang_attributes(item.lang)}


def _steps(context: PageContext, path: str, number: int, count: int) -> Data:
    def url(other: int) -> str:
        return encoded(context.language_prefix + page_path(path, other))

    return {
        "before": url(number - 1) if number > 1 else None,
        "after": url(number + 1) if number < count else None,
        "numbers": [],
    } if count > 1 else {}  # fmt: skip


def _places(context: PageContext, path: str) -> dict[str, str]:
    return {locale: door(locale, context.hub.home) + path for locale in context.hub.languages}
