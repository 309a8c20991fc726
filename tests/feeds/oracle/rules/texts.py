"""Titles, contents, authors and languages."""

import re
from collections.abc import Iterator

from hubgen.model.text import quote_for_message
from tests.feeds.oracle.codes import OracleCode
from tests.feeds.oracle.document import CONTENT, Document, Form
from tests.feeds.oracle.rule import Found, Given, Rule

MAILS = ("author", "managingEditor", "webMaster")
_MAIL = re.compile(r"(?<![^\s@()])[^\s@()]+@[^\s@()]+\b")
_NAMED = re.compile(r"\([^()\w]*\w[^()]*\)|<[^<>][^<>@]*@[^<>]+>")


def missing_title(document: Document, _: Given) -> Iterator[Found]:
    """Find items of which a reader's list would show nothing."""
    for entry in document.entries:
        if not (entry.title and entry.title.text.strip()):
            yield Found(entry.line, "the item has no title")


def content_order(document: Document, _: Given) -> Iterator[Found]:
    """Find items of RSS whose description stands after their content, or is missing: some readers show the last."""
    for entry in document.entries if document.form is Form.RSS else ():
        tags = [child.tag for child in entry.node.iterchildren("*")]
        encoded = f"{CONTENT}encoded"
        if encoded in tags and "description" not in tags[: tags.index(encoded)]:
            yield Found(entry.line, "no <description> stands before <content:encoded>", "put the summary first")


def unsafe_content(document: Document, given: Given) -> Iterator[Found]:
    """Find scripts, frames, forms and styles that may cover a reader's own page."""
    for words in document.contents:
        for harm in given.fragment(words.text).harmful:
            yield Found(words.line, f"the content has {quote_for_message(harm)}", "readers drop it, and what it shows")


def author_mail(document: Document, _: Given) -> Iterator[Found]:
    """Find people in RSS's own elements, which are for mail addresses only."""
    for element in document.root.iter(*MAILS) if document.form is Form.RSS else ():
        if not _MAIL.search(element.text or ""):
            hint = "write a name into <dc:creator>"
            yield Found(
                element.sourceline or 1,
                f"<{element.tag}> has no mail address: {quote_for_message(element.text or '')}",
                hint,
            )


def author_name(document: Document, _: Given) -> Iterator[Found]:
    """Find mail addresses in RSS without a name in brackets."""
    for element in document.root.iter("author", "managingEditor", "webMaster") if document.form is Form.RSS else ():
        text = element.text or ""
        if "@" in text and not _NAMED.search(text):
            yield Found(
                element.sourceline or 1, f"{quote_for_message(text)} has no name", "write it as mail@example.org (Name)"
            )


RULES = (
    Rule(OracleCode.MISSING_TITLE, "Each item has a title.", find=missing_title),
    Rule(OracleCode.CONTENT_ORDER, "A summary stands before the whole text.", find=content_order),
    Rule(
        OracleCode.UNSAFE_CONTENT, "The content has no scripts, frames, forms or dangerous styles.", find=unsafe_content
    ),
    Rule(OracleCode.AUTHOR_MAIL, "RSS's own elements for people hold mail addresses.", find=author_mail),
    Rule(OracleCode.AUTHOR_NAME, "A mail address in RSS has a name in brackets.", find=author_name),
)
