"""One item's body, rendered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hubgen.model.item import Item, Key
from hubgen.model.problem import Code, Problem
from hubgen.model.rendered import BASE, NOTHING, Rendered
from hubgen.render.anchors import GENERATED, headings, prefix_of
from hubgen.render.bounds import fault_of
from hubgen.render.converter import Converter, Unconvertible
from hubgen.render.dropped import dropped, missed
from hubgen.render.foreign_syntax import foreign_syntax
from hubgen.render.left_out import with_words
from hubgen.render.notes import Fault, Notes
from hubgen.render.plain import plain
from hubgen.render.position import locate
from hubgen.render.sanitise import sanitise
from hubgen.render.targets import Targets
from hubgen.render.title import without, without_title
from hubgen.render.visit import Visit


@dataclass(frozen=True, slots=True)
class Body:
    """What became of a body; `notes` is None where it could not be rendered.

    `missed` names the tags of which some element may have been dropped that its author would miss.
    """

    item: Item
    rendered: Rendered = NOTHING
    notes: Notes | None = None
    missed: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


def render_body(item: Item, targets: Targets, converter: Converter) -> Body:
    """Render one body; what cannot be rendered is a Problem, and the item stays without text."""
    line, fault = fault_of(item.source.body)
    if fault:
        return _unreadable(item, item.source.body_line + line, fault)
    try:
        html, tokens = converter.convert(item.source.body.replace(BASE, " "))
    except Unconvertible as error:
        line = item.source.body.count("\n", 0, max(0, item.source.body.find(error.near)))
        return _unreadable(item, item.source.body_line + line, str(error))
    return _safe(item, html, tokens, Visit(item, targets))


def _safe(item: Item, html: str, tokens: list[Any], visit: Visit) -> Body:
    clean = sanitise(html, visit)
    if visit.error:
        raise visit.error
    prefix = prefix_of(item.kind)
    whole, notes = clean, visit.notes
    clean, anchor = without_title(clean, item.title)
    contents = headings(without(tokens, anchor, prefix), notes.anchors, prefix)
    shown = _with_words(whole, clean, notes)
    rendered = Rendered(shown, contents, *plain(clean), tuple(notes.links), tuple(notes.media))
    return Body(item, rendered, notes, missed(html))


def _with_words(whole: str, clean: str, notes: Notes) -> str:
    """Name the pictures that are left out; those of the title go with it.

    The words are no text of the author's own: no summary or opening is made of them.
    """
    if not notes.left_out:
        return clean
    addresses = iter(notes.left_out)
    with_words(whole.removesuffix(clean), addresses)
    return with_words(clean, addresses)


def _unreadable(item: Item, line: int, message: str) -> Body:
    return Body(item, problems=(Problem(item.source.path, line, 1, Code.UNREADABLE_FILE, message),))


def problems_of(body: Body, bodies: Mapping[Key, Body], converter: Converter) -> tuple[Problem, ...]:
    """List what is wrong with a body and its links, each at its place, once all bodies are known."""
    notes = body.notes
    if notes is None:
        return body.problems
    faults = [*notes.faults, *_dead_leaps(notes, bodies)]
    marks = locate(body.item, {fault.use for fault in faults}, notes.uses, converter)
    path = body.item.source.path
    told = [Problem(path, *marks[fault.use], fault.code, fault.message, fault.hint) for fault in faults]
    lost = dropped(body.item, body.missed, converter) if body.missed else ()
    return (*told, *lost, *foreign_syntax(body.item, body.rendered.html))


def _dead_leaps(notes: Notes, bodies: Mapping[Key, Body]) -> Iterator[Fault]:
    for leap in notes.leaps:
        target = bodies.get(leap.item.key)
        known = target.notes.anchors if target and target.notes else None
        if known is not None and leap.anchor not in known and leap.anchor not in GENERATED:
            message = f"there is no heading or place '#{leap.anchor}' in {leap.item.source.path}"
            yield Fault(leap.use, Code.BROKEN_LINK, message)
