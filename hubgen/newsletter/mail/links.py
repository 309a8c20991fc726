"""Texts and addresses as they stand in both parts of a mail, so that the same link is the same in each."""

from dataclasses import replace
from typing import Any

from hubgen.newsletter.letter import Letter, Link, Part, Section, Told
from hubgen.portable.inert import inert_url
from hubgen.portable.mailable import is_shown, mailable
from hubgen.portable.text import legal, line
from hubgen.words import Words

LEAVE = "\ufdd1"
"""Stands where the address to leave the list comes in at last; no legal text has it."""


def readied(letter: Letter) -> Letter:
    """Put all texts on one line and all addresses in a form that no mail service changes."""
    own = "/".join([*letter.home.split("/")[:3], ""])
    texts: dict[str, Any] = {name: line(getattr(letter, name)) for name in _TEXTS}
    addresses: dict[str, Any] = {name: address(getattr(letter, name)) for name in _ADDRESSES}
    return replace(
        letter,
        **texts,
        **addresses,
        opening=mailable(letter.opening, own),
        sections=tuple(_section(section, own) for section in letter.sections),
        thanks=tuple(map(_link, letter.thanks)),
        call=letter.call and _link(letter.call),
    )


def address(url: str) -> str:
    """Write an address on one line, without what a mail service may take for a placeholder."""
    return inert_url(legal(url))


def footer_links(letter: Letter, leaves: bool, words: Words) -> tuple[Link, ...]:
    """List what stands at a mail's end: its page, the archive, the form to subscribe, the way to leave."""
    links = (
        Link(words["mail.web"], letter.url),
        Link(words["mail.archive"], letter.archive),
        Link(words["mail.signup"], letter.signup),
        Link(words["mail.unsubscribe"], LEAVE if leaves else ""),
    )
    return tuple(link for link in links if link.url)


_TEXTS = ("masthead", "title", "subject", "preheader", "day", "reason", "postal")
_ADDRESSES = ("url", "home", "archive", "signup")
_ALIKE = frozenset({Part.STORIES, Part.RECAPS})
"""Parts whose heading says already what each thing is."""
_OF_TOLD = ("title", "label", "tongue", "summary", "by", "when", "where", "note")


def _section(section: Section, own: str) -> Section:
    things = tuple(_told(told, own) for told in section.things)
    if section.part in _ALIKE:
        things = tuple(replace(told, label="") for told in things)
    return replace(section, title=line(section.title), things=things)


def _told(told: Told, own: str) -> Told:
    picture = told.picture if told.picture and is_shown(told.picture.url, own) else None
    texts: dict[str, Any] = {name: line(getattr(told, name)) for name in _OF_TOLD}
    return replace(
        told,
        **texts,
        url=address(told.url),
        picture=picture and replace(picture, url=address(picture.url), alt=line(picture.alt)),
        links=tuple(map(_link, told.links)),
    )


def _link(link: Link) -> Link:
    return Link(line(link.text), address(link.url))
