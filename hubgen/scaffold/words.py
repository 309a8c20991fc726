"""The kinds of items in the words of a command line."""

from hubgen.errors import HubError
from hubgen.model.kind import KIND_OF_FOLDER, Kind


def parse_kind(word: str) -> Kind:
    """Find the kind that a word means: `story` as well as `stories`; raises HubError."""
    lower = word.strip().lower()
    if lower in list(Kind):
        return Kind(lower)
    if lower in KIND_OF_FOLDER:
        return KIND_OF_FOLDER[lower]
    raise HubError(f"'{word}' is no kind of item.", f"Use one of: {', '.join(Kind)}.")
