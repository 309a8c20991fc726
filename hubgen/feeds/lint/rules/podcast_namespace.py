"""A tag of Podcasting 2.0 that apps do not understand."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.names import PODCAST, short
from hubgen.feeds.lint.podcasting import EMPTY_TEXT, TAGS, Tag
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find tags that are unknown, stand elsewhere or twice, or whose text or attributes are none."""
    for parent in document.root.iter("channel", "item") if document.form is Form.RSS else ():
        tags = list(parent.iterchildren(f"{PODCAST}*"))
        for element in tags:
            for fault in _faults(element, short(element.tag), parent.tag):
                yield Found(element.sourceline or 1, fault)
        for name, count in Counter(short(element.tag) for element in tags).items():
            if count > 1 and name in TAGS and TAGS[name].once:
                yield Found(parent.sourceline or 1, f"<podcast:{name}> stands here {count} times, not once")


def _faults(element: Any, name: str, parent: str) -> Iterator[str]:
    tag = TAGS.get(name)
    if tag is None:
        yield f"<podcast:{name}> is not known"
        return
    if parent not in tag.parents:
        yield f"<podcast:{name}> means nothing in <{parent}>"
    yield from _text_faults(tag, name, (element.text or "").strip())
    for key in tag.needed.keys() - element.attrib.keys():
        yield f"<podcast:{name}> has no {key}"
    for key, value in element.attrib.items():
        pattern = tag.needed.get(key) or tag.allowed.get(key)
        if pattern is None:
            yield f"<podcast:{name}> knows no {quote_for_message(key)}"
        elif not pattern.fullmatch(value):
            yield f"<podcast:{name}>: its {key} cannot be {quote_for_message(value)}"


def _text_faults(tag: Tag, name: str, text: str) -> Iterator[str]:
    if tag.text is None or (not text and name in EMPTY_TEXT):
        return
    if not tag.text.fullmatch(text):
        yield f"<podcast:{name}> cannot be {quote_for_message(text)}"
    elif tag.longest and len(text) > tag.longest:
        yield f"<podcast:{name}> has more than {tag.longest} characters"


RULE = Rule(Flaw.PODCAST_NAMESPACE, "The tags of Podcasting 2.0 stand and read as their specification says.", find=find)
