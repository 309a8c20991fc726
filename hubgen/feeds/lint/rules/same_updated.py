"""Two entries that changed at one moment."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find entries of Atom whose `updated` an earlier one has: readers take the two for one."""
    seen = set()
    for entry in document.entries if document.form is Form.ATOM else ():
        for stamp in entry.stamps:
            if stamp.name == "updated" and stamp.at:
                if stamp.at in seen:
                    yield Found(stamp.line, "another entry changed at the same moment", "set them a second apart")
                seen.add(stamp.at)


RULE = Rule(FeedCode.SAME_UPDATED, "No two entries of an Atom feed have changed at one moment.", find=find)
