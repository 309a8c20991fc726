"""A part that the format does not know."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.names import ATOM
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.codes import FeedCode

RSS = {
    "rss": frozenset({"channel"}),
    "channel": frozenset(
        """title link description language copyright managingEditor webMaster pubDate lastBuildDate category generator
        docs cloud ttl image rating textInput skipHours skipDays item""".split()
    ),
    "item": frozenset("title link description author category comments enclosure guid pubDate source".split()),
    "image": frozenset("url title link width height description".split()),
    "textInput": frozenset("title description name link".split()),
    "skipHours": frozenset({"hour"}),
    "skipDays": frozenset({"day"}),
}
_PERSON = frozenset(ATOM + name for name in ("name", "uri", "email"))
_BOTH = "author category contributor id link rights title updated"
ATOM_PARTS = {
    f"{ATOM}feed": frozenset(ATOM + name for name in f"{_BOTH} generator icon logo subtitle entry".split()),
    f"{ATOM}entry": frozenset(ATOM + name for name in f"{_BOTH} content published source summary".split()),
    f"{ATOM}author": _PERSON,
    f"{ATOM}contributor": _PERSON,
}
OPML = {
    "opml": frozenset({"head", "body"}),
    "head": frozenset(
        """title dateCreated dateModified ownerName ownerEmail ownerId docs expansionState vertScrollState windowTop
        windowLeft windowBottom windowRight""".split()
    ),
    "body": frozenset({"outline"}),
    "outline": frozenset({"outline"}),
}
PARTS = {Form.RSS: RSS, Form.ATOM: ATOM_PARTS, Form.OPML: OPML}


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find elements of the format's own namespace, and keys, that mean nothing where they stand."""
    if document.form is Form.JSON:
        yield from (
            Found(odd.line, f"{odd.where} is no key of JSON Feed") for odd in document.odd if odd.kind == "unknown"
        )
        return
    parts = PARTS[document.form]
    own = ATOM if document.form is Form.ATOM else ""
    for element in document.root.iter("*"):
        known = parts.get(element.tag)
        for child in element.iterchildren("*") if known else ():
            if child.tag not in (known or ()) and child.tag.rpartition("}")[0] == own.rstrip("}"):
                names = (part.tag.rpartition("}")[2] for part in (child, element))
                yield Found(child.sourceline or 1, "<{}> means nothing in <{}>".format(*names))


RULE = Rule(FeedCode.UNKNOWN_PART, "A document holds nothing that its format does not know.", find=find)
