"""One page an address: the author's page comes before an item's, an item's before a generated one."""

from collections.abc import Iterable

from hubgen.model.output import WebPage
from hubgen.model.problem import Code, Problem
from hubgen.model.source import FILE_START


def without_clashes(pages: Iterable[WebPage]) -> tuple[tuple[WebPage, ...], tuple[Problem, ...]]:
    """Keep the first page at each address and report the others to the authors concerned."""
    kept: dict[str, WebPage] = {}
    problems = []
    for page in pages:
        first = kept.setdefault(page.address, page)
        if first is not page and first.source != page.source:
            problems.append(_problem(first, page))
    return tuple(kept.values()), tuple(problem for problem in problems if problem)


def _problem(kept: WebPage, lost: WebPage) -> Problem | None:
    if lost.source and kept.source:
        message = f"this would stand at /{lost.address}, where {kept.source} already stands"
        return Problem(lost.source, *FILE_START, Code.DUPLICATE_ADDRESS, message, "rename one of the two")
    if kept.source:
        message = f"this stands at /{kept.address}, in place of the page that hubgen makes there"
        return Problem(kept.source, *FILE_START, Code.ADDRESS_TAKEN, message, "rename it if you want both")
    return None
