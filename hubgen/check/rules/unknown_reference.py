"""A name that leads nowhere."""

from collections import defaultdict
from collections.abc import Iterator

from hubgen.check.references import HeaderReference, references
from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.hub import Hub
from hubgen.model.identifier import slug
from hubgen.model.issue import TELLABLE, Issue
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.lint import Finding
from hubgen.model.person import Person
from hubgen.model.problem import Code
from hubgen.model.reference import Suggestions
from hubgen.starters import is_placeholder

SHOWN = ("items", "again")
FIT = "name stories, recaps, resources, quotes, events and series"


class Names:
    """The names by which a kind's items are found: ids, and all names of people."""

    def __init__(self, hub: Hub, kind: Kind) -> None:
        self.owners: defaultdict[str, set[str]] = defaultdict(set)
        pairs = [(name, item.id) for item in hub.items if item.kind is kind for name in _names_of(item)]
        for name, identifier in pairs:
            self.owners[name.casefold()].add(identifier)
        self.known = Suggestions(name for name, _ in pairs)


def _names_of(item: Item) -> tuple[str, ...]:
    return (item.id, item.title, *item.also_known_as) if isinstance(item, Person) else (item.id,)


def unknown_reference(context: CheckContext) -> Iterator[Finding]:
    """Find references to items that are not there; what is there but could not be read is told elsewhere."""
    names = {kind: Names(context.hub, kind) for kind in Kind}
    for item in context.hub.items:
        for reference in references(item):
            fault = (
                _fault(item, reference, context.hub, names)
                if context.reports_here(item, str(reference.key[0]))
                else None
            )
            if fault:
                yield finding_at(item, *fault, key=reference.key)


def _fault(item: Item, reference: HeaderReference, hub: Hub, names: dict[Kind, Names]) -> tuple[str, str] | None:
    """Give message and hint; a letter tells no people, topics or pages, so that there these lead nowhere too.

    A placeholder of a starter is told as such, and a draft may hold one.
    """
    if not _leads(hub, reference):
        return None if is_placeholder(str(reference.key[0]), reference.name) else _told(reference, names)
    if isinstance(item, Issue) and reference.key[0] in SHOWN and reference.kind not in TELLABLE:
        return f"no letter tells of {reference.kind}/{reference.name}: it is left out", FIT
    return None


def _leads(hub: Hub, reference: HeaderReference) -> bool:
    kind, name = reference.kind, reference.name
    if kind is None:
        return False
    known = {(kind, name), (kind, slug(name))} & hub.unread
    return bool(known) or hub.resolve(kind, name) is not None


def _told(reference: HeaderReference, names: dict[Kind, Names]) -> tuple[str, str]:
    """Give message and hint."""
    kind, name = reference.kind, reference.name
    if kind is None:
        return f"'{name}' is not an item", "write it as kind/id, such as story/first-steps"
    owners = names[kind].owners.get(name.casefold(), set())
    if len(owners) > 1:
        return f"several are called '{name}'", f"name one by its id: {', '.join(sorted(owners))}"
    hint = names[kind].known.did_you_mean(name)
    if kind is Kind.PERSON:
        return f"no person is called '{name}': shown as text", hint or _new_file(name)
    return f"there is no {kind} '{name}'", hint


def _new_file(name: str) -> str:
    return f"write people/{slug(name)}.md" if slug(name) else ""


RULE = ContentRule(
    Code.UNKNOWN_REFERENCE,
    "A reference names an item of the hub by its id, or a person by any of their names.",
    bad={
        "people/ada.md": "---\ntitle: Ada Lovelace\n---\n",
        "stories/first-steps.md": "---\ntitle: We begin\nspeakers: Ada Lovelac\ndate: 2026-05-01\n---\nWe began.\n",
    },
    good={
        "people/ada.md": "---\ntitle: Ada Lovelace\n---\n",
        "stories/first-steps.md": "---\ntitle: We begin\nspeakers: Ada Lovelace\ndate: 2026-05-01\n---\nWe began.\n",
    },
    find=unknown_reference,
)
