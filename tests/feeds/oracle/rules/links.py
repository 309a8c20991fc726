"""Where a feed leads."""

from collections.abc import Iterator

from hubgen.model.text import quote_for_message
from tests.feeds.oracle.codes import OracleCode
from tests.feeds.oracle.document import Document, Form
from tests.feeds.oracle.fragment import is_relative
from tests.feeds.oracle.rule import Found, Given, Rule

HINT = "write it with https:// and the host"


def relative_link(document: Document, given: Given) -> Iterator[Found]:
    """Find relative addresses, in the feed's own elements and in the HTML of its items."""
    for words in document.addresses:
        if is_relative(words.text):
            yield Found(words.line, f"the address {quote_for_message(words.text)} is not complete", HINT)
    for words in document.contents:
        for address in given.fragment(words.text).relative:
            yield Found(words.line, f"the address {quote_for_message(address)} in the content is not complete", HINT)


def hub(document: Document, _: Given) -> Iterator[Found]:
    """Find hubs of feeds that readers could not ask the hub for (WebSub, 4)."""
    hub = document.link("hub")
    if hub and not document.link("self"):
        yield Found(hub.line, "the feed names a hub and not its own address", "add a link with rel=self")


def same_link(document: Document, _: Given) -> Iterator[Found]:
    """Find pages to which an earlier item of the same document leads."""
    seen: set[str] = set()
    for entry in document.entries:
        if entry.page and entry.page.href:
            if entry.page.href in seen:
                yield Found(
                    entry.page.line,
                    f"another item leads to {quote_for_message(entry.page.href)}",
                    "many readers show one of the two",
                )
            seen.add(entry.page.href)


def two_alternates(document: Document, _: Given) -> Iterator[Found]:
    """Find a second alternate link of the same type and language in Atom (RFC 4287, 4.1.1 and 4.1.2)."""
    if document.form is not Form.ATOM:
        return
    for links in (document.links, *(entry.links for entry in document.entries)):
        seen = set()
        for link in links:
            kind = (link.type, link.hreflang)
            if link.rel == "alternate" and kind in seen:
                yield Found(
                    link.line, "there are two alternate links of one type and language", "say what each is with rel"
                )
            if link.rel == "alternate":
                seen.add(kind)


RULES = (
    Rule(OracleCode.RELATIVE_LINK, "Every address in a feed is complete.", find=relative_link),
    Rule(OracleCode.HUB, "A feed that names a WebSub hub names its own address too.", find=hub),
    Rule(OracleCode.SAME_LINK, "No two items of a feed lead to one page.", find=same_link),
    Rule(OracleCode.TWO_ALTERNATES, "An entry of Atom has one page of each type and language.", find=two_alternates),
)
