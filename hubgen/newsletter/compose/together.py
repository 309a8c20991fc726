"""What is told together: a resource that is nothing but the recording or the slides of a story told beside it."""

from collections.abc import Collection, Iterable, Mapping

from hubgen.model.address import Name, name_of
from hubgen.model.recording import materials
from hubgen.newsletter.compose.named import Named
from hubgen.newsletter.compose.reading import Reading

Bringing = Mapping[str, str]
"""What brings a resource along, by the resource's name."""


def brought_along(items: Iterable[Named], others: Iterable[Named], reading: Reading) -> Bringing:
    """Map those of `others` that are the recording or the slides of a story to the first of `items` that is it.

    Only what is told for the first time brings something along: below an old story, a recording may be the news.
    """
    stories = materials(reading.hub)
    told = [one for one in items if not one.quote]
    by = {one.name: _first(told, stories.get(name_of(one.item), ())) for one in others}
    return {name: story for name, story in by.items() if story}


def _first(told: Iterable[Named], stories: Collection[Name]) -> str:
    return next((one.name for one in told if name_of(one.item) in stories), "")
