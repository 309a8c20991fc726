"""OPML 2.0: lists of feeds."""

from typing import Any

from hubgen.feeds.lint.dates import rfc_822
from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.read.elements import addresses, languages, stamps, words


def read_opml(path: str, text: str, size: int, root: Any) -> Document:
    """Read a list of feeds; its outlines are no entries, for they have neither id nor date."""
    head = root.find("head")
    return Document(
        path=path,
        form=Form.OPML,
        size=size,
        text=text,
        root=root,
        title=None if head is None else words(head, "title"),
        links=(),
        stamps=() if head is None else stamps(head, rfc_822, "dateCreated", "dateModified"),
        entries=(),
        languages=languages(root),
        addresses=addresses(root),
    )
