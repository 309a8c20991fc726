"""A character that XML forbids."""

from collections.abc import Iterator

from hubgen.feeds.lint.characters import ILLEGAL, line_at
from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode

HINT = "take it out: one of them ends the whole feed for strict readers"


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find the first illegal character; in JSON also one that is written as an escape."""
    match = ILLEGAL.search(document.text)
    if match:
        yield Found(line_at(document.text, match.start()), f"the character U+{ord(match[0]):04X} is illegal", HINT)
    elif document.form is Form.JSON:
        for entry in document.entries:
            texts = (*entry.contents, *filter(None, (entry.id, entry.title)))
            if any(ILLEGAL.search(words.text) for words in texts):
                yield Found(entry.line, "an escaped character is illegal in every other format", HINT)


RULE = Rule(FeedCode.ILLEGAL_CHARACTER, "No text holds a character that XML forbids or advises against.", find=find)
