"""Two files that claim one id."""

from collections.abc import Iterator
from unicodedata import normalize

from hubgen.check.rule import Given, Rule, at
from hubgen.model.item import Item, Key
from hubgen.model.problem import Code, Problem


def find(given: Given) -> Iterator[Problem]:
    """Find items whose kind, id and language another item had first.

    Letter case and Unicode form make no difference: on some systems the two pages would be one file.
    """
    first: dict[Key, Item] = {}
    for item in sorted(given.hub.items, key=lambda item: (item.source.path, item.source.start)):
        name = normalize("NFC", item.id).casefold()
        holder = first.setdefault(item.key._replace(id=name), item)
        if holder is not item:
            message = f"the id '{item.key.name}' is that of {holder.source.path} already"
            yield at(item, Code.DUPLICATE_ID, message, "rename one file, or give it a uid", key=("uid",))


RULE = Rule(
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
    find=find,
)
