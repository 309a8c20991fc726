"""The canvas page: what the community stands for, as one sheet and theme by theme."""

from collections.abc import Iterator
from functools import lru_cache

from hubgen.model.address import language_prefix, path_to_root
from hubgen.model.canvas import BOXES, SECTIONS, Canvas
from hubgen.model.kind import Kind
from hubgen.model.output import TocEntry, WebPage
from hubgen.model.parts import CanvasTheme
from hubgen.pages.dates import stamp
from hubgen.pages.heading import without_title
from hubgen.pages.links import is_safe, item_link, outward, person_link
from hubgen.pages.relations import name_in, named_item
from hubgen.pages.shell import web_page
from hubgen.pages.view import Data, View
from hubgen.words import languages, words_for


def canvas_pages(view: View) -> Iterator[WebPage]:
    """Make the canvas page, if there is a canvas; untranslated it is marked with its language."""
    for canvas in view.items(Kind.CANVAS)[:1]:
        if isinstance(canvas, Canvas):
            yield _page(view, canvas)


def _page(view: View, canvas: Canvas) -> WebPage:
    places = {locale: language_prefix(locale, view.hub.home) + "canvas/" for locale in view.hub.languages}
    rendered = view.hub.html(canvas)
    html, headings = without_title(rendered.html_at(path_to_root(places[view.locale])), rendered.headings, canvas.title)
    return web_page(
        view,
        "canvas",
        places,
        canvas.title,
        section="canvas",
        html=html,
        headings=headings,
        source=canvas.source.path,
        about=canvas,
        kind=Kind.CANVAS.value,
        label=view.words["kind.canvas"],
        lead=canvas.summary,
        description=canvas.summary or rendered.lead,
        heading=view.tongue(canvas.lang),
        body_lang=view.tongue(canvas.lang),
        revised=stamp(view, canvas.updated or canvas.date),
        board=_board(view, headings),
        themes=[_theme(view, canvas, name, theme) for name, theme in canvas.themes.items()],
    )


def _board(view: View, headings: tuple[TocEntry, ...]) -> list[Data]:
    """Lay out the themes in three columns, those that have an answer linked to it."""
    found = ((theme_of(heading.title) or theme_of(heading.anchor), heading) for heading in _flat(headings))
    anchors = {theme: heading.anchor for theme, heading in found if theme}
    if not anchors:
        return []
    return [
        {
            "title": view.words[f"canvas-section.{section}"],
            "section": section,
            "themes": [{"title": view.words[f"theme.{theme}"], "anchor": anchors.get(theme)} for theme in themes],
        }
        for section, themes in SECTIONS.items()
    ]


def theme_of(title: str) -> str | None:
    """Recognise a theme by its id or by its name in any language that hubgen speaks."""
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


def _theme(view: View, canvas: Canvas, name: str, theme: CanvasTheme) -> Data:
    return {
        "title": view.dictionary.get(f"theme.{name}", name),
        "owner": person_link(view, theme.owner) if theme.owner else None,
        "review_by": stamp(view, theme.review_by),
        "evidence": [link for link in (_evidence(view, canvas, word) for word in theme.evidence) if link],
    }


def _evidence(view: View, canvas: Canvas, word: str) -> Data | None:
    if is_safe(word):
        return outward(view, canvas, word)
    item, name = named_item(view.hub, word, view.locale), name_in(word)
    if item:
        return item_link(view, item)
    return None if name and view.hub.is_withheld(*name) else {"title": word}
