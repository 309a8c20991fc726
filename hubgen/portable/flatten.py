"""What Material shows as tabs, boxes and ticked tasks, in plain HTML that any reader shows."""

from collections.abc import Callable
from typing import Any

from lxml import etree

from hubgen.portable.text import legal
from hubgen.portable.tree import drop_tag, drop_tree, text_of

TICKED, OPEN = "\u2611", "\u2610"


def flatten(body: Any) -> None:
    """Turn the parts of a body that live by style or script into paragraphs, quotes and lists."""
    for element in reversed(_TOUCHED(body)):  # inner parts first, so that an outer one finds them done
        names = element.get("class")
        for name in names.split() if names else ():
            if name in BY_CLASS:
                BY_CLASS[name](element)
                break
        else:
            if element.tag in BY_TAG:
                BY_TAG[element.tag](element)


def _drop(element: Any) -> None:
    drop_tree(element)


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
        label.tail = block.text
        block.text = None
        block.insert(0, label)
        _bold(label)
    if not len(labels):
        drop_tree(labels)


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
        text = legal(text_of(element))
        del element[:]
        element.text = text


def _checkbox(element: Any) -> None:
    if element.get("type") == "checkbox":
        mark = TICKED if "checked" in element.attrib else OPEN
        element.tail = mark + legal(element.tail or "")
    drop_tree(element)


def _frame(element: Any) -> None:
    """Make an embedded page a link to it."""
    source, title = element.get("src"), element.get("title")
    if source:
        link = etree.Element("a", href=legal(source))
        link.text = legal(title or source)
        element.addprevious(link)
    drop_tree(element)


def _picture(element: Any) -> None:
    """Of a pair of pictures for light and dark pages, keep the one for light pages."""
    if element.get("src", "").endswith(("#only-dark", "#gh-dark-mode-only")):
        drop_tree(element)


def _picture_set(element: Any) -> None:
    etree.strip_elements(element, "source", with_tail=False)
    drop_tag(element)


Handler = Callable[[Any], None]
BY_CLASS: dict[str, Handler] = {
    "headerlink": _drop,
    "linenos": _drop,
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
_TOUCHED: Any = etree.XPath("|".join([".//*[@class]", *(f".//{tag}" for tag in BY_TAG)]))
