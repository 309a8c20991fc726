"""Who is heard in a podcast, with their pages and pictures as far as they agreed to them."""

from collections.abc import Iterable

from hubgen.config import Config
from hubgen.feeds.podcast.parts import SHORT, Credit
from hubgen.model.address import address_of, encoded
from hubgen.model.consent import has_declined
from hubgen.model.hub import Hub
from hubgen.model.kind import Kind
from hubgen.model.story import Story
from hubgen.portable.links import media_address
from hubgen.portable.text import shorten


def hosts_of(hub: Hub, config: Config) -> tuple[Credit, ...]:
    """List the hosts that the settings name."""
    named = (name for name in config.options.podcast.hosts if not hub.is_withheld(Kind.PERSON, name))
    return _credits(named, "host", "cast", hub, config)


def people_of(story: Story, hub: Hub, config: Config) -> tuple[Credit, ...]:
    """List who is heard in an episode, and who wrote it down.

    The hosts are named again: what an episode says of people replaces what its podcast says.
    """
    hosts = hosts_of(hub, config)
    heard = {credit.name for credit in hosts}
    guests = [c for c in _credits(story.speakers, "guest", "cast", hub, config) if c.name not in heard]
    heard |= {credit.name for credit in guests}
    wrote = [c for c in _credits(story.authors, "author", "writing", hub, config) if c.name not in heard]
    return (*hosts, *guests, *wrote)


def _credits(names: Iterable[str], role: str, group: str, hub: Hub, config: Config) -> tuple[Credit, ...]:
    found = {one.name: one for one in (_credit(name, role, group, hub, config) for name in names) if one.name}
    return tuple(found.values())


def _credit(name: str, role: str, group: str, hub: Hub, config: Config) -> Credit:
    person = hub.person(name)
    if not person:
        return Credit(shorten(name, SHORT), role, group)
    page = None if has_declined(person, "page") else config.base_url + encoded(address_of(person, hub.home))
    return Credit(shorten(person.title, SHORT), role, group, page, media_address(person.photo, person, hub, config))
