"""What was published is known again: by its content, a resource by its link, and by an old address that it names."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias, TypeVar

from hubgen.model.fingerprint import Fingerprint, fingerprint, link_of
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.item import Item, Key
from hubgen.model.reference import parse_old_url
from hubgen.model.register import (
    DATES,
    Record,
    Register,
    by_current_name,
    by_present_name,
    new_record,
    place_in_content,
    updated_record,
    utc_second,
)

Moved: TypeAlias = dict[str, Record]
"""Records by the names that their items bear now."""
Sign = TypeVar("Sign", Fingerprint, tuple[str, str, str])


def settle(register: Register, items: Iterable[Item], languages: Sequence[str]) -> Register:
    """Give the register with renamed items under their present names.

    `items` are all of the hub, drafts too; `languages` are the hub's, its own first.
    """
    if not register.records:
        return register
    return Register(_followed(register.records, by_present_name(items, languages[0]), languages))


def publish(
    register: Register,
    out: Iterable[Item],
    languages: Sequence[str],
    as_of: datetime,
    *,
    withheld: Iterable[Item] = (),
    addresses: Mapping[Key, str] | None = None,
) -> Register:
    """Give the register after a build at `as_of` that published the items `out` at their `addresses`.

    Items that are `withheld` exist, and keep their records. `languages` are the hub's, its own first.
    """
    out, withheld, at, home = tuple(out), tuple(withheld), utc_second(as_of), languages[0]
    settled = settle(register, (*out, *withheld), languages)
    published = {place_in_content(item) for item in out}
    shown = {}
    for now, item in by_present_name((*out, *withheld), home).items():
        if place_in_content(item) not in published:
            continue
        name = settled.name(item, home)
        later = "." in now and bool(settled.versions(item, home))
        record = settled.records.get(name) or replace(new_record(item, now, at, later=later), name=name)
        address = (addresses or {}).get(item.key, "")
        shown[name] = updated_record(record, item, now, at, address=address, languages=languages)
    waiting = {settled.name(item, home) for item in withheld}
    rest = {name: record if name in waiting else record.taken_away(at) for name, record in settled.records.items()}
    return Register(dict(sorted((rest | shown).items())))


def with_registered_issues(hub: Hub) -> Hub:
    """Give a hub whose issues bear the ids under which they went out first, whatever their files are called now.

    So the page of an issue stays where it is: services that mail a feed send an address once, and a new address again.
    An id that another file has by now stays with that file.
    """
    issues = (item for item in hub.items if isinstance(item, Issue))
    known = {issue.key: record for issue in issues if (record := hub.register.known(issue, hub.home))}
    moved = {key: record for key, record in known.items() if not record.gone and record.item != record.name}
    ids = {key: key._replace(id=record.name.partition("/")[2].partition(".")[0]) for key, record in moved.items()}
    free = set(ids.values()) - {item.key for item in hub.items}
    items = tuple(item.with_values(id=ids[item.key].id) if ids.get(item.key) in free else item for item in hub.items)
    records = {record.name: replace(record, item=record.name) for key, record in moved.items() if ids[key] in free}
    return replace(hub, items=items, register=Register({**hub.register.records, **records})) if free else hub


def _followed(records: Mapping[str, Record], items: Mapping[str, Item], languages: Sequence[str]) -> dict[str, Record]:
    """Give all records with the present names of renamed items; `items` are named as they are now.

    What stands unchanged in its place stays. Of the rest, an item that is the only one with the content of the only
    record that has it, was renamed, also onto another's place; so was a resource by its link. An item without a
    record is what stood at an old address that it names, if that is lost; and it takes the record of its own name
    back, where that was renamed and its new file is gone.
    """
    holders = by_current_name(records.values())
    prints = {now: fingerprint(item) for now, item in items.items()}
    stayed = {now for now, record in holders.items() if prints.get(now) == record.fingerprint}
    staying = {holders[now].name for now in stayed}
    lost = [record for record in records.values() if record.name not in staying]
    moved: Moved = dict(_same(lost, prints, stayed, lambda record: record.fingerprint))
    moved |= _same_link(holders, lost, items, stayed, moved)
    moved |= _claimed(holders, items, moved, languages)
    moved |= _translations(records, items, moved)
    moved |= dict(_returned(records, items, moved))
    new = {record.name: replace(record, item=now, gone=False) for now, record in moved.items()}
    ousted = (record for record in lost if not record.gone and record.item in moved and record.name not in new)
    return {**records, **{record.name: record.taken_away() for record in ousted}, **new}


def _same(
    lost: Iterable[Record], signs: Mapping[str, Sign], stayed: Collection[str], sign_of: Callable[[Record], Sign]
) -> Iterator[tuple[str, Record]]:
    """Pair names with records where both are the only ones of their sign.

    What is gone comes back only as the one item of this sign, so that a copy of another never becomes it.
    """
    live: defaultdict[Sign, list[Record]] = defaultdict(list)
    gone: defaultdict[Sign, list[Record]] = defaultdict(list)
    for record in lost:
        (gone if record.gone else live)[sign_of(record)].append(record)
    names: defaultdict[Sign, list[str]] = defaultdict(list)
    for now, found in signs.items():
        names[found].append(now)
    for found, alike in names.items():
        new = [now for now in alike if now not in stayed]
        owners = live.get(found) or (gone.get(found, []) if len(alike) == 1 else [])
        if len(new) == len(owners) == 1:
            yield new[0], owners[0]


def _same_link(
    holders: Mapping[str, Record],
    lost: Iterable[Record],
    items: Mapping[str, Item],
    stayed: Collection[str],
    moved: Moved,
) -> Moved:
    """Pair resources with records by their links, which outlive their titles."""
    links = {now: _link_sign(now, link) for now, item in items.items() if (link := link_of(item))}
    busy = {record.name for record in moved.values()}
    kept = {now for now, sign in links.items() if now in holders and _record_link(holders[now]) == sign}
    free = [one for one in lost if one.link and one.name not in busy and one.item not in kept]
    return dict(_same(free, links, {*kept, *stayed, *moved}, _record_link))


def _record_link(record: Record) -> tuple[str, str, str]:
    return _link_sign(record.item, record.link)


def _link_sign(now: str, link: str) -> tuple[str, str, str]:
    """Give the sign of a link in one language."""
    kind, _, name = now.partition("/")
    return kind, name.partition(".")[2], link


def _claimed(holders: Mapping[str, Record], items: Mapping[str, Item], moved: Moved, languages: Sequence[str]) -> Moved:
    """Pair items without a record with the lost ones whose addresses they name as their own old ones (`aliases`)."""
    busy = {record.name for record in moved.values()}
    lost = [one for one in holders.values() if not one.gone and one.item not in items and one.name not in busy]
    if not lost:
        return {}
    by_address = {address: one for one in lost for address in one.addresses} | {one.item: one for one in lost}
    found: defaultdict[str, list[tuple[str, Record]]] = defaultdict(list)
    for now, item in items.items():
        if now in moved or (now in holders and not holders[now].gone):
            continue
        named = (by_address[sign] for sign in _claims(item, languages) if sign in by_address)
        claimed = {one.name: one for one in named if (one.kind in DATES) is (item.kind in DATES)}
        if record := _claimed_alone(now, claimed):
            found[record.name].append((now, record))
    return dict(pairs[0] for pairs in found.values() if len(pairs) == 1)


def _claimed_alone(now: str, claimed: Mapping[str, Record]) -> Record | None:
    """Give the record that is meant; of one thing in several languages that in the item's own. None for two."""
    locale = now.partition(".")[2]
    own = [one for one in claimed.values() if one.name.partition(".")[2] == locale]
    ids = {name.partition(".")[0] for name in claimed}
    return next(iter(own or claimed.values()), None) if len(ids) == 1 else None


def _claims(item: Item, languages: Sequence[str]) -> Iterator[str]:
    """Yield the addresses and names of what an item says to have been."""
    for alias in item.aliases:
        yield alias.partition("#")[0].strip("/") + "/"
        if old := parse_old_url(alias, languages):
            front = alias.strip("/").partition("/")[0]
            yield "/".join(old) + (f".{front}" if front in languages else "")


def _translations(records: Mapping[str, Record], items: Mapping[str, Item], moved: Moved) -> Moved:
    """Pair the translations of what was renamed with the records that the original's name gives them."""
    busy = {record.name for record in moved.values()}
    found: Moved = {}
    for now in items:
        original, dot, locale = now.partition(".")
        record = records.get(f"{moved[original].name}.{locale}") if dot and original in moved else None
        if record and now not in moved and record.name not in busy and record.item not in items:
            found[now] = record
    return found


def _returned(records: Mapping[str, Record], there: Collection[str], moved: Moved) -> Iterator[tuple[str, Record]]:
    """Find items that bear the first name of a record that was renamed since and has no file now."""
    holders, busy = by_current_name(records.values()), {record.name for record in moved.values()}
    for now in there:
        record, holder = records.get(now), holders.get(now)
        unknown = now not in moved and (holder is None or holder.name in busy)
        if unknown and record and record.name not in busy and record.item not in there:
            yield now, record
