"""An item or a quote as an entry of a letter: its title, a few words, its people, and where more is to be found."""

import re
from urllib.parse import urlsplit

from hubgen.model.event import Event
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.language import base
from hubgen.model.parts import Quote
from hubgen.model.recording import language_of
from hubgen.model.resource import Resource
from hubgen.model.story import Story
from hubgen.model.text import single_line
from hubgen.newsletter.compose.context import LetterContext
from hubgen.newsletter.compose.recordings import link_at, recording_links
from hubgen.newsletter.letter import LetterEntry, LetterLink
from hubgen.portable.describe import Picture, authors_of, display_names, item_title, picture_of, summary_of, type_label
from hubgen.portable.mail_html import is_displayable

LEAD_LENGTH = (40, 60)
TEASER_LENGTH = (15, 25)
"""A teaser ends with a sentence between these numbers of words, else it is cut at the second."""

_ENOUGH = 2000
"""No teaser is made of more characters."""
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
"""Scripts that set no words apart: Thai, Lao, Burmese, Khmer, Chinese and Japanese, with their signs."""
_CHARACTER = re.compile(f"[{_UNSPACED}]")
_WORD = re.compile(rf"[{_UNSPACED}]|[^\s{_UNSPACED}]+")
_END = re.compile(r"[.!?…؟۔][\"'’”»)\]]*(?=\s|$)|[。！？][」』”’）]*")
_CHARACTERS = 2
"""How many characters of such a script count as a word."""
_LONGEST = 16
"""No word counts for more characters than these: an address is no teaser."""


def item_entry(item: Item, name: str, context: LetterContext, length: tuple[int, int] = TEASER_LENGTH) -> LetterEntry:
    """Return the entry of a story, a recap, a resource, or whatever else an issue names; `name` is its `kind/id`."""
    return LetterEntry(
        name=name,
        title=item_title(item, context.hub),
        url=context.item_url(item),
        lang=item.lang,
        label=type_label(item, context.words),
        language_label="" if base(item.lang) == base(context.issue.lang) else context.words.language(item.lang),
        summary=teaser(summary_of(item, context.hub, _ENOUGH), length),
        byline=_byline(item, context),
        place=_event_title(item, context),
        picture=_cover(item, context),
        links=_links(item, context),
    )


def quote_entry(item: Item, quote: Quote, name: str, context: LetterContext) -> LetterEntry:
    """Return the entry of a quote: its words, who said it, the page of its item, and a link to where it is said."""
    return LetterEntry(
        name=name,
        title=item_title(item, context.hub),
        url=context.item_url(item),
        lang=language_of(item, "quotes", context.hub),
        summary=single_line(quote.text),
        byline=_speaker(quote, context),
        links=link_at(item, quote.at, context),
    )


def teaser(text: str, length: tuple[int, int]) -> str:
    """Cut a text at the end of a sentence, else at a word; `length` is the least and the largest number of words.

    Long words, and scripts without spaces, count for as many words as they take room.

    A text that is short enough stays whole.
    """
    whole = single_line(text)
    least, most = (_end_of_words(whole, words) for words in length)
    if most == len(whole):
        return whole
    ends = [end.end() for end in _END.finditer(whole) if least <= end.end() <= most]
    return whole[: ends[-1]] if ends else whole[:most].rstrip(" ,;:—–-，、；：،؛(（") + "…"


def _end_of_words(text: str, words: int) -> int:
    """Return where so many words end: the length of the text where it has no more."""
    weight, end = 0.0, 0
    for word in _WORD.finditer(text):
        weight += 1 / _CHARACTERS if _CHARACTER.fullmatch(word[0]) else -(-len(word[0]) // _LONGEST)
        if weight > words:
            return end or words * _LONGEST
        end = word.end()
    return len(text)


def _byline(item: Item, context: LetterContext) -> str:
    """Name who tells it; of an event, who speaks there, not who wrote its page."""
    if isinstance(item, Event):
        key, people = "letter.with", display_names(item.speakers, item, context.hub)
    else:
        key, people = "letter.by", authors_of(item, context.hub)
    return context.words.say(key, people=context.words.listed(people)) if people else ""


def _speaker(quote: Quote, context: LetterContext) -> str:
    """Name who said it, as readers know them."""
    if not quote.by:
        return ""
    person = context.hub.person(quote.by, context.locale)
    return single_line(person.title if person else quote.by)


def _event_title(item: Item, context: LetterContext) -> str:
    """Return the title of the event that a story is of; "" for none, and for other items."""
    event = context.hub.get(Kind.EVENT, item.event, context.locale) if isinstance(item, Story) and item.event else None
    return single_line(event.title) if event else ""


def _cover(item: Item, context: LetterContext) -> Picture | None:
    """Give the picture that stands for an item, if mail can show it."""
    found = picture_of(item, context.hub, context.config)
    return found if found and is_displayable(found.url, context.config.base_url) else None


def _links(item: Item, context: LetterContext) -> tuple[LetterLink, ...]:
    """Lead to more: to a resource itself, to what was recorded of a story, to its slides."""
    if isinstance(item, Resource):
        return _resource_link(item, context)
    slides = context.header_link(getattr(item, "slides", None), item)
    shown = (LetterLink(context.words["story.slides"], slides),) if slides else ()
    return (*recording_links(item, context), *shown)


def _resource_link(item: Resource, context: LetterContext) -> tuple[LetterLink, ...]:
    """Lead to the resource itself; where it lies elsewhere, its host is named."""
    url = context.header_link(item.link, item)
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    away = host and not url.startswith(context.config.base_url)
    words = context.words.say("letter.open", host=host) if away else context.words["resource.open"]
    return (LetterLink(words, url),) if url else ()
