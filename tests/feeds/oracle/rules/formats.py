"""What RSS, Atom, JSON Feed and OPML allow and ask for."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from hubgen.model.text import quote_for_message
from tests.feeds.oracle.codes import OracleCode
from tests.feeds.oracle.document import ATOM, HISTORY, ILLEGAL, KNOWN, Document, Form, line_at
from tests.feeds.oracle.rule import Found, Given, Rule

HINT = "take it out: one of them ends the whole feed for strict readers"
_DECLARED = re.compile(r"\s*<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)")
VERSIONS = {Form.RSS: "2.0", Form.OPML: "2.0", Form.JSON: "https://jsonfeed.org/version/1.1"}
CHANNEL = frozenset(
    """title link description language copyright managingEditor webMaster pubDate lastBuildDate generator docs cloud
    ttl image textInput skipHours skipDays""".split()
)
ITEM = frozenset("title link description author comments guid pubDate source".split())
FEED = frozenset(ATOM + name for name in "id title updated subtitle generator icon logo rights".split())
ENTRY = frozenset(ATOM + name for name in "id title updated published summary content rights source".split())
HEAD = frozenset("title dateCreated dateModified ownerName ownerEmail ownerId docs".split())
ANYWHERE = frozenset({f"{HISTORY}archive", f"{HISTORY}complete"})
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
TEXTS = tuple(ATOM + name for name in ("title", "subtitle", "summary", "rights", "content"))
TYPES = frozenset({"text", "html", "xhtml"})


def illegal_character(document: Document, _: Given) -> Iterator[Found]:
    """Find the first illegal character; in JSON also one that is written as an escape."""
    match = ILLEGAL.search(document.text)
    if match:
        yield Found(line_at(document.text, match.start()), f"the character U+{ord(match[0]):04X} is illegal", HINT)
    elif document.form is Form.JSON:
        for entry in document.entries:
            texts = (*entry.contents, *filter(None, (entry.id, entry.title)))
            if any(ILLEGAL.search(words.text) for words in texts):
                yield Found(entry.line, "an escaped character is illegal in every other format", HINT)


def encoding(document: Document, _: Given) -> Iterator[Found]:
    """Find a declared encoding that is not the one in which the file is written."""
    match = _DECLARED.match(document.text[:200])
    if match and match[1].lower() not in ("utf-8", "us-ascii"):
        yield Found(1, f"the file says that it is {quote_for_message(match[1])}, and it is UTF-8", "say UTF-8")


def version(document: Document, _: Given) -> Iterator[Found]:
    """Find a missing or another version."""
    right = VERSIONS.get(document.form)
    found = document.root.get("version")
    if right and found != right:
        line = 1 if document.form is Form.JSON else document.root.sourceline
        yield Found(line, f"the version is {quote_for_message(str(found or ''))}", f"write {right}")


def missing_part(document: Document, _: Given) -> Iterator[Found]:
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


def repeated_part(document: Document, _: Given) -> Iterator[Found]:
    """Find parts that stand twice where the format allows one."""
    for name in document.repeated:
        yield Found(1, f"an object has {quote_for_message(name)} twice")
    for element, single in _parents(document):
        for tag, count in Counter(child.tag for child in element.iterchildren("*")).items():
            if count > 1 and (tag in single or tag in ANYWHERE):
                yield Found(element.sourceline or 1, f"<{tag.rpartition('}')[2]}> stands here {count} times, not once")


def _parents(document: Document) -> Iterator[tuple[Any, frozenset[str]]]:
    if document.form is Form.ATOM:
        yield document.root, FEED
        yield from ((entry.node, ENTRY) for entry in document.entries)
    elif document.form is Form.RSS:
        yield document.root, frozenset({"channel"})
        yield from ((channel, CHANNEL) for channel in document.root.iterfind("channel"))
        yield from ((entry.node, ITEM) for entry in document.entries)
    elif document.form is Form.OPML:
        yield document.root, frozenset({"head", "body"})
        yield from ((head, HEAD) for head in document.root.iterfind("head"))


def unknown_part(document: Document, _: Given) -> Iterator[Found]:
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


def unknown_namespace(document: Document, _: Given) -> Iterator[Found]:
    """Find namespaces, declared or used, of which readers make nothing."""
    if document.form is Form.JSON:
        return
    declared = {uri: document.root.sourceline or 1 for uri in document.root.nsmap.values() if uri}
    used: dict[str, int] = {}
    for element in document.root.iter("*"):
        tag = element.tag
        if tag[0] == "{":
            used.setdefault(tag[1:].partition("}")[0], element.sourceline or 1)
    for uri, line in sorted({**declared, **used}.items()):
        if uri not in KNOWN:
            yield Found(line, f"few readers know the namespace {quote_for_message(uri)}", "leave out what is in it")


def null(document: Document, _: Given) -> Iterator[Found]:
    """Find nulls."""
    for odd in document.odd:
        if odd.kind == "null":
            yield Found(odd.line, f"{odd.where} is null", "leave the key out")


def wrong_type(document: Document, _: Given) -> Iterator[Found]:
    """Find values of a wrong type."""
    for odd in document.odd:
        if odd.kind == "type":
            yield Found(odd.line, f"{odd.where} has a wrong type")


def text_type(document: Document, _: Given) -> Iterator[Found]:
    """Find types that are neither text, html nor xhtml; content may also have a media type."""
    for element in document.root.iter(*TEXTS) if document.form is Form.ATOM else ():
        kind = element.get("type", "text")
        if kind not in TYPES and not (element.tag == TEXTS[-1] and "/" in kind):
            yield Found(
                element.sourceline or 1, f"there is no text of type {quote_for_message(kind)}", "write html or text"
            )


FINDERS = {Form.RSS: _rss, Form.ATOM: _atom, Form.OPML: _opml, Form.JSON: _json}


RULES = (
    Rule(
        OracleCode.ILLEGAL_CHARACTER,
        "No text holds a character that XML forbids or advises against.",
        find=illegal_character,
    ),
    Rule(OracleCode.ENCODING, "A feed that names its encoding names UTF-8.", find=encoding),
    Rule(OracleCode.VERSION, "RSS is 2.0, JSON Feed 1.1 and OPML 2.0, and says so.", find=version),
    Rule(OracleCode.MISSING_PART, "A document has every part that its format asks for.", find=missing_part),
    Rule(OracleCode.REPEATED_PART, "What may stand once stands once.", find=repeated_part),
    Rule(OracleCode.UNKNOWN_PART, "A document holds nothing that its format does not know.", find=unknown_part),
    Rule(OracleCode.UNKNOWN_NAMESPACE, "A feed keeps to namespaces that readers know.", find=unknown_namespace),
    Rule(OracleCode.NULL, "What a JSON Feed does not know it leaves out.", find=null),
    Rule(OracleCode.WRONG_TYPE, "Each value of a JSON Feed has the type that its key asks for.", find=wrong_type),
    Rule(OracleCode.TEXT_TYPE, "A text in Atom is of type text, html or xhtml.", find=text_type),
)
