"""A part without which a document is none of its format."""

from collections.abc import Iterator
from typing import Any

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.names import ATOM
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find what is missing, in the terms of each format."""
    yield from FINDERS[document.form](document)


def _rss(document: Document) -> Iterator[Found]:
    channel = document.root.find("channel")
    if channel is None:
        yield Found(document.root.sourceline or 1, "the feed has no <channel>")
    else:
        yield from _lacking(channel, ("title", "link", "description"))


def _atom(document: Document) -> Iterator[Found]:
    needed = tuple(ATOM + name for name in ("id", "title", "updated"))
    yield from _lacking(document.root, needed)
    anonymous = document.root.find(f"{ATOM}author") is None
    for entry in document.entries:
        yield from _lacking(entry.node, needed)
        if anonymous and entry.node.find(f"{ATOM}author") is None:
            yield Found(entry.line, "neither the entry nor its feed has an <author>")
        if entry.page is None and entry.node.find(f"{ATOM}content") is None:
            yield Found(entry.line, "the entry has neither content nor a link to its page")


def _opml(document: Document) -> Iterator[Found]:
    for path in ("head", "body", "body/outline"):
        if document.root.find(path) is None:
            yield Found(document.root.sourceline or 1, f"the list has no <{path}>")


def _json(document: Document) -> Iterator[Found]:
    for odd in document.odd:
        if odd.kind == "missing":
            yield Found(odd.line, f"{odd.where} is missing")


def _lacking(element: Any, names: tuple[str, ...]) -> Iterator[Found]:
    for name in names:
        child = element.find(name)
        if child is None or not (len(child) or (child.text or "").strip()):
            short = name.rpartition("}")[2]
            yield Found(
                element.sourceline or 1, f"<{element.tag.rpartition('}')[2]}> has no <{short}>, or an empty one"
            )


FINDERS = {Form.RSS: _rss, Form.ATOM: _atom, Form.OPML: _opml, Form.JSON: _json}


RULE = Rule(FeedCode.MISSING_PART, "A document has every part that its format asks for.", find=find)
