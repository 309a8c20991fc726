"""A letter as plain text: 72 cells wide, each address on a line of its own, in the order of the HTML."""

from collections.abc import Iterator

from hubgen.newsletter.letter import Letter, Link, Part, Told
from hubgen.newsletter.mail.abridge import Abridged, Block
from hubgen.newsletter.mail.cells import width, wrapped
from hubgen.newsletter.mail.links import LEAVE, footer_links
from hubgen.newsletter.mail.more import more_of
from hubgen.portable.beside import beside
from hubgen.portable.inert import inert_text
from hubgen.portable.passage import Line, Passage
from hubgen.portable.plain import passages_of
from hubgen.words import Words, words_for

Paragraph = list[str]
"""Lines without an empty one between them."""

SIGNATURE = "-- "
"""Mail programs take what stands below for the letter's foot (RFC 3676, 4.3)."""
_UNDERLINES = {1: "=", 2: "-"}
_DEEPER = "~"


def text_of(version: Abridged, leave: str) -> str:
    """Write a letter as plain text; `leave` is where its link to leave the list leads."""
    letter, words = version.letter, words_for(version.letter.lang)
    paragraphs = [
        _masthead(letter, words),
        _heading(letter.title, 1),
        *(paragraph for passage in passages_of(letter.opening) for paragraph in _passage(passage)),
        *(paragraph for block in version.blocks for paragraph in _block(block, letter, words)),
        *_thanks(version, words),
        *([_link(letter.call)] if letter.call else []),
        [SIGNATURE, *_wrapped(letter.reason)],
        *map(_link, footer_links(letter, bool(leave), words)),
        _wrapped(letter.postal),
    ]
    text = "\n\n".join("\n".join(lines) for lines in paragraphs if lines)
    return inert_text(text).replace(LEAVE, leave) + "\n"


def _masthead(letter: Letter, words: Words) -> Paragraph:
    number = "" if letter.number is None else words.say("mail.number", number=letter.number)
    return [*_wrapped(letter.masthead), *_wrapped(beside((number, letter.day), letter.dir))]


def _passage(passage: Passage) -> Iterator[Paragraph]:
    """Tell a passage of the opening, and below it where its links lead."""
    lines: Paragraph = []
    for number, one in enumerate(passage.lines):
        if number and one.gap:
            lines.append(one.first.rstrip() if one.first == one.rest else "")
        lines += _line(one)
    yield lines
    yield [f"[{number}] {url}" for number, url in passage.links]


def _line(one: Line) -> Paragraph:
    if one.heading:
        return [(one.first + line).rstrip() for line in _heading(one.text, one.heading)]
    parts = one.text.split("\n")
    if one.verbatim:
        return [(one.rest + part).rstrip() for part in parts]
    first, *others = parts
    return [*_wrapped(first, one.first, one.rest), *(line for other in others for line in _wrapped(other, one.rest))]


def _block(block: Block, letter: Letter, words: Words) -> Iterator[Paragraph]:
    yield _heading(block.section.title, 2)
    for told in block.things:
        if block.section.part is Part.QUOTES:
            yield from _quote(told, letter.dir, words)
        else:
            yield from _thing(told, letter.dir, leads=not block.section.title)
    if block.more:
        yield _link(Link(more_of(block.more, words), letter.url))


def _thing(told: Told, written: str, *, leads: bool) -> Iterator[Paragraph]:
    """Tell one thing; the first of all has a heading of its own, the others stand behind a bullet."""
    if leads:
        yield _heading(told.title, 2)
    indent = "" if leads else "  "
    lines = [] if leads else _wrapped(told.title, "* ", indent)
    about = beside((told.label, told.tongue, told.by, told.where), written)
    for text in (told.when, about, told.note, told.summary):
        lines += _wrapped(text, indent)
    yield [*lines, indent + told.url]
    for link in told.links:
        yield _link(link, indent)


def _quote(told: Told, written: str, words: Words) -> Iterator[Paragraph]:
    yield _wrapped(words.say("mail.quote", text=told.summary), "> ")
    yield [*_wrapped(beside((told.by, told.title), written), "  "), "  " + told.url]
    for link in told.links:
        yield _link(link, "  ")


def _thanks(version: Abridged, words: Words) -> Iterator[Paragraph]:
    if version.thanks:
        yield _heading(words["letter.thanks"], 2)
    for person in version.thanks:
        yield [*_wrapped(person.text, "* ", "  "), *(["  " + person.url] if person.url else [])]
    if version.more_thanks:
        yield _link(Link(more_of(version.more_thanks, words), version.letter.url))


def _heading(text: str, level: int) -> Paragraph:
    """Underline a heading by the cells that it takes."""
    lines = _wrapped(text)
    return [*lines, _UNDERLINES.get(level, _DEEPER) * max(map(width, lines))] if lines else []


def _link(link: Link, indent: str = "") -> Paragraph:
    return [*_wrapped(link.text, indent), indent + link.url]


def _wrapped(text: str, first: str = "", rest: str | None = None) -> Paragraph:
    return wrapped(text, first, first if rest is None else rest) if text else []
