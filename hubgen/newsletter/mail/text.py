"""A letter as plain text: 72 cells wide, each address on a line of its own, in the order of the HTML."""

from collections.abc import Iterator

from hubgen.newsletter.letter import Letter, LetterEntry, LetterLink, Section, SectionKind
from hubgen.newsletter.mail.prepare import UNSUBSCRIBE_MARK, footer_links, more_text
from hubgen.portable.html_to_text import TextBlock, TextLine, html_to_blocks
from hubgen.portable.template_escape import escape_placeholders_text
from hubgen.portable.text import join_inline
from hubgen.portable.wrap import cell_width, wrap_text
from hubgen.words import Words, words_for

Paragraph = list[str]
"""Lines without an empty one between them."""

SIGNATURE = "-- "
"""Mail programs take all below this line for the letter's foot (RFC 3676, 4.3)."""
_UNDERLINES = {1: "=", 2: "-"}
_DEEPER = "~"


def text_of(letter: Letter, leave: str) -> str:
    """Return a prepared letter as plain text; `leave` is the address to leave the list, "" for none."""
    words = words_for(letter.lang)
    paragraphs = [
        _masthead(letter, words),
        _heading(letter.title, 1),
        *(paragraph for block in html_to_blocks(letter.opening) for paragraph in _block(block)),
        *(paragraph for section in letter.sections for paragraph in _section(section, letter, words)),
        *_thanks(letter, words),
        *([_link(letter.call)] if letter.call else []),
        [SIGNATURE, *_wrapped(letter.reason)],
        *map(_link, footer_links(letter, bool(leave), words)),
        _wrapped(letter.postal),
    ]
    text = "\n\n".join("\n".join(lines) for lines in paragraphs if lines)
    return escape_placeholders_text(text).replace(UNSUBSCRIBE_MARK, leave) + "\n"


def _masthead(letter: Letter, words: Words) -> Paragraph:
    number = "" if letter.number is None else words.say("mail.number", number=letter.number)
    return [*_wrapped(letter.masthead), *_wrapped(join_inline((number, letter.day), letter.dir))]


def _block(block: TextBlock) -> Iterator[Paragraph]:
    """Yield a block of the opening, and below it the addresses of its links."""
    lines: Paragraph = []
    for number, one in enumerate(block.lines):
        if number and one.gap:
            lines.append(one.first.rstrip() if one.first == one.rest else "")
        lines += _line(one)
    yield lines
    yield [f"[{number}] {url}" for number, url in block.links]


def _line(one: TextLine) -> Paragraph:
    if one.heading:
        return [(one.first + line).rstrip() for line in _heading(one.text, one.heading)]
    parts = one.text.split("\n")
    if one.verbatim:
        return [(one.rest + part).rstrip() for part in parts]
    first, *others = parts
    return [*_wrapped(first, one.first, one.rest), *(line for other in others for line in _wrapped(other, one.rest))]


def _section(section: Section, letter: Letter, words: Words) -> Iterator[Paragraph]:
    yield _heading(section.title, 2)
    for entry in section.entries:
        if section.kind is SectionKind.QUOTES:
            yield from _quote(entry, letter.dir, words)
        else:
            yield from _entry(entry, letter.dir, leads=not section.title)
    if section.more:
        yield _link(LetterLink(more_text(section.more, words), letter.url))


def _entry(entry: LetterEntry, direction: str, *, leads: bool) -> Iterator[Paragraph]:
    """The first of all has a heading of its own, the others stand behind a bullet."""
    if leads:
        yield _heading(entry.title, 2)
    indent = "" if leads else "  "
    lines = [] if leads else _wrapped(entry.title, "* ", indent)
    about = join_inline((entry.label, entry.language_label, entry.byline, entry.place), direction)
    for text in (entry.date_text, about, entry.note, entry.summary):
        lines += _wrapped(text, indent)
    yield [*lines, indent + entry.url]
    for link in entry.links:
        yield _link(link, indent)


def _quote(entry: LetterEntry, direction: str, words: Words) -> Iterator[Paragraph]:
    yield _wrapped(words.say("mail.quote", text=entry.summary), "> ")
    yield [*_wrapped(join_inline((entry.byline, entry.title), direction), "  "), "  " + entry.url]
    for link in entry.links:
        yield _link(link, "  ")


def _thanks(letter: Letter, words: Words) -> Iterator[Paragraph]:
    if letter.thanks:
        yield _heading(words["letter.thanks"], 2)
    for person in letter.thanks:
        yield [*_wrapped(person.text, "* ", "  "), *(["  " + person.url] if person.url else [])]
    if letter.more_thanks:
        yield _link(LetterLink(more_text(letter.more_thanks, words), letter.url))


def _heading(text: str, level: int) -> Paragraph:
    """Underline a heading by the cells that it takes."""
    lines = _wrapped(text)
    return [*lines, _UNDERLINES.get(level, _DEEPER) * max(map(cell_width, lines))] if lines else []


def _link(link: LetterLink, indent: str = "") -> Paragraph:
    return [*_wrapped(link.text, indent), indent + link.url]


def _wrapped(text: str, first: str = "", rest: str | None = None) -> Paragraph:
    return wrap_text(text, first, first if rest is None else rest) if text else []
