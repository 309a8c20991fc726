"""What podcast apps understand."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from hubgen.config.categories import CATEGORIES
from hubgen.model.text import quote_for_message
from tests.feeds.oracle.codes import OracleCode
from tests.feeds.oracle.document import ITUNES, PODCAST, Document, Form, short
from tests.feeds.oracle.podcasting import EMPTY_TEXT, TAGS, Tag, show_of
from tests.feeds.oracle.rule import Found, Given, Rule

CATEGORY = f"{ITUNES}category"
LONGEST = 4000
"""How many bytes of a description Apple takes."""
PICTURES = (".jpg", ".jpeg", ".png")
WHOLE = re.compile(r"[1-9]\d{0,6}", re.ASCII)
VALUES = {
    "explicit": re.compile("true|false"),
    "type": re.compile("episodic|serial"),
    "episodeType": re.compile("full|trailer|bonus"),
    "duration": re.compile(r"\d{1,6}|(?:\d{1,3}:)?[0-5]?\d:[0-5]\d", re.ASCII),
    "season": WHOLE,
    "episode": WHOLE,
    "block": re.compile("Yes"),
    "complete": re.compile("Yes"),
}
"""What Apple takes; any other `block` or `complete` means nothing."""
FREE = frozenset("author subtitle summary keywords owner name email title image category new-feed-url".split())


def podcast_category(document: Document, _: Given) -> Iterator[Found]:
    """Find categories, and subcategories within theirs, that Apple's list does not have."""
    show = show_of(document)
    for category in show.iterfind(CATEGORY) if show is not None else ():
        name = category.get("text", "")
        if name not in CATEGORIES:
            yield Found(category.sourceline or 1, f"Apple has no category {quote_for_message(name)}")
            continue
        for below in category.iterfind(CATEGORY):
            if below.get("text", "") not in CATEGORIES[name]:
                yield Found(
                    below.sourceline or 1,
                    f"{quote_for_message(name)} has no subcategory {quote_for_message(below.get('text', ''))}",
                )


def podcast_value(document: Document, _: Given) -> Iterator[Found]:
    """Find values of Apple's tags that are none, tags that do not exist, and descriptions that are cut."""
    show = show_of(document)
    for element in show.iter(f"{ITUNES}*") if show is not None else ():
        for fault in _value_faults(element, short(element.tag), (element.text or "").strip()):
            yield Found(element.sourceline or 1, fault)
    for element in show.iter("description") if show is not None else ():
        if len((element.text or "").encode(errors="replace")) > LONGEST:
            yield Found(element.sourceline or 1, f"the description has more than {LONGEST} bytes")


def _value_faults(element: Any, name: str, text: str) -> Iterator[str]:
    if name in VALUES:
        if not VALUES[name].fullmatch(text):
            yield f"<itunes:{name}> cannot be {quote_for_message(text)}"
    elif name == "image":
        href = element.get("href", "")
        if not href.startswith(("http://", "https://")) or not href.partition("?")[0].lower().endswith(PICTURES):
            yield f"the picture {quote_for_message(href)} is neither JPEG nor PNG on the web"
    elif name not in FREE:
        yield f"there is no <itunes:{name}>"


def podcast_namespace(document: Document, _: Given) -> Iterator[Found]:
    """Find tags that are unknown, stand elsewhere or twice, or whose text or attributes are none."""
    for parent in document.root.iter("channel", "item") if document.form is Form.RSS else ():
        tags = list(parent.iterchildren(f"{PODCAST}*"))
        for element in tags:
            for fault in _tag_faults(element, short(element.tag), parent.tag):
                yield Found(element.sourceline or 1, fault)
        for name, count in Counter(short(element.tag) for element in tags).items():
            if count > 1 and name in TAGS and TAGS[name].once:
                yield Found(parent.sourceline or 1, f"<podcast:{name}> stands here {count} times, not once")


def _tag_faults(element: Any, name: str, parent: str) -> Iterator[str]:
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


RULES = (
    Rule(OracleCode.PODCAST_CATEGORY, "A podcast's categories are Apple's.", find=podcast_category),
    Rule(OracleCode.PODCAST_VALUE, "Apple's tags have values that apps understand.", find=podcast_value),
    Rule(
        OracleCode.PODCAST_NAMESPACE,
        "The tags of Podcasting 2.0 stand and read as their specification says.",
        find=podcast_namespace,
    ),
)
