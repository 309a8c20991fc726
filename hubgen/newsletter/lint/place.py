"""Where in an issue's file something comes from that stands in its mail."""

from html import escape

from hubgen.model.source import FILE_START, Position
from hubgen.newsletter.letter import Told
from hubgen.newsletter.lint.given import Given
from hubgen.portable.inert import inert_url


def place_of(given: Given, address: str) -> Position:
    """Find the name, the key or the words that brought an address into the mail; else the file's beginning."""
    names = [told.name for section in given.letter.sections for told in section.things if address in _addresses(told)]
    if names:
        return _named(given, names[0])
    if given.letter.call and address == inert_url(given.letter.call.url) and given.issue.call:
        return given.issue.source.mark("call", "link")
    return _in_body(given, address)


def line_of(given: Given, text: str) -> Position | None:
    """Find a line of the issue's words as it was written; None where none reads so."""
    source = given.issue.source
    lines = (line.strip("> ") for line in source.body.split("\n"))
    found = (Position(source.body_line + number, 1) for number, line in enumerate(lines) if line == text)
    return next(found, None)


def _addresses(told: Told) -> set[str]:
    picture = [told.picture.url] if told.picture else []
    return {inert_url(url) for url in (told.url, *(link.url for link in told.links), *picture)}


def _named(given: Given, name: str) -> Position:
    for key, names in (("items", given.issue.items), ("again", given.issue.again)):
        if name in names:
            return given.issue.source.mark(key, names.index(name))
    return FILE_START


def _in_body(given: Given, address: str) -> Position:
    """Find an address as it was written; a link that was led to its page is somewhere in the words."""
    source = given.issue.source
    for number, line in enumerate(source.body.split("\n")):
        if address in line:
            return Position(source.body_line + number, line.index(address) + 1)
    return Position(source.body_line, 1) if escape(address) in given.letter.opening else FILE_START
