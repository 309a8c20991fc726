"""Names that two items claim, one by its file and one by its old address: nobody knows which of them was told."""

from collections.abc import Iterable, Iterator

from hubgen.errors import FileError
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.naming import KEYS, is_date
from hubgen.model.reference import parse_old_url


def see_that_names_are_clear(hub: Hub, issues: Iterable[Issue]) -> None:
    """Raise FileError where an issue uses such a name; `hubgen check` reports it as a duplicate address."""
    used = {name.whole for issue in issues for key in KEYS for name in getattr(issue, key)}
    for item in hub.items:
        for other in _claimed(hub, item, used):
            problem = f"{item.source.path} was once where {other.source.path} is, and an issue names that"
            raise FileError(f"{problem}, so nobody knows which was told", "take the alias away, or rename a file")


def _claimed(hub: Hub, item: Item, used: Iterable[str]) -> Iterator[Item]:
    """Yield the other items whose names an item claims, of those that are used."""
    for kind, identifier in filter(None, (parse_old_url(alias, hub.languages) for alias in item.aliases)):
        other, name = hub.get(kind, identifier, item.locale), f"{kind}/{identifier}"
        is_other = other and other.key.name != item.key.name and other.locale == item.locale
        if other and is_other and name in used and is_date(name) is is_date(item.key.name):
            yield other
