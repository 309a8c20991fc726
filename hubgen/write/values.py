"""Values as a YAML header holds them on one line: in quotes only where they would mean something else without."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from hubgen.model.text import escape_controls
from hubgen.read.tree import NULLS

ListEntry: TypeAlias = str | Mapping[str, str]
"""An entry of a list: a text, or a small mapping of texts."""

_WORD = r"[\w./+](?:[\w./+@~=&?%#:-]*[\w./+@~=&?%-])?"
_BARE = re.compile(f"{_WORD}(?: {_WORD})*")
"""What YAML 1.2 (7.3.3) takes for plain text anywhere, in brackets too, and a person reads without stopping."""
_APART = re.compile(r": |:$| #")


def yaml_text(text: str) -> str:
    """Write a text as it is where hubgen reads it as just that, else in double quotes ("a: b", "null", "").

    What YAML has for other values, such as `yes` or 12, stays bare: hubgen's reader takes every value for text.
    """
    if text not in NULLS and _BARE.fullmatch(text) and not _APART.search(text):
        return text
    return double_quoted(text)


def double_quoted(text: str) -> str:
    """Write a text in double quotes, as JSON has it, which YAML reads too; other scripts stay as they are."""
    return json.dumps(text, ensure_ascii=False)


def yaml_entry(entry: ListEntry) -> str:
    """Write an entry of a list; a mapping stands in braces, on one line."""
    if isinstance(entry, str):
        return yaml_text(entry)
    return "{" + ", ".join(f"{yaml_text(key)}: {yaml_text(value)}" for key, value in entry.items()) + "}"


def yaml_list(entries: Sequence[ListEntry]) -> str:
    """Write a list in brackets, on one line."""
    return f"[{', '.join(map(yaml_entry, entries))}]"


def json_entry(entry: ListEntry) -> str:
    """Write a text or a mapping of texts in JSON."""
    return json.dumps(entry if isinstance(entry, str) else dict(entry), ensure_ascii=False)


def with_comment(line: str, comment: str) -> str:
    """Put a comment behind a line, unless it is ""; whatever is in it, it stays a comment."""
    return f"{line}  # {escape_controls(comment)}" if comment else line
