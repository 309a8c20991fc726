"""The envelope of an issue: its title, what people see before they open it, and the one thing they are asked to do."""

import re
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import east_asian_width

from hubgen.config.newsletter import Edition
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.language import base
from hubgen.model.period import Period, Unit
from hubgen.model.reference import parse_reference
from hubgen.model.text import single_line
from hubgen.newsletter.drafting.candidates import Candidate, first_registration, registration_link
from hubgen.portable.describe import item_title
from hubgen.portable.text import shorten
from hubgen.words import words_for

SHORT, LONG = 40, 110
"""How many characters mail programs show after a subject: fewer waste the place, more are cut."""
SEPARATOR = " · "
CUT = "…"


def title_for(period: Period, lang: str) -> str:
    """Return the title of a period: November 2026, Week 47 of 2026, or January – March 2026, in the words of `lang`."""
    words = words_for(lang)
    if period.unit is Unit.WEEK:
        year, week, _ = period.first.isocalendar()
        return words.say("letter.week", week=words.number(week), year=words.number(year))
    return words.months(period.first, period.last)


def preheader_for(entries: Sequence[Candidate], lang: str) -> str:
    """Return the line after the subject: the titles that follow the lead, as many as 110 characters hold.

    Titles in the readers' language go before all others. Where nothing follows, it is the lead's summary, or "".
    """
    if not entries:
        return ""
    lead, *rest = entries
    titles = [one.title for one in rest if base(one.item.lang) == base(lang)] or [one.title for one in rest]
    return shorten(SEPARATOR.join(_fitting(titles)) or lead.item.summary or "", LONG)


def _fitting(titles: Iterable[str]) -> Iterator[str]:
    taken = 0
    for title in map(single_line, titles):
        if taken >= SHORT and taken + len(SEPARATOR) + len(title) > LONG:
            return
        yield title
        taken += len(SEPARATOR) + len(title)


def call_for(entries: Iterable[Candidate], edition: Edition, lang: str) -> tuple[str, str] | None:
    """Return text and link of the edition's call, else of the first event to register for; None for neither."""
    if edition.call:
        return (edition.call.text, edition.call.link)
    link = first_registration(entries)
    return (register_text(lang), link) if link else None


def register_text(lang: str) -> str:
    """Return the words "Register" in a language, as a call has them."""
    return words_for(lang)["event.register"]


def titles_of(hub: Hub, names: Iterable[str]) -> frozenset[str]:
    """Return the titles, in all languages, of the items of some names; none for names of quotes."""
    found = (title for one in _items(hub, names) for title in (item_title(one, hub), single_line(one.title)))
    return frozenset(filter(None, found))


def preheader_parts(hub: Hub, names: Iterable[str]) -> frozenset[str]:
    """Return the titles and the cut summaries of some items, split at ` · `: the parts that a preheader may have."""
    known = tuple(names)
    texts = (*titles_of(hub, known), *(shorten(one.summary, LONG) for one in _items(hub, known) if one.summary))
    return frozenset(part for text in texts for part in text.split(SEPARATOR))


def is_part_of(part: str, known: Iterable[str]) -> bool:
    """Tell whether a part of a preheader is one of the known parts, or the cut beginning of one."""
    if part in known:
        return True
    return part.endswith(CUT) and any(one.startswith(part.removesuffix(CUT)) for one in known)


def registrations_of(hub: Hub, names: Iterable[str]) -> frozenset[str]:
    """Return the `registration_link` of each event among the items of some names."""
    return frozenset(filter(None, map(registration_link, _items(hub, names))))


def mentions(text: str, title: str) -> bool:
    """Tell whether a text holds a title, as whole words where a script separates words: Tea is not in Team."""
    before, after = (
        "" if east_asian_width(sign) in "WF" else edge
        for sign, edge in ((title[0], r"(?<!\w)"), (title[-1], r"(?!\w)"))
    )
    return re.search(before + re.escape(title) + after, text) is not None


def _items(hub: Hub, names: Iterable[str]) -> list[Item]:
    """List all versions of the items of some names, published or not; names of quotes are left out."""
    read = (parse_reference(name) for name in names if "#" not in name)
    items = (hub.get(*one) for one in read if one)
    return [version for item in items if item for version in hub.translations(item)]
