"""What was published stays known and can be reached: under a new name, and at its old address."""

from collections.abc import Iterator

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.fingerprint import link_of, start_of, title_digest
from hubgen.model.hub import Hub, is_withdrawn, released
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.lint import Finding
from hubgen.model.problem import Code
from hubgen.model.register import DATES, REGISTERED, Record, by_present_name
from hubgen.model.source import Position


def maybe_renamed(context: CheckContext) -> Iterator[Finding]:
    """Find new items that have a date, a title, a start or a link in common with what has lost its file."""
    hub = context.hub
    lost = _lost(hub) if hub.register.records else []
    if not lost:
        return
    out = released(hub, context.as_of)
    for item in out.items:
        original = hub.translations(item)[0]
        if item.kind in REGISTERED and original.key == item.key and _is_new(item, hub):
            for record, sign in _alike(item, lost):
                yield _renamed(item, record, sign)


def _is_new(item: Item, hub: Hub) -> bool:
    return hub.register.known(item, hub.home) is None and hub.register.owner(item, hub.home) is None


def _lost(hub: Hub) -> list[Record]:
    """List the records of originals that were not taken away, and whose files are not there any more."""
    there = by_present_name(hub.items, hub.home).keys() | {f"{kind}/{name}" for kind, name in hub.unread}
    records = hub.register.records
    return [
        one
        for one in records.values()
        if not one.gone and one.item not in there and ("." not in one.name or one.name.partition(".")[0] not in records)
    ]


def _alike(item: Item, lost: list[Record]) -> Iterator[tuple[Record, str]]:
    """Yield what an item may have been, each with what both have in common; who has the same title goes before others.

    Another kind is thought of only where the title is the same.
    """
    near = [one for one in lost if (one.kind in DATES) is (item.kind in DATES)]
    titled = [one for one in near if one.title == title_digest(item)]
    if titled:
        yield from ((one, "title") for one in titled)
    else:
        yield from ((one, sign) for one in near if one.kind == item.kind and (sign := _sign(item, one)))


def _sign(item: Item, record: Record) -> str:
    """Name what an item has in common with a record beside its title; "" for nothing."""
    if record.link:
        return "link" if record.link == link_of(item) else ""
    if record.start:
        return "start" if record.start == start_of(item) else ""
    return "date" if item.date and record.day == item.date.day else ""


def _renamed(item: Item, record: Record, sign: str) -> Finding:
    message = (
        f"this may be {record.item}, whose file is gone: both have the same {sign}; as it is, it would be new to all"
    )
    same = _line_of_the_same(record, record.address)
    hint = f"if it is the same, add {same}; if it is new, let it pass once with hubgen build --publish --announce"
    return finding_at(item, message, hint)


def _line_of_the_same(record: Record, address: str) -> str:
    """Give the line that makes an item what a record knows; an issue's page stays where it is, so that is no alias."""
    by_address = address and record.kind != Kind.ISSUE
    return f"aliases: [/{address}]" if by_address else f"uid: {record.item.partition('/')[2].partition('.')[0]}"


def dead_address(context: CheckContext) -> Iterator[Finding]:
    """Find addresses at which something was published, and at which nothing will stand that leads further.

    What was renamed needs nothing: hubgen leads from each address that the register knows.
    """
    hub, register = context.hub, context.hub.register
    known = [one for one in register.records.values() if one.address and one.first <= context.as_of]
    if not known:
        return
    out, there = released(hub, context.as_of), by_present_name(hub.items, hub.home)
    withdrawn = (item for item in hub.items if is_withdrawn(item, context.as_of))
    shown = by_present_name((*out.items, *withdrawn), hub.home)
    reached = frozenset(out.own_addresses.values())
    claimed = {alias.strip("/") for item in out.items for alias in item.aliases}
    for record in known:
        if register.successor(record, shown) or (record.kind, record.item.partition("/")[2]) in hub.unread:
            continue
        item = None if record.gone else there.get(record.item)
        lost = [one for one in record.addresses if one not in reached and one.strip("/") not in claimed]
        if dead := [one for one in lost if not _stands(one, hub)]:
            yield _dead(context, record, item, dead)


def _stands(address: str, hub: Hub) -> bool:
    """Tell whether a page or a file will be there; nobody but items themselves tells of a place within a page."""
    return "#" not in address and address in hub.planned


def _dead(context: CheckContext, record: Record, item: Item | None, dead: list[str]) -> Finding:
    """Tell of dead addresses at the record's line in the register: of most there is no file any more."""
    places = " and ".join(f"/{address}" for address in dead)
    message = f"{record.name} was published at {places}, and nothing stands there any more"
    hint = _ways_out(context, record, item, dead[0])
    return Finding(context.config.options.feeds.ids, Position(record.line, 1), message, hint)


def _ways_out(context: CheckContext, record: Record, item: Item | None, address: str) -> str:
    """Say what to do; an event that is to come is cancelled, for calendars and people rely on it."""
    today = context.as_of.astimezone(context.config.zone).date().isoformat()
    withdrawn = f"withdrawn: {{on: {today}, why: …}}"
    if item:
        return f"publish {item.source.path} again, or say in it {withdrawn}"
    if record.kind == Kind.EVENT and record.start >= today:
        withdrawn = f"status: cancelled and changes: [{{on: {today}, status: cancelled, why: …}}]"
    elsewhere = f"add {_line_of_the_same(record, address)} to what takes its place; or " if "#" not in address else ""
    return f"{elsewhere}put its file back, and say in it {withdrawn}"


RULES = (
    ContentRule(
        Code.MAYBE_RENAMED,
        "What was published under another name says so, lest it be announced twice.",
        bad={"stories/second.md": "---\ntitle: Second steps\nauthors: ada\ndate: 2026-05-01\n---\nWe go on.\n"},
        good={
            "stories/second.md": "---\ntitle: Second steps\nauthors: ada\ndate: 2026-05-01\n"
            "aliases: /stories/first/\n---\nWe go on.\n"
        },
        find=maybe_renamed,
        register="story/first\t0123456789abcdef\t2026-05-01T12:00:00Z\tat=/stories/first/\tdate=2026-05-01\n",
    ),
    ContentRule(
        Code.DEAD_ADDRESS,
        "An address at which something was published leads somewhere, for ever.",
        bad={"stories/second.md": "---\ntitle: Second\nauthors: ada\ndate: 2026-05-02\n---\nWe go on.\n"},
        good={
            "stories/second.md": "---\ntitle: Second\nauthors: ada\ndate: 2026-05-02\n---\nWe go on.\n",
            "stories/first.md": "---\ntitle: First\nauthors: ada\ndate: 2026-05-01\nwithdrawn: 2026-05-30\n---\n",
        },
        find=dead_address,
        register="story/first\t0123456789abcdef\t2026-05-01T12:00:00Z\tat=/stories/first/\n",
    ),
)
