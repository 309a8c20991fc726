"""The page of languages, and for each language a list of the items that are written in it."""

from collections import Counter
from collections.abc import Iterator

from hubgen.model.address import name_of
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.output import WebPage
from hubgen.pages.card import card
from hubgen.pages.context import Data, PageContext
from hubgen.pages.layout import web_page
from hubgen.pages.lists import SIZE, page_links, page_path, paginate
from hubgen.pages.relations import newest_first
from hubgen.words import direction, words_for

PATH = "languages/"
READ = (Kind.STORY, Kind.RESOURCE, Kind.RECAP, Kind.EVENT, Kind.SERIES, Kind.CHAPTER, Kind.ISSUE, Kind.PERSON)
"""Kinds that are listed by language."""


def language_pages(context: PageContext) -> Iterator[WebPage]:
    """Yield the page of languages and the lists, where items are written in more than one language."""
    counts = written_in(context)
    if len(counts) < 2:
        return
    yield _index(context, counts)
    for lang in counts:
        yield from _lists(context, lang)


def written_in(context: PageContext) -> dict[str, int]:
    """Count the items by language, the most used first."""
    counts = Counter(item.lang for item in _read(context))
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _read(context: PageContext) -> Iterator[Item]:
    return (item for item in context.hub.items if item.kind in READ and name_of(item) in context.hub.places)


def _index(context: PageContext, counts: dict[str, int]) -> WebPage:
    cards = [_card(context, lang, count) for lang, count in counts.items()]
    title = context.words["languages.title"]
    return web_page(
        context, "languages", context.site.addresses(PATH), title, section="languages", kind="list",
        description=context.words["languages.intro"], intro=context.words["languages.intro"], tongues=cards,
    )  # fmt: skip


def _card(context: PageContext, lang: str, count: int) -> Data:
    return {
        "title": words_for(lang).own_name(),
        "lang": lang,
        "dir": direction(lang),
        "name": context.words.language(lang),
        "count": context.words.number(count),
        "url": context.url(f"{PATH}{lang}/"),
    }


def _lists(context: PageContext, lang: str) -> Iterator[WebPage]:
    items = newest_first(item for item in _read(context) if item.lang == lang)
    title = context.words.say("languages.in", language=context.words.language(lang))
    path = f"{PATH}{lang}/"
    above = {"title": context.words["languages.title"], "url": context.url(PATH)}
    for part in paginate(items, SIZE):
        cards = [_version(context, item) for item in part.entries]
        yield web_page(
            context, "list", context.site.addresses(page_path(path, part.number)), title,
            section="languages",
            crumbs=[above], description=title, count=context.words.number(len(items)),
            sections=[{"id": lang, "title": "", "style": "cards", "cards": cards}],
            pages=page_links(context, path, part, numbered=False),
        )  # fmt: skip


def _version(context: PageContext, item: Item) -> Data:
    """Return the card of this very version, though the readers would get another."""
    own = card(context.site.context(item.locale), item)
    return {**own, "label": context.words[f"kind.{item.kind}"], "badge": None, **context.lang_attributes(item.lang)}
