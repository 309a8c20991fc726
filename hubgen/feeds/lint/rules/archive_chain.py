"""A chain of archives that loses or repeats items."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from hubgen.feeds.lint.document import Form
from hubgen.feeds.lint.gist import Gist
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message


def find(gists: Sequence[Gist], given: Given) -> Iterator[tuple[str, Found]]:
    """Walk from each living feed to its oldest archive, as a reader does that wants all."""
    by_path = {gist.path: gist for gist in gists}
    archives: defaultdict[str, set[str]] = defaultdict(set)
    for gist in gists:
        if gist.live != gist.path:
            archives[gist.live].add(gist.path)
    for gist in gists:
        if gist.live == gist.path:
            walk = list(_walk(gist, by_path, given))
            reached = {link.path for link in walk}
            yield from _faults(walk, given)
            yield from _broken(walk[-1], by_path, reached, given)
            for lost in sorted(archives[gist.path] - reached):
                yield lost, Found(1, f"no walk from {gist.path} leads to this archive", "its items are lost to readers")
    for live in sorted(archives.keys() - by_path.keys()):
        yield from ((path, Found(1, f"its living feed, {live}, is not there")) for path in sorted(archives[live]))


def _walk(gist: Gist, by_path: Mapping[str, Gist], given: Given) -> Iterator[Gist]:
    reached: set[str] = set()
    step: Gist | None = gist
    while step and step.path not in reached:
        reached.add(step.path)
        yield step
        step = by_path.get(_older(step, given) or "")


def _older(gist: Gist, given: Given) -> str | None:
    return given.path(gist.links["prev-archive"]) if "prev-archive" in gist.links else None


def _faults(walk: Sequence[Gist], given: Given) -> Iterator[tuple[str, Found]]:
    """Find ids that come twice, archives that do not say so, and links back that lead elsewhere."""
    seen: dict[str, str] = {}
    for number, gist in enumerate(walk):
        for told in gist.items:
            if told.id and seen.setdefault(told.id, gist.path) != gist.path:
                yield gist.path, Found(told.line, f"{seen[told.id]} has the item {quote_for_message(told.id)} too")
        if number and gist.form is not Form.JSON:
            yield from _astray(gist, walk[number - 1], walk[0], given)


def _astray(gist: Gist, newer: Gist, live: Gist, given: Given) -> Iterator[tuple[str, Found]]:
    if not gist.archive:
        yield gist.path, Found(1, f"{newer.path} names this as an archive, and it is none", "add <fh:archive/>")
    if "current" in gist.links and given.path(gist.links["current"]) != live.path:
        yield gist.path, Found(1, f"the living feed is {live.path}, not {quote_for_message(gist.links['current'])}")
    if "next-archive" in gist.links and given.path(gist.links["next-archive"]) != newer.path:
        yield gist.path, Found(1, f"the newer one is {newer.path}, not {quote_for_message(gist.links['next-archive'])}")


def _broken(last: Gist, by_path: Mapping[str, Gist], reached: set[str], given: Given) -> Iterator[tuple[str, Found]]:
    if "prev-archive" in last.links:
        older = _older(last, given)
        fault = "leads back to where the walk came from" if older in reached else "leads to no feed of this site"
        if older in reached or older not in by_path:
            yield (
                last.path,
                Found(1, f"the link to older items, {quote_for_message(last.links['prev-archive'])}, {fault}"),
            )


RULE = Rule(Flaw.ARCHIVE_CHAIN, "Walking from a living feed through its archives gives each id once.", across=find)
