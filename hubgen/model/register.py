"""The register: what was ever published under which id, so that nothing is announced twice and no id used again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from itertools import count

from hubgen.model.item import Item
from hubgen.model.record import REGISTERED, Record, digest_of, name_now, print_of, second, seen
from hubgen.model.renames import followed, holders_of
from hubgen.model.source import Mark


@dataclass(frozen=True)
class Register:
    """All records, by the names that they have for ever; `home` of its methods is the hub's own language."""

    records: Mapping[str, Record] = field(default_factory=dict)

    def known(self, item: Item, home: str) -> Record | None:
        """Find the record of an item; it may be that of something gone whose name the item bears."""
        return self._holders.get(name_now(item, home))

    def owner(self, item: Item, home: str) -> Record | None:
        """Find to which other item the name of an unknown one belongs."""
        now = name_now(item, home)
        return None if now in self._holders else self.records.get(now)

    def name(self, item: Item, home: str) -> str:
        """Give the name that feeds use for an item, also after its file was renamed; no two items share one."""
        now = name_now(item, home)
        known = self._holders.get(now)
        if known or now not in self.records:
            return known.name if known else now
        return next(free for n in count(2) if (free := f"{now}.{n}") not in self.records)

    def updated(self, item: Item, home: str) -> datetime | None:
        """Say when the present content was first published, where that was after the first time."""
        known = self.known(item, home)
        return known.updated if known else None

    def settled(self, items: Iterable[Item], home: str) -> "Register":
        """Follow items to their new names; `items` are all that are there, drafts and stock too."""
        if not self.records:
            return self
        return Register(followed(self.records, {now: print_of(item) for now, item in _there(items, home).items()}))

    def after(self, out: Iterable[Item], home: str, as_of: datetime, withheld: Iterable[Item] = ()) -> "Register":
        """Enter what a publishing build shows: `out` is published; `withheld` is there, and keeps what it has."""
        out, withheld, at = tuple(out), tuple(withheld), second(as_of)
        settled = self.settled((*out, *withheld), home)
        published = {_place(item) for item in out}
        shown = {}
        for now, item in _there((*out, *withheld), home).items():
            if _place(item) not in published:
                continue
            name = settled.name(item, home)
            record = settled.records.get(name) or Record(name, now, digest_of(item), at)
            shown[name] = seen(record, item, now, at)
        waiting = {settled.name(item, home) for item in withheld}
        rest = {name: record if name in waiting else record.taken_away() for name, record in settled.records.items()}
        return Register(dict(sorted((rest | shown).items())))

    @cached_property
    def _holders(self) -> dict[str, Record]:
        return holders_of(self.records.values())


def _place(item: Item) -> tuple[str, Mark]:
    return item.source.path, item.source.start


def _there(items: Iterable[Item], home: str) -> dict[str, Item]:
    """Map the names of today to items; of two files that claim one, the first by its path has it."""
    found: dict[str, Item] = {}
    for item in sorted(items, key=_place):
        if item.kind in REGISTERED:
            found.setdefault(name_now(item, home), item)
    return found
