"""An id of something published earlier that now names something else."""

from collections.abc import Iterator

from hubgen.check.rule import Given, Rule, at
from hubgen.model.item import Item
from hubgen.model.problem import Code, Problem
from hubgen.model.register import REGISTERED, Record, current_name, digest_of


def find(given: Given) -> Iterator[Problem]:
    """Find items under the id of what is gone, or of what was renamed; unchanged content is the same item again.

    A translation is one of its original, however often it is written anew.
    """
    register, home = given.hub.register, given.hub.home
    for item in given.hub.items if register.records else ():
        if item.kind not in REGISTERED or given.hub.translations(item)[0] is not item:
            continue
        known, owner = register.known(item, home), register.owner(item, home)
        if known and known.gone and known.digest != digest_of(item):
            yield _gone(given, item, known)
        elif owner:
            yield _renamed(given, item, owner)


def _gone(given: Given, item: Item, known: Record) -> Problem:
    file = given.config.options.feeds.ids
    message = f"the id {known.name} was that of something else, which was taken away: subscribers would mix them up"
    same = f"if this is the same {item.kind}, take the word gone from its line in {file}"
    return at(item, Code.REUSED_ID, message, f"{_other_id(given, item)}; {same}", key=("uid",))


def _renamed(given: Given, item: Item, owner: Record) -> Problem:
    message = f"the id {owner.name} is for ever that of what is called {owner.item} now"
    same = f"if that is only a copy of this {item.kind}, change its words"
    return at(item, Code.REUSED_ID, message, f"{_other_id(given, item)}; {same}", key=("uid",))


def _other_id(given: Given, item: Item) -> str:
    """Propose the next id that nobody has or had."""
    taken = {*given.hub.register.records, *(current_name(other, given.hub.home) for other in given.hub.items)}
    number = next(n for n in range(2, len(taken) + 3) if f"{item.key.name}-{n}" not in taken)
    return f"give it an id of its own, such as uid: {item.id}-{number}"


RULE = Rule(
    Code.REUSED_ID,
    "An id that was published names the same item for ever, also after that was renamed or taken away.",
    bad={"stories/first-steps.md": "---\ntitle: Other steps\nauthors: ada\ndate: 2026-05-01\n---\nWe go on.\n"},
    good={
        "stories/first-steps.md": "---\ntitle: Other steps\nauthors: ada\ndate: 2026-05-01\nuid: other-steps\n---\n"
        "We go on.\n"
    },
    find=find,
    register="story/first-steps\t0123456789abcdef\t2025-05-01T12:00:00Z\tgone\n",
)
