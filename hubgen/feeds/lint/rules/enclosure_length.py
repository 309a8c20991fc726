"""A file whose length is not the one announced."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode


def find(document: Document, given: Given) -> Iterator[Found]:
    """Find lengths of zero, and of files of our own that are longer or shorter than announced."""
    for entry in document.entries:
        for enclosure in entry.enclosures:
            told, real = enclosure.bytes, given.built.files.get(given.path(enclosure.href) or "")
            if told == 0:
                yield Found(enclosure.line, "the file's length is 0", "give its length in bytes")
            elif told is not None and real is not None and real != told:
                yield Found(enclosure.line, f"the file has {real} bytes, and {told} are announced")


RULE = Rule(FeedCode.ENCLOSURE_LENGTH, "A file has as many bytes as its feed announces.", find=find)
