"""A letter: one issue of a newsletter with all that it says, before any format is thought of."""

from dataclasses import dataclass
from enum import StrEnum

from hubgen.model.moment import Moment
from hubgen.portable.describe import Picture


class SectionKind(StrEnum):
    """A kind of section; hubgen's words have the headings of all but the lead (`letter.<kind>`)."""

    LEAD = "lead"
    RECAPS = "recaps"
    STORIES = "stories"
    QUOTES = "quotes"
    RESOURCES = "resources"
    AGAIN = "again"
    COMING = "coming"


@dataclass(frozen=True, slots=True)
class LetterLink:
    """Words, and the whole address to which they lead; "" where a person has no page."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class LetterEntry:
    """An item or a quote in a letter; all texts are plain and on one line, all addresses whole.

    Its `title`, its `summary` and its picture's words are in `lang`; all else is hubgen's words, in the letter's own
    language. `name` is its `kind/id`, `label` its type (Story, Book), `language_label` the name of its language where
    that is not the letter's, `byline` its people, `place` where a date is, or the event that a story is of.
    `date_text` belongs to dates, and `note` to one that does not take place as planned. A quote's words are its
    `summary`, and its `title` is that of the item it is taken from. `links` lead to more: the recording, the resource
    itself, a calendar file; `merged` names the resources of the issue that stand among them.
    """

    name: str
    title: str
    url: str
    lang: str
    label: str = ""
    language_label: str = ""
    summary: str = ""
    byline: str = ""
    date_text: str = ""
    place: str = ""
    note: str = ""
    picture: Picture | None = None
    links: tuple[LetterLink, ...] = ()
    merged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under one heading, `title`; the lead stands under none.

    In a mail that cannot hold all of them, `more` is the number of entries that are left to the site.
    """

    kind: SectionKind
    title: str
    entries: tuple[LetterEntry, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Letter:
    """One issue, ready to be written in any format.

    `id` is the issue's, `edition` "" for the main one, `url` its page in the archive, `date` its send slot and `day`
    that written out. `masthead` names the newsletter. `opening` is the editor's own HTML, clean and with whole
    addresses. `sections` stand in the editor's order, a lead first where there is one. `thanks` names people, with
    their pages where they have some; `more_thanks` is the number of those whom a mail leaves to the site. `missing`
    has the names of the issue that nobody may see yet.
    """

    id: str
    edition: str
    lang: str
    dir: str
    url: str
    home: str
    archive: str
    masthead: str
    title: str
    subject: str
    preheader: str
    number: int | None
    date: Moment | None
    day: str
    opening: str
    sections: tuple[Section, ...]
    thanks: tuple[LetterLink, ...] = ()
    more_thanks: int = 0
    call: LetterLink | None = None
    signup: str = ""
    reason: str = ""
    postal: str = ""
    missing: tuple[str, ...] = ()
