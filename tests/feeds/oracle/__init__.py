"""Judge what hubgen itself wrote into feeds; it reads them by itself, and trusts nothing that wrote them."""

from collections.abc import Iterator
from typing import NamedTuple

from hubgen.feeds.lint import BuiltSite, is_feed
from tests.feeds.oracle.codes import OracleCode
from tests.feeds.oracle.document import Document, Unreadable
from tests.feeds.oracle.read_json import read_json
from tests.feeds.oracle.read_xml import read_xml
from tests.feeds.oracle.rule import FeedSummary, Given, Rule, summary_of
from tests.feeds.oracle.rules import archives, dates, files, formats, ids, links, opml, podcast, texts

RULES: tuple[Rule, ...] = (
    *formats.RULES,
    *ids.RULES,
    *links.RULES,
    *dates.RULES,
    *texts.RULES,
    *files.RULES,
    *archives.RULES,
    *podcast.RULES,
    *opml.RULES,
)


class Fault(NamedTuple):
    """What is wrong in which file, and where."""

    path: str
    line: int
    code: OracleCode
    message: str


def faults(site: BuiltSite, base_url: str) -> tuple[Fault, ...]:
    """List all faults of a site's feeds, each once; a file that cannot be read is passed over."""
    given, summaries, found = Given(site, base_url), list[FeedSummary](), set[Fault]()
    for path in sorted(filter(is_feed, site.files)):
        document = _read(path, site.read(path))
        if document:
            summaries.append(summary_of(document))
            found |= set(_in_one(document, given))
    for rule in RULES:
        for path, fault in rule.across(summaries, given) if rule.across else ():
            found.add(Fault(path, fault.line, rule.code, fault.message))
    return tuple(sorted(found))


def _in_one(document: Document, given: Given) -> Iterator[Fault]:
    for rule in RULES:
        for fault in rule.find(document, given) if rule.find else ():
            yield Fault(document.path, max(fault.line, 1), rule.code, fault.message)


def _read(path: str, data: bytes) -> Document | None:
    try:
        text = data.decode("utf-8-sig")
        return (read_json if path.endswith(".json") else read_xml)(path, text)
    except (UnicodeDecodeError, Unreadable):
        return None
