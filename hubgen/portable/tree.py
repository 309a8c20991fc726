"""A body's HTML as a tree and back, and three ways to take an element out of it.

lxml.html brings them too, but a class for each element with them, which takes half of the time of cleaning.
"""

from typing import Any

from lxml import etree

# A deep nest of quotes is no attack here.
_PARSER = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)


def body_of(html: str) -> Any:
    """Read a body's HTML; None where there is nothing in it."""
    body: Any = etree.fromstring(f"<div>{html}</div>".encode(), _PARSER).find("body")
    if body is not None and len(body):
        drop_tag(body[0])
    return body


def inner_html(body: Any) -> str:
    """Write what is in a body as HTML."""
    body.attrib.clear()
    html: str = etree.tostring(body, encoding="unicode", method="html", with_tail=False)
    return html.removeprefix("<body>").removesuffix("</body>").strip()


def drop_tree(element: Any) -> None:
    """Take an element out with all that is in it, and leave the text that follows it."""
    _leave(element, element.tail)
    element.getparent().remove(element)


def drop_tag(element: Any) -> None:
    """Take an element out, and leave what is in it in its place."""
    parent, children = element.getparent(), list(element)
    _leave(element, element.text)
    last = children[-1] if children else None
    if last is None:
        _leave(element, element.tail)
    else:
        last.tail = (last.tail or "") + (element.tail or "") or None
    place = parent.index(element)
    parent[place : place + 1] = children


def text_of(element: Any) -> str:
    """Give the text of an element and of all that is in it."""
    return "".join(element.itertext())


def _leave(element: Any, text: str | None) -> None:
    """Put a text before an element."""
    before = element.getprevious()
    if not text:
        return
    if before is None:
        parent = element.getparent()
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text
