"""Renames: which items of today are those of the register under another name."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from hubgen.model.record import Print, Record


def holders_of(records: Iterable[Record]) -> dict[str, Record]:
    """Map what items are called now to their records; what is gone keeps the name that it had for ever."""
    known = list(records)
    gone = {record.name: record for record in known if record.gone}
    return gone | {record.item: record for record in known if not record.gone}


def followed(records: Mapping[str, Record], prints: Mapping[str, Print]) -> dict[str, Record]:
    """Follow items to their new names; `prints` are those of all items that are there, by what they are called now.

    What stands unchanged in its place stays. Of the rest, an item that is the only one with the content of the only
    record that has it, was renamed, also onto another's place. An item that nobody knows is that of its own name
    again, if its record has no other file.
    """
    holders = holders_of(records.values())
    stayed = {now: record for now, record in holders.items() if prints.get(now) == record.print}
    staying = {record.name for record in stayed.values()}
    lost = [record for record in records.values() if record.name not in staying]
    moved = dict(_renamed(lost, prints, stayed.keys()))
    moved |= dict(_returned(records, prints, moved))
    new = {record.name: replace(record, item=now, gone=False) for now, record in moved.items()}
    ousted = (record for record in lost if not record.gone and record.item in moved and record.name not in new)
    return {**records, **{record.name: record.taken_away() for record in ousted}, **new}


def _renamed(
    lost: Sequence[Record], prints: Mapping[str, Print], stayed: Collection[str]
) -> Iterator[tuple[str, Record]]:
    """Pair names with records where both are the only ones of their content.

    What is gone comes back only as the one item of this content, so that a copy of another never becomes it.
    """
    live, gone = _by_content(lost, gone=False), _by_content(lost, gone=True)
    names: defaultdict[Print, list[str]] = defaultdict(list)
    for now, found in prints.items():
        names[found].append(now)
    for found, alike in names.items():
        new = [now for now in alike if now not in stayed]
        owners = live.get(found) or (gone.get(found, []) if len(alike) == 1 else [])
        if len(new) == len(owners) == 1:
            yield new[0], owners[0]


def _by_content(records: Iterable[Record], *, gone: bool) -> dict[Print, list[Record]]:
    found: defaultdict[Print, list[Record]] = defaultdict(list)
    for record in records:
        if record.gone is gone:
            found[record.print].append(record)
    return dict(found)


def _returned(
    records: Mapping[str, Record], there: Collection[str], moved: Mapping[str, Record]
) -> Iterator[tuple[str, Record]]:
    """Find items that bear the first name of a record that was renamed since and has no file now."""
    holders, busy = holders_of(records.values()), {record.name for record in moved.values()}
    for now in there:
        record, holder = records.get(now), holders.get(now)
        unknown = now not in moved and (holder is None or holder.name in busy)
        if unknown and record and record.name not in busy and record.item not in there:
            yield now, record
