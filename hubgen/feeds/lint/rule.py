"""A rule for built feeds: one way in which a feed can be wrong."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.gist import Gist
from hubgen.feeds.lint.given import Given
from hubgen.model.codes import FeedCode


class Found(NamedTuple):
    """Where in a document something is wrong, what, and how to mend it."""

    line: int
    message: str
    hint: str = ""


Finder: TypeAlias = Callable[[Document, Given], Iterable[Found]]
AcrossFinder: TypeAlias = Callable[[Sequence[Gist], Given], Iterable[tuple[str, Found]]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A flaw, one sentence, and how it is found: in one document, or across all (then each with its path).

    Both are None where it is found while reading.
    """

    flaw: FeedCode
    sentence: str
    find: Finder | None = None
    across: AcrossFinder | None = None
