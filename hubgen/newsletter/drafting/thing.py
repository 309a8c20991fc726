"""Things: what an issue may tell once – stories, recaps, resources and quotes that are out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hubgen.model.consent import named_declined
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.moment import Moment
from hubgen.model.parts import Quote, quotes_by_id
from hubgen.model.piece import Sort
from hubgen.model.recap import Recap
from hubgen.model.recording import language_of
from hubgen.model.resource import Resource
from hubgen.model.story import Story
from hubgen.newsletter.drafting.scope import Scope
from hubgen.portable.telling import title_of
from hubgen.starters import is_unedited

SORTS: Mapping[type[Item], Sort] = {Story: Sort.STORY, Recap: Sort.RECAP, Resource: Sort.RESOURCE}
TALES = (Sort.STORY, Sort.RECAP)
"""What somebody has written: the others lead elsewhere."""
_ADDRESS = re.compile(r"(?<![a-z])[a-z]+://\S+")


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing to tell, as an issue names it; `item` is what it is, or what a quote is taken from."""

    name: str
    sort: Sort
    title: str
    at: Moment
    item: Item

    @property
    def parent(self) -> str:
        """Name what a quote is taken from."""
        return self.name.partition("#")[0]

    @property
    def length(self) -> int:
        """Count the signs of its text; addresses say nothing."""
        return len(_ADDRESS.sub("", self.item.source.body))

    @property
    def newest_first(self) -> tuple[float, str]:
        """What puts things in order."""
        return (-self.at.at.timestamp(), self.name)


def things_of(hub: Hub, scope: Scope) -> Iterator[Thing]:
    """Yield what a published hub has for an edition, its age aside.

    What has no date was never new, and what still holds its starter's words is told once it has its author's.

    A quote that a translation takes over from its original stays in the original's language, and out of the edition.
    """
    for item in scope.items(hub):
        sort = next((sort for model, sort in SORTS.items() if isinstance(item, model)), None)
        if sort and item.date and not is_unedited(item):
            yield Thing(item.key.name, sort, title_of(item, hub), item.date, item)
            if scope.speaks(language_of(item, "quotes", hub)):
                yield from _quotes(hub, item, item.date)


def _quotes(hub: Hub, item: Item, out: Moment) -> Iterator[Thing]:
    """Yield the quotes of an item, but those of people who declined to be quoted."""
    quotes: Sequence[Quote] = getattr(item, "quotes", ())
    for name, quote in quotes_by_id(quotes).items():
        if quote.date and not (quote.by and named_declined(hub, quote.by, "quotes")):
            yield Thing(f"{item.key.name}#{name}", Sort.QUOTE, quote.text, max(quote.date, out), item)
