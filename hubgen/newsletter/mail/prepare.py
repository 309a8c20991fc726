"""A letter prepared for both parts of a mail: safe addresses, and no more than a mail can hold."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hubgen.model.text import single_line, xml_safe
from hubgen.newsletter.letter import Letter, LetterEntry, LetterLink, Section, SectionKind
from hubgen.portable.mail_html import is_displayable, mail_html
from hubgen.portable.template_escape import escape_placeholders_url
from hubgen.words import Words

MOST = 80_000
"""Bytes of HTML: Gmail cuts a mail at about 102,400, of which a service adds some."""
UNSUBSCRIBE_MARK = "\ufdd1"
"""Stands for the address to leave the list until the end; no text that XML allows has it."""
_TEXTS = ("masthead", "title", "subject", "preheader", "day", "reason", "postal")
_ADDRESSES = ("url", "home", "archive", "signup")
_ENTRY_TEXTS = ("title", "label", "language_label", "summary", "byline", "date_text", "place", "note")
_ALIKE = frozenset({SectionKind.STORIES, SectionKind.RECAPS})
"""Sections whose heading says already what each entry is."""


def normalized(letter: Letter) -> Letter:
    """Return a letter with all texts on one line, and its HTML and addresses such that no mail service changes them."""
    own = "/".join([*letter.home.split("/")[:3], ""])
    texts: dict[str, Any] = {name: single_line(getattr(letter, name)) for name in _TEXTS}
    addresses: dict[str, Any] = {name: _address(getattr(letter, name)) for name in _ADDRESSES}
    return replace(
        letter,
        **texts,
        **addresses,
        opening=mail_html(letter.opening, own),
        sections=tuple(_section(section, own) for section in letter.sections if section.entries),
        thanks=tuple(map(_link, letter.thanks)),
        call=letter.call and _link(letter.call),
    )


def fitted(letter: Letter, write: Callable[[Letter], str]) -> tuple[Letter, str]:
    """Return the longest version of a letter whose HTML a mail can hold, and the HTML that `write` makes of it.

    Of each section and of the thanks the first entries stay, one at least. Where not even that fits, it is the words
    around the lists that are too long, and nothing is cut.
    """
    longest = max((len(letter.thanks), *(len(section.entries) for section in letter.sections)))
    html = write(letter)
    if html_size(html) <= MOST or longest < 2:
        return letter, html
    counts = range(1, longest)
    place = bisect_right(counts, MOST, key=lambda most: html_size(write(_first(letter, most))))
    if not place:
        return letter, html
    version = _first(letter, counts[place - 1])
    return version, write(version)


def more_text(number: int, words: Words) -> str:
    """Return hubgen's words for a number of entries that a mail leaves to the site (3 more on the site); "" for 0."""
    return words.say(f"mail.more.{words.plural(number)}", number=number) if number else ""


def footer_links(letter: Letter, leaves: bool, words: Words) -> tuple[LetterLink, ...]:
    """Return the links at a mail's end: its page, the archive, the form to subscribe, the way to leave."""
    links = (
        LetterLink(words["mail.web"], letter.url),
        LetterLink(words["mail.archive"], letter.archive),
        LetterLink(words["mail.signup"], letter.signup),
        LetterLink(words["mail.unsubscribe"], UNSUBSCRIBE_MARK if leaves else ""),
    )
    return tuple(link for link in links if link.url)


def _first(letter: Letter, most: int) -> Letter:
    """Keep the first `most` entries of each section."""
    return replace(
        letter,
        sections=tuple(
            replace(one, entries=one.entries[:most], more=max(0, len(one.entries) - most)) for one in letter.sections
        ),
        thanks=letter.thanks[:most],
        more_thanks=max(0, len(letter.thanks) - most),
    )


def html_size(html: str) -> int:
    """Return how many bytes HTML has in UTF-8."""
    return len(html.encode("utf-8", "replace"))


def _section(section: Section, own: str) -> Section:
    entries = tuple(_entry(entry, own) for entry in section.entries)
    if section.kind in _ALIKE:
        entries = tuple(replace(entry, label="") for entry in entries)
    return replace(section, title=single_line(section.title), entries=entries)


def _entry(entry: LetterEntry, own: str) -> LetterEntry:
    picture = entry.picture if entry.picture and is_displayable(entry.picture.url, own) else None
    texts: dict[str, Any] = {name: single_line(getattr(entry, name)) for name in _ENTRY_TEXTS}
    return replace(
        entry,
        **texts,
        url=_address(entry.url),
        picture=picture and replace(picture, url=_address(picture.url), alt=single_line(picture.alt)),
        links=tuple(map(_link, entry.links)),
    )


def _link(link: LetterLink) -> LetterLink:
    return LetterLink(single_line(link.text), _address(link.url))


def _address(url: str) -> str:
    return escape_placeholders_url(xml_safe(url))
