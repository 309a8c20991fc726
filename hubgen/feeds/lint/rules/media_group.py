"""A group of one medium."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.names import MEDIA
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find groups that offer no choice: a group is several versions of one thing (Media RSS)."""
    for group in document.root.iter(f"{MEDIA}group") if document.form is not Form.JSON else ():
        if len(group.findall(f"{MEDIA}content")) < 2:
            yield Found(group.sourceline or 1, "the media:group has fewer than two versions", "leave the group out")


RULE = Rule(FeedCode.MEDIA_GROUP, "A group of media offers at least two versions.", find=find)
