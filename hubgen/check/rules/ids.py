"""An id names one item, for ever."""

from collections.abc import Iterator
from unicodedata import normalize

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.fingerprint import digest_of
from hubgen.model.item import Item, Key
from hubgen.model.lint import Finding
from hubgen.model.problem import Code
from hubgen.model.register import REGISTERED, Record, current_name


def duplicate_id(context: CheckContext) -> Iterator[Finding]:
    """Find items whose kind, id and language another item had first.

    Letter case and Unicode form make no difference: on some systems the two pages would be one file.
    """
    first: dict[Key, Item] = {}
    for item in sorted(context.hub.items, key=lambda item: (item.source.path, item.source.start)):
        name = normalize("NFC", item.id).casefold()
        holder = first.setdefault(item.key._replace(id=name), item)
        if holder is not item:
            message = f"the id '{item.key.name}' is that of {holder.source.path} already"
            yield finding_at(item, message, "rename one file, or give it a uid", key=("uid",))


def reused_id(context: CheckContext) -> Iterator[Finding]:
    """Find items under the id of what is gone, or of what was renamed; unchanged content is the same item again.

    A translation is one of its original, however often it is written anew.
    """
    register, home = context.hub.register, context.hub.home
    for item in context.hub.items if register.records else ():
        if item.kind not in REGISTERED or context.hub.translations(item)[0] is not item:
            continue
        known, owner = register.known(item, home), register.owner(item, home)
        if known and known.gone and known.digest != digest_of(item):
            yield _gone(context, item, known)
        elif owner:
            yield _renamed(context, item, owner)


def _gone(context: CheckContext, item: Item, known: Record) -> Finding:
    file = context.config.options.feeds.ids
    message = f"the id {known.name} was that of something else, which was taken away: subscribers would mix them up"
    same = f"if this is the same {item.kind}, take the word gone from its line in {file}"
    return finding_at(item, message, f"{_other_id(context, item)}; {same}", key=("uid",))


def _renamed(context: CheckContext, item: Item, owner: Record) -> Finding:
    message = f"the id {owner.name} is for ever that of what is called {owner.item} now"
    same = f"if that is only a copy of this {item.kind}, change its words"
    return finding_at(item, message, f"{_other_id(context, item)}; {same}", key=("uid",))


def _other_id(context: CheckContext, item: Item) -> str:
    """Propose the next id that nobody has or had."""
    taken = {*context.hub.register.records, *(current_name(other, context.hub.home) for other in context.hub.items)}
    number = next(n for n in range(2, len(taken) + 3) if f"{item.key.name}-{n}" not in taken)
    return f"give it an id of its own, such as uid: {item.id}-{number}"


RULES = (
    ContentRule(
        Code.BAD_ID,
        "An id has at least one letter or digit, and is no word that hubgen keeps for its own pages.",
        bad={"people/ada.md": "---\ntitle: Ada\nuid: feed\n---\n"},
        good={"people/ada.md": "---\ntitle: Ada\nuid: ada\n---\n"},
    ),
    ContentRule(
        Code.ODD_ID,
        "An id is written as letters and digits of any script and hyphens, in lower case.",
        bad={"people/ada.md": "---\ntitle: Ada\nuid: Ada Lovelace!\n---\n"},
        good={"people/ada.md": "---\ntitle: Ada\nuid: ada-lovelace\n---\n"},
    ),
    ContentRule(
        Code.DUPLICATE_ID,
        "An id names one item of its kind, for ever.",
        bad={
            "people/ada.md": "---\ntitle: Ada Lovelace\n---\n",
            "people/ada-b.md": "---\ntitle: Ada Byron\nuid: ada\n---\n",
        },
        good={
            "people/ada.md": "---\ntitle: Ada Lovelace\n---\n",
            "people/ada-b.md": "---\ntitle: Ada Byron\n---\n",
        },
        find=duplicate_id,
    ),
    ContentRule(
        Code.REUSED_ID,
        "An id that was published names the same item for ever, also after that was renamed or taken away.",
        bad={"stories/first-steps.md": "---\ntitle: Other steps\nauthors: ada\ndate: 2026-05-01\n---\nWe go on.\n"},
        good={
            "stories/first-steps.md": "---\ntitle: Other steps\nauthors: ada\ndate: 2026-05-01\nuid: other-steps\n---\n"
            "We go on.\n"
        },
        find=reused_id,
        register="story/first-steps\t0123456789abcdef\t2025-05-01T12:00:00Z\tgone\n",
    ),
)
