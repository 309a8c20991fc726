"""A page about an item, as pages plans it."""

from hubgen.model.item import Item
from hubgen.model.output import WebPage


def page_of(item: Item, lang: str | None = None) -> WebPage:
    """Make the page of an item."""
    lang = lang or item.lang
    meta = {"chrome": lang.partition("-")[0]}
    return WebPage(f"{item.id}/", f"hub/{item.kind}.html", item.title, lang, meta=meta, item=item.key)
