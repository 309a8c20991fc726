"""Where links in headers and settings lead, as whole addresses that a mail can follow."""

from hubgen.model.item import Item
from hubgen.newsletter.compose.reading import Reading
from hubgen.portable.links import inbound, outbound


def outward(link: str | None, item: Item, reading: Reading) -> str:
    """Resolve a link of an item's header: to the web, a mailbox, or something in the hub; "" for anything else."""
    return leading(link, reading, item.source.path) if link else ""


def leading(link: str, reading: Reading, *paths: str) -> str:
    """Resolve a link out of the hub, else from each of these files in turn; "" for what leads nowhere.

    Without a file it is one of mkdocs.yml, whose paths begin in the content folder.
    """
    return outbound(link) or next(filter(None, (_within(link, path, reading) for path in paths or ("",))), "")


def _within(link: str, path: str, reading: Reading) -> str:
    found = inbound(link, path, reading.whereabouts.targets, reading.issue, reading.place)
    return "" if found is None else reading.config.base_url + found
