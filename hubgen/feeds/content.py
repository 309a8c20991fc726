"""The full HTML of an item in a feed."""

from html import escape

from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.resource import Resource
from hubgen.portable.clean import clean
from hubgen.portable.links import web_address
from hubgen.portable.picture import Picture, as_html
from hubgen.portable.text import line
from hubgen.words import direction


def content(item: Item, hub: Hub, config: Config, url: str, fallback: str, picture: Picture | None = None) -> str:
    """Give an item's whole content; `fallback` is the text that stands for an empty body.

    The picture comes first, where readers look for one, unless the body shows it anyway.
    """
    body = clean(hub.html(item).html_at(config.base_url), url.partition("#")[0])
    pointer = _pointer(item) if isinstance(item, Resource) else ""
    cover = as_html(picture) if picture and f'src="{escape(picture.url)}"' not in body else ""
    plain = item.lang == item.locale == hub.home
    return spoken(cover + pointer + (body or f"<p>{escape(fallback, quote=False)}</p>"), item.lang, plain=plain)


def spoken(html: str, lang: str, *, plain: bool) -> str:
    """Mark language and direction in the content itself, unless both are `plain`: few readers heed the feed's."""
    way = direction(lang)
    return html if plain and way == "ltr" else f'<div lang="{escape(lang)}" dir="{way}">{html}</div>'


def _pointer(item: Resource) -> str:
    """Lead to the resource first: what it helps one do, and where it is."""
    link, title, helps = web_address(item.link), escape(line(item.title)), escape(line(item.helps or ""))
    place = f'<a href="{escape(link)}">{title or escape(link)}</a>' if link else escape(line(item.link))
    return f"<p>{place}<br>{helps}</p>" if helps else f"<p>{place}</p>"
