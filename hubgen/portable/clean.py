"""HTML for feed readers and mails: nothing that needs the site's styles, scripts or address to be understood."""

import re
from typing import Any

from lxml import etree

from hubgen.portable.flatten import flatten
from hubgen.portable.links import FOLLOWED, WEB, absolute
from hubgen.portable.text import legal_html
from hubgen.portable.tree import body_of, drop_tag, drop_tree, inner_html

DROPPED = (
    "script style form button select textarea svg object embed applet link meta base title noscript template canvas"
).split()
KEPT = frozenset(
    "href src alt title width height lang dir colspan rowspan scope start reversed value type controls poster cite "
    "datetime kind srclang label".split()
)
"""Attributes that mean something to a reader; all others go."""

LINKS = {"href": FOLLOWED, "cite": FOLLOWED, "src": WEB, "poster": WEB}
EMPTY_WITHOUT_SOURCE = frozenset({"img", "source", "track"})
UNWRAPPED = frozenset({"span", "label"})
_UNTIDY: Any = etree.XPath("|".join([".//*[@*]", *(f".//{tag}" for tag in sorted(EMPTY_WITHOUT_SOURCE | UNWRAPPED))]))

LAZY = ' loading="lazy"'
"""What hubgen's own rendering adds to pictures, and nobody outside of the site needs."""
_HEADERLINK = re.compile('<a class="headerlink"[^<>]*>[^<]*</a>')
_HEADING = re.compile('<(h[1-6]) id="[^"<>]*">')
_TEXT = r' (?:alt|title|width|height|lang|dir)="[^"<>]*"'
_WEB = r'="https?://[!$-;=?-Z_a-z~]*"'
_READY = re.compile(
    "</?(?:p|em|strong|del|ul|ol|li|blockquote|h[1-6]|br|hr|code|table|thead|tbody|tr|th|td)>|</a>"
    f"|<a href{_WEB}(?:{_TEXT})*>|<img(?:{_TEXT})* src{_WEB}(?:{_TEXT})*>"
)
"""Tags that stay as they are; bodies are sanitised and well formed, so a `<` is always a tag's."""


def clean(html: str, page: str) -> str:
    """Make a page's HTML fit for feed readers and mails; `page` is where it stands, without an anchor."""
    known = _HEADING.sub(r"<\1>", _HEADERLINK.sub("", legal_html(html).replace(LAZY, ""))).strip()
    if is_ready(known):
        return known  # most bodies need nothing more, and to parse them takes half of the time of all feeds
    body = body_of(known)
    if body is None:
        return ""
    etree.strip_elements(body, *DROPPED, with_tail=False)
    flatten(body)
    for element in _UNTIDY(body):
        _tidy(element, page)
    return inner_html(body)


def is_ready(html: str) -> bool:
    """Tell whether a body has no tag but those that stay as they are."""
    return html.count("<") == len(_READY.findall(html))


def _tidy(element: Any, page: str) -> None:
    for name in list(element.attrib):
        if name not in KEPT and not _is_footnote(element, name):
            del element.attrib[name]
        elif name in LINKS:
            _complete(element, name, page)
    if element.tag in EMPTY_WITHOUT_SOURCE and "src" not in element.attrib:
        element.tail = element.get("alt", "") + (element.tail or "")
        drop_tree(element)
    elif element.tag in UNWRAPPED and not element.attrib:
        drop_tag(element)


def _is_footnote(element: Any, name: str) -> bool:
    return name == "id" and element.tag in ("li", "sup") and element.get("id").startswith("fn")


def _complete(element: Any, name: str, page: str) -> None:
    address = absolute(element.get(name), page, LINKS[name])
    if address is None:
        del element.attrib[name]
    else:
        element.set(name, address)
