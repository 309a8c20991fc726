"""Files of items, and pictures of channels."""

import re
from collections.abc import Iterator

from hubgen.model.text import quote_for_message
from tests.feeds.oracle.codes import OracleCode
from tests.feeds.oracle.document import MEDIA, Document, Enclosure, Form
from tests.feeds.oracle.rule import Found, Given, Rule

_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)
ENDINGS = (".png", ".jpg", ".jpeg", ".gif")
WIDEST, HIGHEST = 144, 400


def enclosure(document: Document, _: Given) -> Iterator[Found]:
    """Find files without address, type or length; only RSS insists on a length."""
    for entry in document.entries:
        for enclosure in entry.enclosures:
            for fault in _faults(enclosure, needs_length=document.form is Form.RSS):
                yield Found(enclosure.line, fault)


def _faults(enclosure: Enclosure, *, needs_length: bool) -> Iterator[str]:
    if not enclosure.href.startswith(("http://", "https://")):
        yield f"the file's address {quote_for_message(enclosure.href)} is none of the web"
    if not _TYPE.fullmatch(enclosure.type) and (enclosure.type or needs_length):
        yield f"the file's type {quote_for_message(enclosure.type)} is none, such as audio/mpeg"
    if enclosure.bytes is None and (enclosure.length or needs_length):
        yield f"the file's length {quote_for_message(enclosure.length)} is no number of bytes"


def two_enclosures(document: Document, _: Given) -> Iterator[Found]:
    """Find a second file: readers of RSS take the first, or the last."""
    for entry in document.entries:
        if document.form is Form.RSS and len(entry.enclosures) > 1:
            yield Found(entry.enclosures[1].line, "the item has two enclosures", "RSS has room for one")


def image(document: Document, _: Given) -> Iterator[Found]:
    """Find pictures of other types than PNG, JPEG and GIF, and those with another title or link than the channel."""
    image = document.root.find("channel/image") if document.form is Form.RSS else None
    if image is None:
        return
    line = image.sourceline or 1
    page = document.link("alternate")
    url, title, link = ((image.findtext(name) or "").strip() for name in ("url", "title", "link"))
    if not url.partition("?")[0].lower().endswith(ENDINGS):
        yield Found(line, f"the picture {quote_for_message(url)} is neither PNG, JPEG nor GIF")
    if not document.title or title != document.title.text:
        yield Found(line, f"the picture's title {quote_for_message(title)} is not the channel's")
    if not page or link != page.href:
        yield Found(line, f"the picture's link {quote_for_message(link)} is not the channel's")
    for name, most in (("width", WIDEST), ("height", HIGHEST)):
        size = (image.findtext(name) or "1").strip()
        if not size.isdecimal() or not 0 < int(size[:9]) <= most:
            yield Found(line, f"the picture's {name} {quote_for_message(size)} is not 1 to {most}")


def media_group(document: Document, _: Given) -> Iterator[Found]:
    """Find groups that offer no choice: a group is several versions of one thing (Media RSS)."""
    for group in document.root.iter(f"{MEDIA}group") if document.form is not Form.JSON else ():
        if len(group.findall(f"{MEDIA}content")) < 2:
            yield Found(group.sourceline or 1, "the media:group has fewer than two versions", "leave the group out")


RULES = (
    Rule(OracleCode.ENCLOSURE, "A file of an item has an address, a type and a length.", find=enclosure),
    Rule(OracleCode.TWO_ENCLOSURES, "An item of RSS has one file at most.", find=two_enclosures),
    Rule(
        OracleCode.IMAGE, "A channel's picture is PNG, JPEG or GIF, and has the channel's title and link.", find=image
    ),
    Rule(OracleCode.MEDIA_GROUP, "A group of media offers at least two versions.", find=media_group),
)
