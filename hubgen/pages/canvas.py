"""The canvas page: the community's answers on one sheet, and theme by theme."""

from collections.abc import Iterator
from functools import lru_cache

from hubgen.model.address import path_to_root
from hubgen.model.canvas import BOXES, SECTIONS, Canvas
from hubgen.model.kind import Kind
from hubgen.model.output import TocEntry, WebPage
from hubgen.model.parts import CanvasTheme
from hubgen.pages.context import Data, PageContext
from hubgen.pages.custom_pages import without_title
from hubgen.pages.dates import day_text, revised
from hubgen.pages.layout import web_page
from hubgen.pages.links import header_link, is_safe, item_link, person_link
from hubgen.pages.relations import find_reference
from hubgen.words import languages, words_for


def canvas_pages(context: PageContext) -> Iterator[WebPage]:
    """Yield the canvas page, where there is a canvas; an untranslated one is marked with its language."""
    for canvas in context.items(Kind.CANVAS)[:1]:
        if isinstance(canvas, Canvas):
            yield _page(context, canvas)


def _page(context: PageContext, canvas: Canvas) -> WebPage:
    places = context.site.addresses("canvas/")
    rendered = context.hub.html(canvas)
    html, headings = without_title(
        rendered.html_at(path_to_root(places[context.locale])), rendered.headings, canvas.title
    )
    attributes = context.lang_attributes(canvas.lang)
    only_in = context.words.say("page.only_in", language=attributes["badge"]) if "badge" in attributes else ""
    return web_page(
        context,
        "canvas",
        places,
        canvas.title,
        section="canvas",
        html=html,
        headings=headings,
        source=canvas.source.path,
        about=canvas,
        label=context.words["kind.canvas"],
        lead=canvas.summary,
        description=canvas.summary or rendered.lead,
        heading=attributes,
        body_lang=attributes,
        only_in=only_in,
        revised=revised(context, canvas.updated or canvas.date),
        board=_board(context, headings),
        themes=[_theme(context, canvas, name, theme) for name, theme in canvas.themes.items()],
    )


def _board(context: PageContext, headings: tuple[TocEntry, ...]) -> list[Data]:
    """Return the themes in three columns, linked to their answers; empty where no heading is a theme."""
    found = ((theme_of(heading.title) or theme_of(heading.anchor), heading) for heading in _flat(headings))
    anchors = {theme: heading.anchor for theme, heading in found if theme}
    if not anchors:
        return []
    return [
        {
            "title": context.words[f"canvas-section.{section}"],
            "section": section,
            "themes": [{"title": context.words[f"theme.{theme}"], "anchor": anchors.get(theme)} for theme in themes],
        }
        for section, themes in SECTIONS.items()
    ]


def theme_of(title: str) -> str | None:
    """Return the id of a theme by its id or its name in any of hubgen's languages; None for another title."""
    return _known().get(_folded(title))


@lru_cache
def _known() -> dict[str, str]:
    themes = [theme for section in SECTIONS.values() for theme in section]
    known = dict(BOXES) | {theme: theme for theme in themes}
    for words in map(words_for, languages()):
        known |= {words[f"canvas-box.{box}"]: theme for box, theme in BOXES.items()}
        known |= {words[f"theme.{theme}"]: theme for theme in themes}
    return {_folded(name): theme for name, theme in known.items()}


def _folded(title: str) -> str:
    return " ".join(title.replace("&", "and").replace("-", " ").casefold().split())


def _flat(headings: tuple[TocEntry, ...]) -> Iterator[TocEntry]:
    for heading in headings:
        yield heading
        yield from _flat(heading.children)


def _theme(context: PageContext, canvas: Canvas, name: str, theme: CanvasTheme) -> Data:
    return {
        "title": context.dictionary.get(f"theme.{name}", name),
        "owner": person_link(context, theme.owner) if theme.owner else None,
        "review_by": day_text(context, theme.review_by),
        "evidence": [link for link in (_evidence(context, canvas, word) for word in theme.evidence) if link],
    }


def _evidence(context: PageContext, canvas: Canvas, word: str) -> Data | None:
    if is_safe(word):
        return header_link(context, canvas, word)
    item = find_reference(context.hub, word, context.locale)
    if item:
        return item_link(context, item)
    return {"title": word}
