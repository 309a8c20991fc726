"""Entries that are to be added to a list of a header, as they would be written there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from hubgen.write.heading import Heading, Style
from hubgen.write.scalar import Entry, json_entry, noted, yaml_entry
from hubgen.write.script import Script


@dataclass(frozen=True)
class Addition:
    """Entries for the list under one key of a header that is a mapping."""

    text: str
    heading: Heading
    key: str
    entries: Sequence[Entry]
    notes: Mapping[str, str]
    """Comments beside entries that get lines of their own."""

    @cached_property
    def script(self) -> Script:
        """The file as its author typed it."""
        return Script(self.text)

    @property
    def held(self) -> object:
        """What the key says now."""
        data = self.heading.tree.data
        return data.get(self.key) if isinstance(data, dict) else None

    @property
    def write(self) -> Callable[[Entry], str]:
        """How an entry is written here."""
        return json_entry if self.is_json else yaml_entry

    @cached_property
    def is_json(self) -> bool:
        """Whether the header is JSON, or written as such between the lines of a YAML one: quotes stand everywhere."""
        keys = self.heading.tree.keys
        quoted = all(self.text.startswith('"', self.script.at(mark)) for mark in keys.values())
        return self.heading.style is Style.JSON or (quoted and self._in_braces)

    @property
    def inline(self) -> str:
        """The entries as they follow one another in brackets."""
        return ", ".join(map(self.write, self.entries))

    def block(self, indent: str) -> str:
        """The entries as lines of their own, each with its end."""
        return "".join(f"{indent}- {self._noted(entry)}{self.script.ending}" for entry in self.entries)

    def _noted(self, entry: Entry) -> str:
        note = self.notes.get(entry) if isinstance(entry, str) else None
        return noted(yaml_entry(entry), note or "")

    @property
    def _in_braces(self) -> bool:
        """Whether the header as a whole stands in braces."""
        first = min(self.heading.tree.keys.values(), default=None)
        return first is not None and self.text[: self.script.at(first)].rstrip().endswith("{")
