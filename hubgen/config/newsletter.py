"""The newsletter: its editions, when each goes out, and what its mails say of themselves."""

import re
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, Field

from hubgen.config.addresses import Mailbox, WayOut
from hubgen.config.rhythm import Rest, Weekday
from hubgen.model.fields import Many, StrictModel
from hubgen.model.kind import Kind
from hubgen.model.language import is_tag
from hubgen.model.parts import CallToAction
from hubgen.model.period import Cadence

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def _cadences(value: Any) -> Any:
    """One cadence may be written as its length alone."""
    found = value if isinstance(value, list | tuple) else [value]
    return tuple({"every": one} if isinstance(one, str) else one for one in found)


def _name(value: str) -> str:
    if not _NAME.fullmatch(value):
        raise ValueError(f"'{value}' is no name of an edition: write it in small letters, digits and hyphens")
    return value


def _tag(value: str) -> str:
    if value and not is_tag(value):
        raise ValueError(f"'{value}' is no language: name it as en, zh or pt-BR")
    return value


def _colour(value: str) -> str:
    if not _COLOUR.fullmatch(value):
        raise ValueError(f"'{value}' is no colour: write it as #0b57d0")
    return value.lower()


def _nameless(value: str) -> str:
    if value:
        raise ValueError("the main edition has no id: name others under editions")
    return value


def _with_distinct_ids(editions: tuple["Edition", ...]) -> tuple["Edition", ...]:
    names = [one.id for one in editions]
    if "" in names:
        raise ValueError("each edition needs an id, which its files and addresses bear")
    if twice := next((name for name in names if names.count(name) > 1), ""):
        raise ValueError(f"two editions are called '{twice}'")
    return editions


Colour = Annotated[str, AfterValidator(_colour)]

OWN = ("title", "to", "unsubscribe", "signup", "lists")
"""What an edition does not take over from the main one: these name one list of readers."""
SUBJECTS = {"topics": Kind.TOPIC, "series": Kind.SERIES, "chapters": Kind.CHAPTER}
"""The settings that say what an edition is about, and what they name."""
WORDS = ("call", "reason")
"""What one in another language does not take over either: these are words."""


class Edition(StrictModel):
    """One newsletter that people subscribe to; the main edition is called ""."""

    id: Annotated[str, AfterValidator(_name)] = Field("", description="Name of the edition, as in its files' names.")
    title: str = Field("", description="What it is called; else the community's name.")
    lang: Annotated[str, AfterValidator(_tag)] = Field("", description="Its language; else the hub's own.")
    topics: Many[str] = Field((), description="Only what is about one of these topics, by id.")
    series: Many[str] = Field((), description="Only what was told at one of these series, by id.")
    chapters: Many[str] = Field((), description="Only what comes from one of these chapters, by id.")
    cadence: Annotated[Many[Cadence], BeforeValidator(_cadences)] = Field(
        (), description="How often: month, 2 weeks …; or a list of {every, from} where that changed."
    )
    breaks: Many[Rest] = Field((), description="Periods that lie in these rests need no issue.")
    weekday: Weekday = Field("thursday", description="The day on which it goes out: the last such day of its period.")
    hour: int = Field(9, ge=0, le=23, description="The hour of that day, in the hub's zone.")
    ahead_weeks: int = Field(4, ge=0, le=26, description="How many weeks of coming events an issue names.")
    call: CallToAction | None = Field(
        None, description="What readers are asked to do, where an issue asks nothing else."
    )
    sender: Mailbox = Field("", alias="from", description="Who sends it: Embers <letters@example.org>.")
    reply_to: Mailbox = Field("", description="Where answers go.")
    to: Mailbox = Field("", description="Address of the mailing list that gets it by SMTP.")
    unsubscribe: Many[WayOut] = Field((), description="Addresses to leave the list: https://… or mailto:…")
    signup: str = Field("", description="Address of the form at which people subscribe, or a page of the hub.")
    lists: Many[int] = Field((), description="Numbers of listmonk's lists.")
    reason: str = Field("", description="Why readers get it, in their language; else hubgen's own sentence.")
    postal: str = Field("", description="Postal address, where the law wants one.")

    @property
    def subjects(self) -> tuple[tuple[Kind, str], ...]:
        """Give the topics, series and chapters that it is about; () where it takes in everything."""
        return tuple((kind, name) for key, kind in SUBJECTS.items() for name in getattr(self, key))


class NewsletterSettings(Edition):
    """The main edition, what all editions share, and the others."""

    id: Annotated[str, AfterValidator(_nameless)] = Field("", description="Empty: the main one.")
    colour: Colour = Field("#0b57d0", description="Colour of links and buttons on a light ground.")
    dark_colour: Colour = Field("#8ab4f8", description="The same on a dark ground.")
    ledger: str = Field("newsletter.json", description="File beside mkdocs.yml that remembers what was sent.")
    editions: Annotated[Many[Edition], AfterValidator(_with_distinct_ids)] = Field(
        (), description="Other editions: by language, topic, series or chapter."
    )

    def edition(self, name: str | None) -> Edition | None:
        """Find an edition with all that it takes over from the main one; None where there is none of this name."""
        if not name:
            return self
        found = next((one for one in self.editions if one.id == name), None)
        return found and self._completed(found)

    def edition_or_plain(self, name: str | None) -> Edition:
        """Find an edition; one that no setting names has the usual settings, and nothing of the main one's."""
        return self.edition(name) or Edition()

    def all_editions(self) -> tuple[Edition, ...]:
        """List all editions, the main one first."""
        return (self, *(self._completed(one) for one in self.editions))

    def with_home_language(self, home: str) -> Self:
        """Let the editions in the hub's own language have the main one's words, where that names no language."""
        if self.lang:
            return self
        words = {key: getattr(self, key) for key in WORDS}
        editions = (
            one.model_copy(update={key: value for key, value in words.items() if key not in one.model_fields_set})
            if one.lang == home
            else one
            for one in self.editions
        )
        return self.model_copy(update={"editions": tuple(editions)})

    def languages(self) -> dict[str, str]:
        """Map the names of the editions to the languages of their readers, "" where that is the hub's own."""
        return {one.id: one.lang for one in self.all_editions()}

    def _completed(self, edition: Edition) -> Edition:
        own = {*OWN, "id", *SUBJECTS, *edition.model_fields_set}
        words = WORDS if edition.lang not in ("", self.lang) else ()
        shared = Edition.model_fields.keys() - {*own, *words}
        return edition.model_copy(update={key: getattr(self, key) for key in shared})
