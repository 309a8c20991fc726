"""The HTML of an item: which of its addresses and elements do harm in a feed reader."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

ADDRESSES = frozenset("href src poster cite data action longdesc background".split())
HARMFUL = frozenset("script style iframe frame frameset object embed applet meta link base form".split())
SCRIPTS = ("javascript", "vbscript")
HARMLESS_STYLES = frozenset(
    """background-color border border-bottom border-collapse border-color border-left border-radius border-right
    border-spacing border-style border-top border-width clear color direction display float font font-family font-size
    font-style font-variant font-weight height letter-spacing line-height list-style list-style-type margin
    margin-bottom margin-left margin-right margin-top max-height max-width min-height min-width overflow padding
    padding-bottom padding-left padding-right padding-top text-align text-decoration text-indent unicode-bidi
    vertical-align white-space width word-break""".split()
)
"""Properties that stay within the item; `position`, for one, may cover the reader's own buttons."""

_PROPERTY = re.compile(r"(?:^|;)\s*([\w-]+)\s*:([^;]*)")
_PRUNED = frozenset({"html", "head", "body"})


@dataclass(frozen=True, slots=True)
class Fragment:
    """What a piece of HTML has that it should not have."""

    relative: tuple[str, ...] = ()
    harmful: tuple[str, ...] = ()


def fragment_of(html: str) -> Fragment:
    """Read a piece of HTML, however broken."""
    root = _parse(html)
    if root is None:
        return Fragment()
    elements = [element for element in root.iter() if isinstance(element.tag, str) and element.tag not in _PRUNED]
    addresses = tuple(dict.fromkeys(address for element in elements for address in _addresses(element)))
    return Fragment(
        relative=tuple(address for address in addresses if is_relative(address)),
        harmful=tuple(dict.fromkeys(harm for element in elements for harm in _harms(element))),
    )


def is_relative(address: str) -> bool:
    """Tell whether an address means something only where it stands; a broken one means nothing anywhere."""
    try:
        return not urlsplit(address.strip()).scheme
    except ValueError:  # such as http://[
        return True


def _parse(html: str) -> Any:
    parser: Any = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        return etree.fromstring(f"<div>{html}</div>".encode(errors="replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _addresses(element: Any) -> Iterator[str]:
    for name, value in element.attrib.items():
        if name in ADDRESSES:
            yield value
        elif name == "srcset":
            yield from (word.split()[0] for word in value.split(", ") if word.split())


def _harms(element: Any) -> Iterator[str]:
    if element.tag in HARMFUL:
        yield f"<{element.tag}>"
    for name, value in element.attrib.items():
        if name.startswith("on") and len(name) > 3:
            yield f"{name}="
        elif name in ADDRESSES and value.strip().lower().startswith(SCRIPTS):
            yield value
        elif name == "style":
            yield from (f"style={found[1]}" for found in _PROPERTY.finditer(value) if not _harmless(found))


def _harmless(found: re.Match[str]) -> bool:
    return found[1].lower() in HARMLESS_STYLES and "(" not in found[2].replace("rgb(", "").replace("rgba(", "")
