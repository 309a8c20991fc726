"""All bodies of a hub: each is rendered when it is first asked for, and once; what is wrong with it is found later."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

from hubgen.model.hub import Hub
from hubgen.model.item import Item, Key
from hubgen.model.output import NOTHING, SITE_PLACEHOLDER, Rendered
from hubgen.model.problem import Code, Problem
from hubgen.model.text import single_line
from hubgen.render.allow import REL
from hubgen.render.anchors import GENERATED, headings, prefix_of, prefixed
from hubgen.render.converter import Converter, MarkdownError
from hubgen.render.dropped import dropped, missed
from hubgen.render.foreign_syntax import foreign_syntax
from hubgen.render.notes import Fault, Notes
from hubgen.render.plain import plain
from hubgen.render.position import locate
from hubgen.render.sanitise import sanitise
from hubgen.render.targets import Targets
from hubgen.render.visit import Visit
from hubgen.render.work import too_complex

_FIRST = re.compile(r"\s*<h1((?:\s[^>]*)?)>(.*?)</h1>\n?", re.DOTALL)
_ID = re.compile(r'\sid="([^"]*)"')
_NOT_PLAIN = re.compile(r"<(?:h\d|div|p|ul|ol|section|details|table|pre)[\s>]")
_PART = re.compile(r"<a(?=[\s>])[^>]*>|</a>|<img(?=[\s>])[^>]*>")
_SOURCE = re.compile(r'\ssrc="')
_WORDS = re.compile(r'\s(alt|title)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Body:
    """A body, rendered; `notes` is None where that could not be done, and `problems` then say why.

    `missed` names the tags of which some element may have been dropped that its author would miss.
    """

    item: Item
    rendered: Rendered = NOTHING
    notes: Notes | None = None
    missed: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


class Bodies(Mapping[Key, Body]):
    """Map the key of each item that has a body to its `Body`, the first where several items have one key."""

    def __init__(self, hub: Hub, targets: Targets, converter: Converter) -> None:
        self._items: dict[Key, Item] = {}
        for item in hub.items:
            if item.source.body.strip():
                self._items.setdefault(item.key, item)
        self._targets = targets
        self._converter = converter
        self._made: dict[Key, Body] = {}

    def __getitem__(self, key: Key) -> Body:
        """Give a body; it is rendered when it is first asked for."""
        if key not in self._made:
            self._made[key] = _rendered(self._items[key], self._targets, self._converter)
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether an item has a body; nothing is rendered for that."""
        return key in self._items

    def __iter__(self) -> Iterator[Key]:
        """Go through the keys in the order of the hub."""
        return iter(self._items)

    def __len__(self) -> int:
        """Count the bodies."""
        return len(self._items)

    def problems_of(self, item: Item) -> tuple[Problem, ...]:
        """List the Problems of an item's body and its links, each at its place; () where it has no body.

        The bodies into which its links lead are rendered too.
        """
        if item.key not in self:
            return ()
        body = self[item.key]
        if body.notes is None:
            return body.problems
        faults = [*body.notes.faults, *dead_leaps(body.notes, self)]
        marks = locate(body.item, {fault.use for fault in faults}, body.notes.uses, self._converter)
        path = body.item.source.path
        at_links = [Problem(path, *marks[fault.use], fault.code, fault.message, fault.hint) for fault in faults]
        lost = dropped(body.item, body.missed, self._converter) if body.missed else ()
        return (*at_links, *lost, *foreign_syntax(body.item, body.rendered.html))

    def problems(self) -> Iterator[Problem]:
        """Yield the Problems of all bodies, in the order of the hub."""
        for item in self._items.values():
            yield from self.problems_of(item)


class RenderedOnDemand(Mapping[Key, Rendered]):
    """Map items to their safe HTML and their texts, as `Hub.rendered` does, without rendering what nobody reads."""

    def __init__(self, bodies: Bodies) -> None:
        self._bodies = bodies

    def __getitem__(self, key: Key) -> Rendered:
        """Give the rendered body of an item."""
        return self._bodies[key].rendered

    def __iter__(self) -> Iterator[Key]:
        """Go through the keys in the order of the hub."""
        return iter(self._bodies)

    def __len__(self) -> int:
        """Count the bodies."""
        return len(self._bodies)


def _rendered(item: Item, targets: Targets, converter: Converter) -> Body:
    """Render one body to safe HTML; where that cannot be done the Body has a Problem and no text."""
    line, fault = too_complex(item.source.body)
    if fault:
        return _unreadable(item, item.source.body_line + line, fault)
    try:
        html, tokens = converter.convert(item.source.body.replace(SITE_PLACEHOLDER, " "))
    except MarkdownError as error:
        line = item.source.body.count("\n", 0, max(0, item.source.body.find(error.near)))
        return _unreadable(item, item.source.body_line + line, str(error))
    return _safe(item, html, tokens, Visit(item, targets))


def _safe(item: Item, html: str, tokens: list[Any], visit: Visit) -> Body:
    clean = sanitise(html, visit)
    if visit.error:
        raise visit.error
    prefix = prefix_of(item.kind)
    whole, notes = clean, visit.notes
    clean, anchor = _without_title(clean, item.title)
    contents = headings(_without_first(tokens, anchor, prefix), notes.anchors, prefix)
    addresses = iter(notes.left_out)
    _with_words(whole.removesuffix(clean), addresses)  # pictures of the title go with it
    # The words for pictures are no text of the author's own: no summary or opening is made of them.
    shown = _with_words(clean, addresses) if notes.left_out else clean
    rendered = Rendered(shown, contents, *plain(clean), tuple(notes.links), tuple(notes.media))
    return Body(item, rendered, notes, missed(html))


def _unreadable(item: Item, line: int, message: str) -> Body:
    return Body(item, problems=(Problem(item.source.path, line, 1, Code.UNREADABLE_FILE, message),))


def dead_leaps(notes: Notes, bodies: Mapping[Key, Body]) -> Iterator[Fault]:
    """Yield a Fault for each link of a body to a heading or place that its target, one of `bodies`, does not have."""
    for leap in notes.leaps:
        target = bodies.get(leap.item.key)
        known = target.notes.anchors if target and target.notes else None
        if known is not None and leap.anchor not in known and leap.anchor not in GENERATED:
            message = f"there is no heading or place '#{leap.anchor}' in {leap.item.source.path}"
            yield Fault(leap.use, Code.BROKEN_LINK, message)


def _without_title(html: str, title: str) -> tuple[str, str]:
    """Take out a first heading that says the title; gives the rest, and that heading's anchor or ""."""
    match = _FIRST.match(html)
    if not match or _NOT_PLAIN.search(match[2]) or single_line(plain(match[2]).text) != single_line(title):
        return html, ""
    anchor = _ID.search(match[1])
    return html[match.end() :], anchor[1] if anchor else ""


def _without_first(tokens: Sequence[Any], anchor: str, prefix: str) -> list[Any]:
    """Take the same heading out of the table of contents; what stands below it moves up."""
    if not anchor or not tokens or prefixed(tokens[0]["id"], prefix) != anchor:
        return list(tokens)
    return [*tokens[0]["children"], *tokens[1:]]


def _with_words(html: str, addresses: Iterator[str]) -> str:
    """Replace each picture without a source in sanitised HTML by its text alternative.

    `addresses` say, in the order of the document, where these pictures lie: a web address, or "" for one that lies
    nowhere. An address makes the text a link, unless it stands in a link already; a picture without words is then
    called by its address.
    """
    linked = False

    def replaced(part: re.Match[str]) -> str:
        nonlocal linked
        if not part[0].startswith("<img"):
            linked = part[0] != "</a>"
            return part[0]
        return part[0] if _SOURCE.search(part[0]) else _named(part[0], next(addresses, ""), linked=linked)

    return _PART.sub(replaced, html)


def _named(picture: str, address: str, *, linked: bool) -> str:
    said = {name: " ".join(unescape(text).split()) for name, text in _WORDS.findall(picture)}
    words = said.get("alt") or said.get("title") or address.partition("://")[2]
    if not address or linked:
        return escape(words, quote=False)
    return f'<a href="{escape(address)}" rel="{REL}">{escape(words, quote=False)}</a>'
