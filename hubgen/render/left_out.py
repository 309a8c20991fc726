"""Pictures that are left out: their words stand in their place, as a link where the picture lies elsewhere."""

import re
from collections.abc import Iterable
from html import escape, unescape

from hubgen.render.allow import REL

_PART = re.compile(r"<a(?=[\s>])[^>]*>|</a>|<img(?=[\s>])[^>]*>")
_SOURCE = re.compile(r'\ssrc="')
_WORDS = re.compile(r'\s(alt|title)="([^"]*)"')


def with_words(html: str, addresses: Iterable[str]) -> str:
    """Replace each picture without a source in sanitised HTML by its text alternative.

    `addresses` say, in the order of the document, where these pictures lie: a web address, or "" for one that lies
    nowhere. An address makes the text a link, unless it stands in a link already; a picture without words is then
    called by its address.
    """
    left, linked = iter(addresses), False

    def replaced(part: re.Match[str]) -> str:
        nonlocal linked
        if not part[0].startswith("<img"):
            linked = part[0] != "</a>"
            return part[0]
        return part[0] if _SOURCE.search(part[0]) else _named(part[0], next(left, ""), linked=linked)

    return _PART.sub(replaced, html)


def _named(picture: str, address: str, *, linked: bool) -> str:
    said = {name: " ".join(unescape(text).split()) for name, text in _WORDS.findall(picture)}
    words = said.get("alt") or said.get("title") or address.partition("://")[2]
    if not address or linked:
        return escape(words, quote=False)
    return f'<a href="{escape(address)}" rel="{REL}">{escape(words, quote=False)}</a>'
