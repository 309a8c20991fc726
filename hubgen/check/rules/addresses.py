"""Addresses that are another item's, or the whole site's."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.address import address_of, is_asked_for, is_of_the_site
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.lint import Finding
from hubgen.model.problem import Code
from hubgen.model.source import FILE_START, is_markdown


def duplicate_address(context: CheckContext) -> Iterator[Finding]:
    """Find old and present addresses that another item has."""
    owners: dict[str, Item] = {}
    for item in context.hub.items:
        address = address_of(item, context.hub.home)
        holder = owners.setdefault(address, item)
        if holder.key != item.key and context.reports_here(item, "event"):
            yield _taken(item, holder, address, "event")
    for item in context.hub.items:
        yield from _aliases(context, item, owners)


def _aliases(context: CheckContext, item: Item, owners: dict[str, Item]) -> Iterator[Finding]:
    for number, alias in enumerate(item.aliases if context.reports_here(item, "aliases") else ()):
        address = _plain(alias)
        holder = owners.setdefault(address, item)
        if holder is not item or address == address_of(item, context.hub.home):
            yield _taken(item, holder, address, "aliases", number)


def _plain(alias: str) -> str:
    """Write an old address as hubgen writes its own: `/stories/x`, `stories/x/index.html` as `stories/x/`."""
    try:
        path = unquote(urlsplit(alias).path).strip("/").removesuffix("index.html").rstrip("/")
    except ValueError:
        return alias
    return f"{path}/" if path and not path.endswith(".html") else path


def _taken(item: Item, holder: Item, address: str, *key: str | int) -> Finding:
    whose = "this item itself" if holder is item else holder.source.path
    recap = "an event has one recap" if item.kind is Kind.RECAP else "rename one of the two files"
    hint = recap if key == ("event",) else "take the alias away"
    return finding_at(item, f"'/{address}' is the address of {whose} already", hint, key=key)


def reserved_address(context: CheckContext) -> Iterator[Finding]:
    """Find files of the content folder whose names speak for the whole site and that the settings do not name.

    Pages at such addresses are reported when the site is planned.
    """
    for path in sorted(context.hub.files):
        if is_of_the_site(path) and not is_markdown(path) and not is_asked_for(path, context.config.options.publish):
            message = f"'{path}' would speak for the whole site, so it is left out"
            yield Finding(path, FILE_START, message, f"if you keep the site: publish: [{path}]")


RULES = (
    ContentRule(
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
    ),
    ContentRule(
        Code.RESERVED_ADDRESS,
        "What speaks for the whole site, such as robots.txt, comes from hubgen, or is named in mkdocs.yml.",
        bad={
            "about.md": "---\ntitle: About us\n---\nRead [this](robots.txt).\n",
            "robots.txt": "User-agent: *\nDisallow: /\n",
        },
        good={
            "about.md": "---\ntitle: About us\n---\nRead [this](for-robots.txt).\n",
            "for-robots.txt": "We like robots.\n",
        },
        find=reserved_address,
    ),
)
