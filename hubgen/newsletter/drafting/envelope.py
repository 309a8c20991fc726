"""The envelope of an issue: what people see before they open it, and the one thing that they are asked to do."""

from collections.abc import Iterable, Sequence

from hubgen.config.newsletter import Edition
from hubgen.model.language import base
from hubgen.newsletter.drafting.coming import Coming, place_to_register
from hubgen.newsletter.drafting.thing import Thing
from hubgen.newsletter.drafting.words import preheader_of
from hubgen.words import words_for


def preheader_for(told: Sequence[Thing | Coming], lang: str) -> str:
    """Make the line after the subject of what follows the lead, in the readers' language where there is such."""
    if not told:
        return ""
    lead, *rest = told
    titles = [one.title for one in rest if base(one.item.lang) == base(lang)] or [one.title for one in rest]
    return preheader_of(titles, lead.item.summary or "")


def call_for(told: Iterable[Thing | Coming], edition: Edition, lang: str) -> tuple[str, str] | None:
    """Ask what the edition always asks, else to come to the first date at which one can register."""
    if edition.call:
        return (edition.call.text, edition.call.link)
    link = place_to_register(one for one in told if isinstance(one, Coming))
    return (register_text(lang), link) if link else None


def register_text(lang: str) -> str:
    """Give the words that ask people to come."""
    return words_for(lang)["event.register"]
