"""HTML for feed readers and mails: nothing that needs the site's styles, scripts or address to be understood."""

import re
from collections.abc import Callable
from typing import Any

from lxml import etree

from hubgen.model.text import xml_safe
from hubgen.portable.html_tree import inner_html, parse_fragment, remove, text_of, unwrap
from hubgen.portable.links import WEB, absolute_url
from hubgen.portable.text import xml_safe_html
from hubgen.render.allow import SCHEMES

DROPPED = (
    "script style form button select textarea svg object embed applet link meta base title noscript template canvas"
).split()
KEPT = frozenset(
    "href src alt title width height lang dir colspan rowspan scope start reversed value type controls poster cite "
    "datetime kind srclang label".split()
)
"""Attributes that mean something to a reader; all others go."""
LINKS = {"href": SCHEMES, "cite": SCHEMES, "src": WEB, "poster": WEB}
EMPTY_WITHOUT_SOURCE = frozenset({"img", "source", "track"})
UNWRAPPED = frozenset({"span", "label"})
LAZY = ' loading="lazy"'
"""An attribute that hubgen's own rendering adds to pictures, and nobody outside of the site needs."""
TICKED, OPEN = "\u2611", "\u2610"

_UNTIDY: Any = etree.XPath("|".join([".//*[@*]", *(f".//{tag}" for tag in sorted(EMPTY_WITHOUT_SOURCE | UNWRAPPED))]))
_HEADERLINK = re.compile('<a class="headerlink"[^<>]*>[^<]*</a>')
_HEADING = re.compile('<(h[1-6]) id="[^"<>]*">')
_TEXT = r' (?:alt|title|width|height|lang|dir)="[^"<>]*"'
_WEB = r'="https?://[!$-;=?-Z_a-z~]*"'
_READY = re.compile(
    "</?(?:p|em|strong|del|ul|ol|li|blockquote|h[1-6]|br|hr|code|table|thead|tbody|tr|th|td)>|</a>"
    f"|<a href{_WEB}(?:{_TEXT})*>|<img(?:{_TEXT})* src{_WEB}(?:{_TEXT})*>"
)
"""Tags that stay as they are; bodies are sanitised and well formed, so a `<` is always a tag's."""


def standalone_html(html: str, page: str) -> str:
    """Return an item's rendered HTML with whole addresses, without ids, classes, scripts and what they would show.

    `page` is the address of the page on which it stands, without an anchor. "" where nothing is left.
    """
    known = _HEADING.sub(r"<\1>", _HEADERLINK.sub("", xml_safe_html(html).replace(LAZY, ""))).strip()
    if needs_no_cleaning(known):
        return known  # most bodies need nothing more, and to parse them takes half of the time of all feeds
    body = parse_fragment(known)
    if body is None:
        return ""
    etree.strip_elements(body, *DROPPED, with_tail=False)
    _flatten(body)
    for element in _UNTIDY(body):
        _tidy(element, page)
    return inner_html(body)


def needs_no_cleaning(html: str) -> bool:
    """Tell whether HTML has no tag but those that stay as they are."""
    return html.count("<") == len(_READY.findall(html))


def _tidy(element: Any, page: str) -> None:
    for name, value in element.items():
        if name in LINKS:
            _complete(element, name, absolute_url(value, page, LINKS[name]))
        elif name not in KEPT and not _is_footnote(element, name):
            del element.attrib[name]
    if element.tag in EMPTY_WITHOUT_SOURCE and "src" not in element.attrib:
        element.tail = element.get("alt", "") + (element.tail or "")
        remove(element)
    elif element.tag in UNWRAPPED and not element.attrib:
        unwrap(element)


def _is_footnote(element: Any, name: str) -> bool:
    return name == "id" and element.tag in ("li", "sup") and element.get("id").startswith("fn")


def _complete(element: Any, name: str, address: str | None) -> None:
    if address is None:
        del element.attrib[name]
    else:
        element.set(name, address)


def _flatten(body: Any) -> None:
    """Turn what Material shows by style or script (tabs, boxes, ticked tasks) into paragraphs, quotes and lists."""
    for element in reversed(_FLATTENED(body)):  # inner parts first, so that an outer one finds them done
        names = element.get("class", "").split()
        flatten = next((BY_CLASS[name] for name in names if name in BY_CLASS), BY_TAG.get(element.tag))
        if flatten:
            flatten(element)


def _box(element: Any) -> None:
    element.tag = "blockquote"


def _bold(element: Any) -> None:
    """Make a label or title a bold paragraph."""
    strong = etree.Element("strong")
    strong.text, element.text = element.text, None
    strong.extend(list(element))
    element.append(strong)
    element.tag = "p"
    element.attrib.clear()


def _tabs(element: Any) -> None:
    """Put each tab's label above its block; both of the markups that pymdownx writes."""
    labels = next((child for child in element if "tabbed-labels" in child.get("class", "")), None)
    if labels is None:
        for label in element.findall("label"):
            _bold(label)
        return
    blocks = [block for child in element if "tabbed-content" in child.get("class", "") for block in child]
    for label, block in zip(list(labels), blocks, strict=False):
        label.tail, block.text = block.text, None
        block.insert(0, label)
        _bold(label)
    if not len(labels):
        remove(labels)


def _numbered_code(table: Any) -> None:
    """Leave the code of a table that sets line numbers beside it, and its file's name."""
    code, name = table.find(".//pre/code/.."), table.find(".//th/p")
    if name is not None:
        table.addprevious(name)
    if code is not None:
        code.tail, table.tail = table.tail, None
        table.getparent().replace(table, code)


def _file_name(element: Any) -> None:
    if element.tag == "span":  # the cell around it bears the class too
        _bold(element)


def _code(element: Any) -> None:
    """Leave only the text of a code block: no colours, no anchors of lines."""
    if element.getparent().tag == "pre" and len(element):
        text = xml_safe(text_of(element))
        del element[:]
        element.text = text


def _checkbox(element: Any) -> None:
    if element.get("type") == "checkbox":
        element.tail = (TICKED if "checked" in element.attrib else OPEN) + xml_safe(element.tail or "")
    remove(element)


def _frame(element: Any) -> None:
    """Make an embedded page a link to it."""
    if source := element.get("src"):
        link = etree.Element("a", href=xml_safe(source))
        link.text = xml_safe(element.get("title") or source)
        element.addprevious(link)
    remove(element)


def _picture(element: Any) -> None:
    """Of a pair of pictures for light and dark pages, keep the one for light pages."""
    if element.get("src", "").endswith(("#only-dark", "#gh-dark-mode-only")):
        remove(element)


def _picture_set(element: Any) -> None:
    etree.strip_elements(element, "source", with_tail=False)
    unwrap(element)


Handler = Callable[[Any], None]
BY_CLASS: dict[str, Handler] = {
    "headerlink": remove,
    "linenos": remove,
    "admonition": _box,
    "admonition-title": _bold,
    "tabbed-set": _tabs,
    "filename": _file_name,
    "highlighttable": _numbered_code,
}
BY_TAG: dict[str, Handler] = {
    "details": _box,
    "summary": _bold,
    "code": _code,
    "input": _checkbox,
    "iframe": _frame,
    "img": _picture,
    "picture": _picture_set,
}
_FLATTENED: Any = etree.XPath("|".join([".//*[@class]", *(f".//{tag}" for tag in BY_TAG)]))
