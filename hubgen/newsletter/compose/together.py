"""What is told together: a resource that is nothing but the recording or the slides of a story told beside it."""

from collections.abc import Iterable, Mapping

from hubgen.model.recap import Recap
from hubgen.model.resource import Resource
from hubgen.model.story import Story
from hubgen.newsletter.compose.named import Named
from hubgen.newsletter.compose.reading import Reading
from hubgen.newsletter.compose.telling import links_of

Bringing = Mapping[str, str]
"""What brings a resource along, by the resource's name."""


def brought_along(items: Iterable[Named], others: Iterable[Named], reading: Reading) -> Bringing:
    """Map those of `others` that are resources to the first of `items` that links their very address.

    Only what is told for the first time brings something along: below an old story, a recording may be the news.
    """
    links = {
        link.url: one.name
        for one in reversed(list(items))
        if isinstance(one.item, Story | Recap) and not one.quote
        for link in links_of(one.item, reading)
    }
    resources = (one for one in others if isinstance(one.item, Resource) and not one.quote)
    addresses = ((one.name, links_of(one.item, reading)) for one in resources)
    return {name: links[own[0].url] for name, own in addresses if own and own[0].url in links}
