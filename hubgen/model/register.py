"""The register: what was ever published under which id, so that nothing is announced twice and no id used again.

A record is what is known of one id. A rename is found by the content, which is known by its fingerprint.
"""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property
from itertools import count
from typing import NamedTuple

from hubgen.model.event import Event
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.source import Position

REGISTERED = frozenset({Kind.STORY, Kind.RESOURCE, Kind.RECAP, Kind.ISSUE, Kind.EVENT, Kind.SERIES})
"""Kinds whose ids feeds, mails and calendars name."""
CONTENT_KEYS = ("title", "summary", "lang", "link", "helps", "outcome", "video", "slides")
"""Keys that readers see; with the body they make up an item's content."""


class Fingerprint(NamedTuple):
    """By what an item is known again under another name; an event also by its day, for many share all their words."""

    kind: str
    digest: str
    start: str


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of one id.

    `name` is what feeds call it for ever (`story/x`, a translation `story/x.zh`), `item` what it is called now.
    `first` is the moment of the publishing build that first saw it, `updated` of the one that first saw its present
    content (None while that is the first). `start` and `changes` are those of an event. `gone` says that it was
    taken away.
    """

    name: str
    item: str
    digest: str
    first: datetime
    updated: datetime | None = None
    start: str = ""
    changes: int = 0
    gone: bool = False

    @property
    def fingerprint(self) -> Fingerprint:
        """Kind, digest and start, by which the item is known again."""
        return Fingerprint(self.name.partition("/")[0], self.digest, self.start)

    def taken_away(self) -> "Record":
        """Give the record of an item that is gone: it keeps its name, so that no other gets it."""
        return replace(self, item=self.name, gone=True)


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
        """Give the name that feeds use for an item, also after its file was renamed; no two items share one."""
        now = current_name(item, home)
        known = self._holders.get(now)
        if known or now not in self.records:
            return known.name if known else now
        return next(free for n in count(2) if (free := f"{now}.{n}") not in self.records)

    def updated(self, item: Item, home: str) -> datetime | None:
        """Give the moment when the present content was first published; None while the item was never changed."""
        known = self.known(item, home)
        return known.updated if known else None

    def settled(self, items: Iterable[Item], home: str) -> "Register":
        """Give the register with renamed items under their present names; `items` are all of the hub, drafts too."""
        if not self.records:
            return self
        return Register(
            follow_renames(
                self.records, {now: fingerprint(item) for now, item in _by_present_name(items, home).items()}
            )
        )

    def after(self, out: Iterable[Item], home: str, as_of: datetime, withheld: Iterable[Item] = ()) -> "Register":
        """Give the register after a build that published `out`; `withheld` items exist, and keep their records."""
        out, withheld, at = tuple(out), tuple(withheld), utc_second(as_of)
        settled = self.settled((*out, *withheld), home)
        published = {_place(item) for item in out}
        shown = {}
        for now, item in _by_present_name((*out, *withheld), home).items():
            if _place(item) not in published:
                continue
            name = settled.name(item, home)
            record = settled.records.get(name) or Record(name, now, digest_of(item), at)
            shown[name] = updated_record(record, item, now, at)
        waiting = {settled.name(item, home) for item in withheld}
        rest = {name: record if name in waiting else record.taken_away() for name, record in settled.records.items()}
        return Register(dict(sorted((rest | shown).items())))

    @cached_property
    def _holders(self) -> dict[str, Record]:
        return by_current_name(self.records.values())


def _place(item: Item) -> tuple[str, Position]:
    return item.source.path, item.source.start


def _by_present_name(items: Iterable[Item], home: str) -> dict[str, Item]:
    """Map the names of today to items; of two files that claim one, the first by its path has it."""
    found: dict[str, Item] = {}
    for item in sorted(items, key=_place):
        if item.kind in REGISTERED:
            found.setdefault(current_name(item, home), item)
    return found


def by_current_name(records: Iterable[Record]) -> dict[str, Record]:
    """Map the present name of each record's item to the record; the name of what was taken away still stands for it."""
    known = list(records)
    gone = {record.name: record for record in known if record.gone}
    return gone | {record.item: record for record in known if not record.gone}


def follow_renames(records: Mapping[str, Record], prints: Mapping[str, Fingerprint]) -> dict[str, Record]:
    """Give all records with the present names of renamed items; `prints` maps these names to fingerprints.

    What stands unchanged in its place stays. Of the rest, an item that is the only one with the content of the only
    record that has it, was renamed, also onto another's place. An item without a record takes the
    record of its own name back, where that was renamed and its new file is gone.
    """
    holders = by_current_name(records.values())
    stayed = {now: record for now, record in holders.items() if prints.get(now) == record.fingerprint}
    staying = {record.name for record in stayed.values()}
    lost = [record for record in records.values() if record.name not in staying]
    moved = dict(_renamed(lost, prints, stayed.keys()))
    moved |= dict(_returned(records, prints, moved))
    new = {record.name: replace(record, item=now, gone=False) for now, record in moved.items()}
    ousted = (record for record in lost if not record.gone and record.item in moved and record.name not in new)
    return {**records, **{record.name: record.taken_away() for record in ousted}, **new}


def _renamed(
    lost: Sequence[Record], prints: Mapping[str, Fingerprint], stayed: Collection[str]
) -> Iterator[tuple[str, Record]]:
    """Pair names with records where both are the only ones of their content.

    What is gone comes back only as the one item of this content, so that a copy of another never becomes it.
    """
    live, gone = _by_content(lost, gone=False), _by_content(lost, gone=True)
    names: defaultdict[Fingerprint, list[str]] = defaultdict(list)
    for now, found in prints.items():
        names[found].append(now)
    for found, alike in names.items():
        new = [now for now in alike if now not in stayed]
        owners = live.get(found) or (gone.get(found, []) if len(alike) == 1 else [])
        if len(new) == len(owners) == 1:
            yield new[0], owners[0]


def _by_content(records: Iterable[Record], *, gone: bool) -> dict[Fingerprint, list[Record]]:
    found: defaultdict[Fingerprint, list[Record]] = defaultdict(list)
    for record in records:
        if record.gone is gone:
            found[record.fingerprint].append(record)
    return dict(found)


def _returned(
    records: Mapping[str, Record], there: Collection[str], moved: Mapping[str, Record]
) -> Iterator[tuple[str, Record]]:
    """Find items that bear the first name of a record that was renamed since and has no file now."""
    holders, busy = by_current_name(records.values()), {record.name for record in moved.values()}
    for now in there:
        record, holder = records.get(now), holders.get(now)
        unknown = now not in moved and (holder is None or holder.name in busy)
        if unknown and record and record.name not in busy and record.item not in there:
            yield now, record


def current_name(item: Item, home: str) -> str:
    """Give an item's name by its file: `story/x`, for a translation `story/x.zh`; `home` is the hub's own language."""
    return item.key.name if item.locale == home else f"{item.key.name}.{item.locale}"


def digest_of(item: Item) -> str:
    """Give sixteen hexadecimal digits of a SHA-256 over the texts that readers see of an item, and its body.

    Whoever changes how it is made dates all items of all hubs anew. A key more is named only where it is set.
    """
    shown = [f"{key}={value}" for key in CONTENT_KEYS if (value := _plain(getattr(item, key, None)))]
    return hashlib.sha256("\0".join([*shown, item.source.body.strip()]).encode()).hexdigest()[:16]


def fingerprint(item: Item) -> Fingerprint:
    """Give kind, digest and start of an item, by which it is known again under another name."""
    return Fingerprint(item.kind, digest_of(item), start_of(item))


def start_of(item: Item) -> str:
    """Give an event's start as `2026-05-01`, or with an hour as `2026-05-01T16:30:00Z`; "" for other kinds."""
    if not isinstance(item, Event):
        return ""
    return item.start.day.isoformat() if item.start.day_only else f"{item.start.utc:%Y-%m-%dT%H:%M:%SZ}"


def updated_record(record: Record, item: Item, now: str, at: datetime) -> Record:
    """Give a record with the name, content and start of its item as a build at `at` publishes them."""
    digest = digest_of(item)
    updated = record.updated if record.digest == digest else max(at, record.updated or record.first)
    changes = len(item.changes) if isinstance(item, Event) else 0
    return replace(record, item=now, digest=digest, updated=updated, start=start_of(item), changes=changes, gone=False)


def utc_second(at: datetime) -> datetime:
    """Give an aware datetime in UTC, without fractions of a second."""
    return at.astimezone(UTC).replace(microsecond=0)


def _plain(value: object) -> object:
    """Give what was written: of a recording its address, of a text the words before they were cleaned."""
    return getattr(value, "url", getattr(value, "written", value))
