"""The pages of what was withdrawn: the address stays, and says so; nothing else names it."""

from collections.abc import Iterator

from hubgen.model.address import address_of, language_prefix
from hubgen.model.hub import Hub, is_withdrawn
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.output import WebPage
from hubgen.model.recap import Recap
from hubgen.pages.context import PageSite
from hubgen.pages.layout import web_page

TEMPLATE = "withdrawn"


def withdrawn_pages(site: PageSite) -> Iterator[WebPage]:
    """Yield a page for each withdrawn item, in each of its languages, at the address that it had.

    A recap on its event's page has no page of its own to say so.
    """
    for item in site.index.hub.withheld:
        address = last_address(item, site.index.hub)
        if is_withdrawn(item, site.index.as_of) and not item.draft and address:
            yield _page(site, item, address)


def last_address(item: Item, hub: Hub) -> str:
    """Return where something that was withdrawn stood; "" for a recap on the page of an event that is there still."""
    address = address_of(item, hub.home)
    if not isinstance(item, Recap):
        return address
    return "" if hub.get(Kind.EVENT, item.event) else f"{language_prefix(item.locale, hub.home)}recaps/{item.id}/"


def _page(site: PageSite, item: Item, address: str) -> WebPage:
    context, withdrawal, hub = site.context(item.locale), item.withdrawn, site.index.hub
    written_in = item if item.source.has("withdrawn") else next(_original(item, hub), item)
    day = context.words.day(withdrawal.on.day) if withdrawal else ""
    return web_page(
        context,
        TEMPLATE,
        {item.locale: address},
        context.words["withdrawn.title"],
        section=item.kind.folder if item.kind is not Kind.PAGE else "",
        source=item.source.path,
        text=context.words.say("withdrawn.text", day=day),
        why=withdrawal.why if withdrawal else None,
        why_lang=context.lang_attributes(written_in.lang),
    )


def _original(item: Item, hub: Hub) -> Iterator[Item]:
    return (one for one in hub.withheld_as(item.kind, item.id) if one.id == item.id and one.locale == hub.home)
