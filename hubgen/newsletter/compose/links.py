"""Where links in headers lead, as whole addresses that a mail can follow."""

from urllib.parse import unquote

from hubgen.model.item import Item
from hubgen.model.media import resolve
from hubgen.newsletter.compose.reading import Reading
from hubgen.portable.links import absolute, web_address
from hubgen.render.targets import Place, is_elsewhere


def outward(link: str | None, item: Item, reading: Reading) -> str:
    """Resolve a link of an item's header: to the web, a mailbox, or something in the hub; "" for anything else."""
    return elsewhere(link) or within(link, item.source.path, reading) if link else ""


def elsewhere(link: str) -> str:
    """Give a link that leads out of the hub as an address; "" for one that does not."""
    return web_address(link) or absolute(link, "") or ""


def within(link: str, path: str, reading: Reading) -> str:
    """Resolve a link from the file `path` as those in its text are; "" where it leads to nothing that is out."""
    if is_elsewhere(link):
        return ""
    way, hash_, anchor = link.partition("#")
    place = _place(way.partition("?")[0], path, reading)
    found = _address(place, reading) if place else ""
    return found if "#" in found or not found else found + hash_ + anchor


def _place(way: str, path: str, reading: Reading) -> Place | None:
    """Find what stands at a path from a file, or from the site's root where it begins with a slash."""
    targets = reading.whereabouts.targets
    if way.startswith("/"):
        return targets.at_address(unquote(way), reading.issue)
    target = resolve(path, way)
    return targets.at_path(target, reading.issue) if target else None


def _address(place: Place, reading: Reading) -> str:
    """Write a place's address; what has no page, and a file that may not be published, has none."""
    if place.item:
        return reading.address(place.item)
    may = place.file is None or reading.whereabouts.targets.may_publish(place.file)
    return reading.whole(place.address) if may else ""
