"""XML, read without entities, document types, network or unbounded depth."""

import re
from collections.abc import Callable
from typing import Any

from lxml import etree

from hubgen.feeds.lint.characters import ILLEGAL
from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.names import ATOM
from hubgen.feeds.lint.read.atom import read_atom
from hubgen.feeds.lint.read.opml import read_opml
from hubgen.feeds.lint.read.rss import read_rss
from hubgen.feeds.lint.read.unreadable import Unreadable
from hubgen.model.text import quote_for_message

READERS: dict[str, Callable[[str, str, int, Any], Document]] = {
    "rss": read_rss,
    f"{ATOM}feed": read_atom,
    "opml": read_opml,
}
# The groups are atomic, so that no prologue makes this slow.
_DOCTYPE = re.compile(r"(?>(?:\s+|<\?(?>.*?\?>)|<!--(?>.*?-->))*)<!DOCTYPE", re.DOTALL)


def read_xml(path: str, text: str, size: int) -> Document:
    """Read RSS, Atom or OPML; illegal characters are passed over here, and told by their own rule."""
    if _DOCTYPE.match(text):
        raise Unreadable(1, "the file declares a document type", "a feed needs none, and readers refuse it")
    root = _root(ILLEGAL.sub("", text))
    reader = READERS.get(root.tag)
    if not reader:
        raise Unreadable(root.sourceline or 1, f"{quote_for_message(root.tag)} is neither RSS 2.0 nor Atom nor OPML")
    return reader(path, text, size, root)


def _root(text: str) -> Any:
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
    try:
        return etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(
            error.lineno or 1, f"the file is no well-formed XML: {quote_for_message(error.msg or '')}"
        ) from None
