"""A value that podcast apps do not understand."""

import re
from collections.abc import Iterator
from typing import Any

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.names import ITUNES, short
from hubgen.feeds.lint.podcasts import show_of
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message

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


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find values of Apple's tags that are none, tags that do not exist, and descriptions that are cut."""
    show = show_of(document)
    for element in show.iter(f"{ITUNES}*") if show is not None else ():
        for fault in _faults(element, short(element.tag), (element.text or "").strip()):
            yield Found(element.sourceline or 1, fault)
    for element in show.iter("description") if show is not None else ():
        if len((element.text or "").encode(errors="replace")) > LONGEST:
            yield Found(element.sourceline or 1, f"the description has more than {LONGEST} bytes")


def _faults(element: Any, name: str, text: str) -> Iterator[str]:
    if name in VALUES:
        if not VALUES[name].fullmatch(text):
            yield f"<itunes:{name}> cannot be {quote_for_message(text)}"
    elif name == "image":
        href = element.get("href", "")
        if not href.startswith(("http://", "https://")) or not href.partition("?")[0].lower().endswith(PICTURES):
            yield f"the picture {quote_for_message(href)} is neither JPEG nor PNG on the web"
    elif name not in FREE:
        yield f"there is no <itunes:{name}>"


RULE = Rule(Flaw.PODCAST_VALUE, "Apple's tags have values that apps understand.", find=find)
