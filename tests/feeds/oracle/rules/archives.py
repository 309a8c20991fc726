"""Archives, and the formats of one feed beside one another."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from hubgen.model.text import quote_for_message
from tests.feeds.oracle.codes import OracleCode
from tests.feeds.oracle.document import HISTORY, Document, Form
from tests.feeds.oracle.rule import FeedSummary, Found, Given, Rule

PARTS = ("id", "page", "title", "published")


def archive(document: Document, _: Given) -> Iterator[Found]:
    """Find what RFC 5005 does not allow: an archive without its living feed, and a complete feed with archives."""
    if document.form in (Form.JSON, Form.OPML):
        return
    older = document.link("prev-archive") or document.link("next-archive")
    if document.archive and not document.link("current"):
        yield Found(document.archive, "the archive does not name its living feed", "add a link with rel=current")
    for complete in document.root.iter(f"{HISTORY}complete"):
        if older or document.archive:
            yield Found(complete.sourceline or 1, "a feed that is complete has no archives")
    if document.link("next-archive") and not document.archive:
        yield Found(1, "only an archive has a newer one", "add <fh:archive/>, or take rel=next-archive away")
    for rel in ("prev-archive", "next-archive"):
        links = [link for link in document.links if link.rel == rel]
        if len(links) > 1:
            yield Found(links[1].line, f"there are two links with rel={rel}")


def archive_chain(summaries: Sequence[FeedSummary], given: Given) -> Iterator[tuple[str, Found]]:
    """Walk from each living feed to its oldest archive, as a reader does that wants all."""
    by_path = {summary.path: summary for summary in summaries}
    archives: defaultdict[str, set[str]] = defaultdict(set)
    for summary in summaries:
        if summary.live != summary.path:
            archives[summary.live].add(summary.path)
    for summary in summaries:
        if summary.live == summary.path:
            walk = list(_walk(summary, by_path, given))
            reached = {link.path for link in walk}
            yield from _faults(walk, given)
            yield from _broken(walk[-1], by_path, reached, given)
            for lost in sorted(archives[summary.path] - reached):
                yield (
                    lost,
                    Found(1, f"no walk from {summary.path} leads to this archive", "its items are lost to readers"),
                )
    for live in sorted(archives.keys() - by_path.keys()):
        yield from ((path, Found(1, f"its living feed, {live}, is not there")) for path in sorted(archives[live]))


def _walk(summary: FeedSummary, by_path: Mapping[str, FeedSummary], given: Given) -> Iterator[FeedSummary]:
    reached: set[str] = set()
    step: FeedSummary | None = summary
    while step and step.path not in reached:
        reached.add(step.path)
        yield step
        step = by_path.get(_older(step, given) or "")


def _older(summary: FeedSummary, given: Given) -> str | None:
    return given.path(summary.links["prev-archive"]) if "prev-archive" in summary.links else None


def _faults(walk: Sequence[FeedSummary], given: Given) -> Iterator[tuple[str, Found]]:
    """Find ids that come twice, archives that do not say so, and links back that lead elsewhere."""
    seen: dict[str, str] = {}
    for number, summary in enumerate(walk):
        for told in summary.items:
            if told.id and seen.setdefault(told.id, summary.path) != summary.path:
                yield summary.path, Found(told.line, f"{seen[told.id]} has the item {quote_for_message(told.id)} too")
        if number and summary.form is not Form.JSON:
            yield from _astray(summary, walk[number - 1], walk[0], given)


def _astray(summary: FeedSummary, newer: FeedSummary, live: FeedSummary, given: Given) -> Iterator[tuple[str, Found]]:
    if not summary.archive:
        yield summary.path, Found(1, f"{newer.path} names this as an archive, and it is none", "add <fh:archive/>")
    if "current" in summary.links and given.path(summary.links["current"]) != live.path:
        yield (
            summary.path,
            Found(1, f"the living feed is {live.path}, not {quote_for_message(summary.links['current'])}"),
        )
    if "next-archive" in summary.links and given.path(summary.links["next-archive"]) != newer.path:
        yield (
            summary.path,
            Found(1, f"the newer one is {newer.path}, not {quote_for_message(summary.links['next-archive'])}"),
        )


def _broken(
    last: FeedSummary, by_path: Mapping[str, FeedSummary], reached: set[str], given: Given
) -> Iterator[tuple[str, Found]]:
    if "prev-archive" in last.links:
        older = _older(last, given)
        fault = "leads back to where the walk came from" if older in reached else "leads to no feed of this site"
        if older in reached or older not in by_path:
            yield (
                last.path,
                Found(1, f"the link to older items, {quote_for_message(last.links['prev-archive'])}, {fault}"),
            )


def formats_differ(summaries: Sequence[FeedSummary], _: Given) -> Iterator[tuple[str, Found]]:
    """Compare the formats that lie beside one another, item by item."""
    siblings: defaultdict[str, list[FeedSummary]] = defaultdict(list)
    for summary in summaries:
        if summary.sibling_of is not None:
            siblings[summary.sibling_of].append(summary)
    for first, *others in siblings.values():
        for other in others:
            found = _difference(first, other)
            if found:
                yield other.path, found


def _difference(first: FeedSummary, other: FeedSummary) -> Found | None:
    if len(first.items) != len(other.items):
        return Found(1, f"there are {len(other.items)} items, and {len(first.items)} in {first.path}")
    for one, two in zip(first.items, other.items, strict=True):
        for part in PARTS:
            if getattr(one, part) != getattr(two, part):
                return Found(two.line, f"{part}: the item says something else than in {first.path}")
    return None


RULES = (
    Rule(OracleCode.ARCHIVE, "Archives and their links are as RFC 5005 has them.", find=archive),
    Rule(
        OracleCode.ARCHIVE_CHAIN,
        "Walking from a living feed through its archives gives each id once.",
        across=archive_chain,
    ),
    Rule(
        OracleCode.FORMATS_DIFFER,
        "RSS, Atom and JSON Feed of one list have the same items in the same order.",
        across=formats_differ,
    ),
)
