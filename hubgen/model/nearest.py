"""Guess what an author meant."""

from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches


class Known:
    """The words that an author may have meant.

    Only words that begin or end alike are compared, so that guessing costs a large hub no more
    than a small one; a single slip leaves one end of a word as it was.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._ends: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for word in sorted(words, reverse=True):
            folded = word.casefold()
            for end in _ends(folded):
                self._ends[end][folded] = word

    def hint(self, word: str) -> str:
        """Ask for the nearest word: "did you mean 'values'?"; "" when none is near."""
        folded = word.casefold()
        near = {known: name for end in _ends(folded) for known, name in self._ends.get(end, {}).items()}
        close = get_close_matches(folded, near, n=1, cutoff=0.6)
        return f"did you mean '{near[close[0]]}'?" if close else ""


def _ends(word: str) -> tuple[str, str]:
    return f"{word[:2]}…", f"…{word[-2:]}"
