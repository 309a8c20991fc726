"""What changes in the file of an issue that is there, and how it is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hubgen.errors import FileError
from hubgen.newsletter.drafting.overtaken import Overtaken
from hubgen.write.add_entries import add_entries
from hubgen.write.replace import remove_entries, remove_key, replace_text
from hubgen.write.set_key import set_key


@dataclass(frozen=True, slots=True)
class Change:
    """Names that are added to lists, with titles by name; values by the keys that lead to them; and the beginning.

    A value of "" takes its key out. `learnt` and `forgotten` are names that somebody moved: hubgen remembers them in
    another file. What is `forgotten` is spelt as the file spells it.
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
        text = _rewritten(path, text, keys, value) or text
    text = _remembered(path, text, change)
    text = add_entries(path, text, change.entries, change.notes)
    return set_key(path, text, "since", change.since) if change.since else text


def is_possible(path: str, text: str, line: Overtaken) -> bool:
    """Tell whether hubgen can write what it would, and nothing else."""
    return line.new is None or _rewritten(path, text, line.keys, line.new) is not None


def _rewritten(path: str, text: str, keys: tuple[str, ...], value: str) -> str | None:
    return replace_text(path, text, keys, value) if value else remove_key(path, text, keys[0])


def _remembered(path: str, text: str, change: Change) -> str:
    """Move what hubgen remembers; where that cannot be, it stays where it is."""
    text = (remove_entries(path, text, "drafted", change.forgotten) if change.forgotten else None) or text
    try:
        return add_entries(path, text, {"drafted": change.learnt})
    except FileError:
        return text
