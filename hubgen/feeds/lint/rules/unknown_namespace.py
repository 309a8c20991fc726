"""A namespace that readers do not know."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.names import KNOWN
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message


def find(document: Document, _: Given) -> Iterator[Found]:
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


RULE = Rule(Flaw.UNKNOWN_NAMESPACE, "A feed keeps to namespaces that readers know.", find=find)
