"""Which documents are podcasts."""

from typing import Any

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.names import ITUNES


def show_of(document: Document) -> Any:
    """Give the channel of a podcast: one that is called so, or that says something to podcast apps; else None."""
    channel = document.root.find("channel") if document.form is Form.RSS else None
    if channel is None:
        return None
    named = document.path.rpartition("/")[2].startswith("podcast")
    return channel if named or any(str(child.tag).startswith(ITUNES) for child in channel) else None
