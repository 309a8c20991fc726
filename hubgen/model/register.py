"""The register: what was ever published under which id, so that nothing is announced twice and no id used again.

A record is what is known of one id. How an item is known again under another name stands in `renames`.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property
from itertools import count
from typing import TypeAlias

from hubgen.model.event import Event
from hubgen.model.fingerprint import (
    Fingerprint,
    calendar_facts,
    digest_of,
    has_digest,
    link_of,
    start_of,
    title_digest,
)
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.series import Series
from hubgen.model.source import Position

REGISTERED = frozenset({Kind.STORY, Kind.RESOURCE, Kind.RECAP, Kind.ISSUE, Kind.EVENT, Kind.SERIES})
"""Kinds whose ids feeds, mails and calendars name."""
DATES = frozenset({Kind.EVENT, Kind.SERIES})
"""What takes place; it never becomes something to read, nor the other way round."""
Facts: TypeAlias = tuple[tuple[str, str], ...]
"""What `calendar_facts` gives, sorted by name."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of one id.

    `name` is what feeds call it for ever (`story/x`, a translation `story/x.zh`), `item` what it is called now.
    `first` is the moment of the publishing build that first saw it, `updated` of the one that first saw its present
    content (None while that is the first). `address` is where it was shown last (`stories/x/`), `former` where before.
    `title` (a digest), `day` (of its date) and `link` are signs by which a renamed file may be known. `start` and
    `changes` are those of an event. `facts` are what calendars hold of an event or series, `sequence` counts their
    changes, and `revised` is the moment of the last one. `gone` says that it was taken away. `line` is its place in
    the file.

    A text that is empty was not known to the hubgen that wrote it, or does not exist.
    """

    name: str
    item: str
    digest: str
    first: datetime
    updated: datetime | None = None
    address: str = ""
    former: tuple[str, ...] = ()
    title: str = ""
    day: date | None = None
    link: str = ""
    start: str = ""
    changes: int = 0
    facts: Facts = ()
    sequence: int = 0
    revised: datetime | None = None
    gone: bool = False
    line: int = field(default=1, compare=False)

    @property
    def kind(self) -> str:
        """The word for what it is now, which may be another kind than the one in its name."""
        return self.item.partition("/")[0]

    @property
    def fingerprint(self) -> Fingerprint:
        """Kind, digest and start, by which the item is known again."""
        return Fingerprint(self.kind, self.digest, self.start)

    @property
    def addresses(self) -> tuple[str, ...]:
        """All addresses at which it was shown, the last one first."""
        return ((self.address,) if self.address else ()) + self.former

    def taken_away(self, at: datetime | None = None) -> "Record":
        """Give the record of an item that is gone: it keeps its name, so that no other gets it.

        Calendars show at `at` that it is gone, so that their counter rises, once.
        """
        record = replace(self, item=self.name, gone=True)
        return (
            replace(record, sequence=self.sequence + 1, revised=at) if at and self.facts and not self.gone else record
        )


@dataclass(frozen=True)
class Register:
    """All records, by the names that they have for ever; `home` of its methods is the hub's own language."""

    records: Mapping[str, Record] = field(default_factory=dict)

    def known(self, item: Item, home: str) -> Record | None:
        """Give the record of an item by its present name, also one that was taken away; None for a new name."""
        return self._holders.get(current_name(item, home))

    def owner(self, item: Item, home: str) -> Record | None:
        """Give the record of another item that first had this item's name; None where the name is free."""
        now = current_name(item, home)
        return None if now in self._holders else self.records.get(now)

    def name(self, item: Item, home: str) -> str:
        """Give the name that feeds use for an item, also after its file was renamed; no two items share one.

        A new translation is called after the first name of its original.
        """
        now = current_name(item, home)
        if known := self._holders.get(now):
            return known.name
        present, dot, locale = now.partition(".")
        original = self._holders.get(present) if dot else None
        first = f"{original.name}.{locale}" if original else now
        if first not in self.records and (original or present not in self.records):
            return first
        return next(free for n in count(2) if (free := f"{now}.{n}") not in self.records)

    def updated(self, item: Item, home: str) -> datetime | None:
        """Give the moment when the present content was first published; None while the item was never changed."""
        known = self.known(item, home)
        return known.updated if known else None

    def versions(self, item: Item, home: str) -> tuple[Record, ...]:
        """Give the records of an item and of all its translations, also of those that were taken away."""
        return self._by_id.get(self.name(item, home).partition(".")[0], ())

    def successor(self, record: Record, there: Mapping[str, Item]) -> Item | None:
        """Find the item of a record among those that are there by their present names; for a translation the original.

        None where both are gone.
        """
        original = self.records.get(record.name.partition(".")[0], record)
        found = (there.get(one.item) for one in (record, original) if not one.gone)
        return next(filter(None, found), None)

    @cached_property
    def _by_id(self) -> dict[str, tuple[Record, ...]]:
        found: defaultdict[str, list[Record]] = defaultdict(list)
        for record in self.records.values():
            found[record.name.partition(".")[0]].append(record)
        return {name: tuple(records) for name, records in found.items()}

    @cached_property
    def _holders(self) -> dict[str, Record]:
        return by_current_name(self.records.values())


def by_current_name(records: Iterable[Record]) -> dict[str, Record]:
    """Map the present name of each record's item to the record; the name of what was taken away still stands for it."""
    known = list(records)
    gone = {record.name: record for record in known if record.gone}
    return gone | {record.item: record for record in known if not record.gone}


def current_name(item: Item, home: str) -> str:
    """Give an item's name by its file: `story/x`, for a translation `story/x.zh`; `home` is the hub's own language."""
    return item.key.name if item.locale == home else f"{item.key.name}.{item.locale}"


def by_present_name(items: Iterable[Item], home: str) -> dict[str, Item]:
    """Map the names of today to items; of two files that claim one, the first by its path has it."""
    found: dict[str, Item] = {}
    for item in sorted(items, key=place_in_content):
        if item.kind in REGISTERED:
            found.setdefault(current_name(item, home), item)
    return found


def place_in_content(item: Item) -> tuple[str, Position]:
    """Give the path of an item's file and where it begins there."""
    return item.source.path, item.source.start


def new_record(item: Item, now: str, at: datetime, *, later: bool = False) -> Record:
    """Give the record of an item that a build at `at` publishes for the first time under the name `now`.

    `later` says that it is a translation of what was published before: calendars show a change.
    """
    sequence = 1 if later and calendar_facts(item) else 0
    return Record(now, now, digest_of(item), at, start=start_of(item), facts=_facts(item), sequence=sequence)


def updated_record(
    record: Record, item: Item, now: str, at: datetime, *, address: str = "", languages: Collection[str] = ()
) -> Record:
    """Give a record with the name, content and start of its item as a build at `at` publishes them.

    `address` is where the site shows the item, `languages` are the hub's.
    """
    same = has_digest(item, record.digest, languages)
    moved = bool(record.address and address and record.address != address)
    sequence = _sequence(record, item, changed=moved or not same)
    changes = len(item.changes) if isinstance(item, Event | Series) else 0
    former = tuple(one for one in record.addresses if one != address)
    return replace(
        record,
        item=now,
        digest=digest_of(item),
        updated=record.updated if same else max(at, record.updated or record.first),
        address=address or record.address,
        former=former if address else record.former,
        title=title_digest(item),
        day=item.date.day if item.date else None,
        link=link_of(item),
        start=start_of(item),
        changes=changes,
        facts=_facts(item),
        sequence=sequence,
        revised=at if record.facts and sequence > record.sequence else record.revised,
        gone=False,
    )


def changed_facts(record: Record, item: Item) -> tuple[str, ...]:
    """Name what calendars hold of an item otherwise than before; none where the register does not know it yet."""
    known, now = dict(record.facts), calendar_facts(item)
    changed = [name for name in sorted({*known, *now}) if known.get(name) != now.get(name)] if known else []
    moved = bool(record.start) and record.start != start_of(item)
    return ("start", *changed) if moved else tuple(changed)


def utc_second(at: datetime) -> datetime:
    """Give an aware datetime in UTC, without fractions of a second."""
    return at.astimezone(UTC).replace(microsecond=0)


def _sequence(record: Record, item: Item, *, changed: bool) -> int:
    """Count a change that calendars show; a line in `changes` that was written for it counts no second time.

    `changed` says that its words or its address are others. A translation has the lines of its original, which counts
    them.
    """
    if not calendar_facts(item):
        return 0
    raised = bool(changed_facts(record, item)) or record.gone or (bool(record.facts) and changed)
    if "." in record.name:
        return record.sequence + raised
    before = record.sequence if record.facts else max(record.sequence, record.changes)
    return max(before + raised, len(item.changes) if isinstance(item, Event | Series) else 0)


def _facts(item: Item) -> Facts:
    return tuple(sorted(calendar_facts(item).items()))
