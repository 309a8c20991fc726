"""A body's HTML as an lxml tree and back, and two ways to take an element out of it.

lxml.html brings them too, but a class for each element with them, which takes half of the time of cleaning.
"""

from typing import Any

from lxml import etree

# A deep nest of quotes is no attack here.
_PARSER = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)


def parse_fragment(html: str) -> Any:
    """Parse HTML that stands within a body; returns the `body` element around it, or None for empty HTML."""
    body: Any = etree.fromstring(f"<div>{html}</div>".encode(), _PARSER).find("body")
    if body is not None and len(body):
        unwrap(body[0])
    return body


def elements(html: str, tag: str) -> list[dict[str, str]]:
    """Return the attributes of each element with a tag, in their order; an attribute without a value has ""."""
    body = parse_fragment(html)
    return [] if body is None else [dict(element.attrib) for element in body.iter(tag)]


def inner_html(body: Any) -> str:
    """Return the HTML that stands in a body element."""
    body.attrib.clear()
    html: str = etree.tostring(body, encoding="unicode", method="html", with_tail=False)
    return html.removeprefix("<body>").removesuffix("</body>").strip()


def text_of(element: Any) -> str:
    """Return the text of an element and of all that is in it."""
    return "".join(element.itertext())


def remove(element: Any) -> None:
    """Take an element out with all that is in it; the text that follows it stays."""
    _put_before(element, element.tail)
    element.getparent().remove(element)


def unwrap(element: Any) -> None:
    """Take an element out; its text and children stay in its place."""
    parent, children = element.getparent(), list(element)
    _put_before(element, element.text)
    if children:
        children[-1].tail = (children[-1].tail or "") + (element.tail or "") or None
    else:
        _put_before(element, element.tail)
    place = parent.index(element)
    parent[place : place + 1] = children


def _put_before(element: Any, text: str | None) -> None:
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (text or "") or None
    else:
        element.getparent().text = (element.getparent().text or "") + (text or "") or None
