"""Two items that claim one address."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.address import address_of
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.lint import Finding
from hubgen.model.problem import Code


def duplicate_address(context: CheckContext) -> Iterator[Finding]:
    """Find old and present addresses that another item has."""
    owners: dict[str, Item] = {}
    for item in context.hub.items:
        address = address_of(item, context.hub.home)
        holder = owners.setdefault(address, item)
        if holder.key != item.key and context.reports_here(item, "event"):
            yield _problem(item, holder, address, "event")
    for item in context.hub.items:
        yield from _aliases(context, item, owners)


def _aliases(context: CheckContext, item: Item, owners: dict[str, Item]) -> Iterator[Finding]:
    for number, alias in enumerate(item.aliases if context.reports_here(item, "aliases") else ()):
        address = _plain(alias)
        holder = owners.setdefault(address, item)
        if holder is not item or address == address_of(item, context.hub.home):
            yield _problem(item, holder, address, "aliases", number)


def _plain(alias: str) -> str:
    """Write an old address as hubgen writes its own: `/stories/x`, `stories/x/index.html` as `stories/x/`."""
    try:
        path = unquote(urlsplit(alias).path).strip("/").removesuffix("index.html").rstrip("/")
    except ValueError:
        return alias
    return f"{path}/" if path and not path.endswith(".html") else path


def _problem(item: Item, holder: Item, address: str, *key: str | int) -> Finding:
    whose = "this item itself" if holder is item else holder.source.path
    recap = "an event has one recap" if item.kind is Kind.RECAP else "rename one of the two files"
    hint = recap if key == ("event",) else "take the alias away"
    return finding_at(item, f"'/{address}' is the address of {whose} already", hint, key=key)


RULE = ContentRule(
    Code.DUPLICATE_ADDRESS,
    "An address, old or present, leads to one item.",
    bad={
        "people/ada.md": "---\ntitle: Ada\naliases: /people/grace/\n---\n",
        "people/grace.md": "---\ntitle: Grace\n---\n",
    },
    good={
        "people/ada.md": "---\ntitle: Ada\naliases: /ada-lovelace/\n---\n",
        "people/grace.md": "---\ntitle: Grace\n---\n",
    },
    find=duplicate_address,
)
