"""Where links in headers lead, as whole addresses that a mail can follow."""

from hubgen.model.item import Item
from hubgen.newsletter.compose.reading import Reading
from hubgen.portable.links import absolute, place_of, web_address
from hubgen.render.targets import Place


def outward(link: str | None, item: Item, reading: Reading) -> str:
    """Resolve a link of an item's header: to the web, a mailbox, or something in the hub; "" for anything else."""
    return leading(link, reading, item.source.path) if link else ""


def leading(link: str, reading: Reading, *paths: str) -> str:
    """Resolve a link out of the hub, else from each of these files in turn; "" for what leads nowhere.

    Without a file it is one of mkdocs.yml, whose paths begin in the content folder.
    """
    ways = (within(link, path, reading) for path in paths or ("",))
    return elsewhere(link) or next(filter(None, ways), "")


def elsewhere(link: str) -> str:
    """Give a link that leads out of the hub as an address; "" for one that does not."""
    return web_address(link) or absolute(link, "") or ""


def within(link: str, path: str, reading: Reading) -> str:
    """Resolve a link from the file `path` as those in its text are; "" where it leads to nothing that is out."""
    place = place_of(link, path, reading.whereabouts.targets, reading.issue)
    found = _address(place, reading) if place else ""
    _, hash_, anchor = link.partition("#")
    return found if "#" in found or not found else found + hash_ + anchor


def _address(place: Place, reading: Reading) -> str:
    """Write a place's address; what has no page, and a file that may not be published, has none."""
    if place.item:
        return reading.address(place.item)
    may = place.file is None or reading.whereabouts.targets.may_publish(place.file)
    return reading.whole(place.address) if may else ""
