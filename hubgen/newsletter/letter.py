"""A letter: one issue of a newsletter with all that it says, before any format is thought of."""

from dataclasses import dataclass
from enum import StrEnum

from hubgen.model.moment import Moment
from hubgen.portable.picture import Picture


class Part(StrEnum):
    """A part of a letter; hubgen's words name all but the lead (`letter.<part>`)."""

    LEAD = "lead"
    RECAPS = "recaps"
    STORIES = "stories"
    QUOTES = "quotes"
    RESOURCES = "resources"
    AGAIN = "again"
    COMING = "coming"


@dataclass(frozen=True, slots=True)
class Link:
    """Words, and the whole address to which they lead."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a letter tells; all texts are plain and on one line, all addresses whole.

    Its `title`, its `summary` and what its picture shows are in `lang`; all else is hubgen's words, which are in the
    letter's own language. `name` is its `kind/id`. `label` says what it is (Story, Book), `tongue` in which language,
    where that is not the letter's, `by` who tells it, `where` the place of a date or the event at which a story was
    told. `when` belongs to dates, and `note` to one that does not take place as planned. A quote's words are its
    `summary`, and its `title` is that of what it is taken from. `links` lead to more: the recording, the resource
    itself, a calendar file; `others` names the resources of the issue that stand among them.
    """

    name: str
    title: str
    url: str
    lang: str
    label: str = ""
    tongue: str = ""
    summary: str = ""
    by: str = ""
    when: str = ""
    where: str = ""
    note: str = ""
    picture: Picture | None = None
    links: tuple[Link, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Things of one sort under one heading; the first thing of all stands under none."""

    part: Part
    title: str
    things: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """One issue, ready to be written in any format.

    `id` is the issue's, `edition` "" for the main one, `url` its page in the archive, `date` its send slot and `day`
    that written out. `masthead` names the newsletter. `opening` is the editor's own HTML, clean and with whole
    addresses. `sections` stand in the editor's order, a lead first where there is one. `thanks` names people, with
    their pages where they have some (`url` is "" else). `missing` lists what the issue names and nobody may see yet.
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
    thanks: tuple[Link, ...] = ()
    call: Link | None = None
    signup: str = ""
    reason: str = ""
    postal: str = ""
    missing: tuple[str, ...] = ()
