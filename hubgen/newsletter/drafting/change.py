"""What changes in the file of an issue that is there, and how it is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hubgen.errors import FileError
from hubgen.write.entries import with_entries
from hubgen.write.keys import with_key
from hubgen.write.replaced import with_list, with_text


@dataclass(frozen=True, slots=True)
class Change:
    """Names that are added to lists, with titles by name; values by the keys that lead to them; and the beginning.

    `learnt` and `forgotten` are names that somebody moved: hubgen remembers them in another file.
    """

    entries: Mapping[str, Sequence[str]] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    since: str = ""
    learnt: Sequence[str] = ()
    forgotten: Sequence[str] = ()


def with_change(path: str, text: str, change: Change) -> str:
    """Write it; raises FileError where names cannot be added. What else cannot be done is left to people."""
    for keys, value in change.values.items():
        text = with_text(path, text, keys, value) or text
    text = _remembered(path, text, change)
    text = with_entries(path, text, change.entries, change.notes)
    return with_key(path, text, "since", change.since) if change.since else text


def _remembered(path: str, text: str, change: Change) -> str:
    """Move what hubgen remembers; where that cannot be, it stays where it is."""
    text = with_list(path, text, "drafted", change.forgotten) or text if change.forgotten else text
    try:
        return with_entries(path, text, {"drafted": change.learnt})
    except FileError:
        return text
