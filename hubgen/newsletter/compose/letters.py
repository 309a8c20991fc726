"""Issues with all that they tell: what their pages, the search and the feed show."""

from dataclasses import replace
from urllib.parse import unquote

from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.item import Key
from hubgen.model.output import Rendered
from hubgen.newsletter.compose.compose import letter_in
from hubgen.newsletter.compose.reading import Reading, Whereabouts
from hubgen.newsletter.page import page_of


def with_letters(hub: Hub, config: Config) -> Hub:
    """Give each published issue, as its body, everything that it tells; the hub is published and rendered."""
    issues = [item for item in hub.items if isinstance(item, Issue)]
    if not issues:
        return hub
    whereabouts = Whereabouts(hub, config)
    told = dict(_told(Reading(whereabouts, issue)) for issue in issues)
    return replace(hub, rendered={**hub.rendered, **told})


def _told(reading: Reading) -> tuple[Key, Rendered]:
    body, letter = reading.hub.html(reading.issue), letter_in(reading)
    page = page_of(letter, body, reading.config.base_url)
    links = (letter.call.url if letter.call else "", letter.signup)
    asked = (file for url in links for file in _file(url, reading))
    return reading.issue.key, replace(page, media=tuple(dict.fromkeys((*body.media, *asked))))


def _file(url: str, reading: Reading) -> tuple[str, ...]:
    """Name the file of the hub that an address leads to, so that it gets published."""
    path = unquote(url.removeprefix(reading.config.base_url).partition("#")[0])
    return (path,) if path in reading.hub.files and not path.endswith("/") else ()
