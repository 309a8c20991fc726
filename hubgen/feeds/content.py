"""The full HTML of an item in a feed."""

from html import escape

from hubgen.config import Config
from hubgen.feeds.clean import clean
from hubgen.feeds.links import web_address
from hubgen.feeds.text import line
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.resource import Resource
from hubgen.words import direction


def content(item: Item, hub: Hub, config: Config, url: str, fallback: str) -> str:
    """Give an item's whole content; `fallback` is the text that stands for an empty body."""
    body = clean(hub.html(item).html_at(config.base_url), url.partition("#")[0])
    pointer = _pointer(item) if isinstance(item, Resource) else ""
    return _spoken(pointer + (body or f"<p>{escape(fallback, quote=False)}</p>"), item, hub)


def _pointer(item: Resource) -> str:
    """Lead to the resource first: what it helps one do, and where it is."""
    link, title, helps = web_address(item.link), escape(line(item.title)), escape(line(item.helps or ""))
    place = f'<a href="{escape(link)}">{title or escape(link)}</a>' if link else escape(line(item.link))
    return f"<p>{place}<br>{helps}</p>" if helps else f"<p>{place}</p>"


def _spoken(html: str, item: Item, hub: Hub) -> str:
    """Mark language and direction in the content itself where they matter: few readers heed the feed's."""
    way = direction(item.lang)
    if way == "ltr" and item.lang == item.locale == hub.home:
        return html
    return f'<div lang="{escape(item.lang)}" dir="{way}">{html}</div>'
