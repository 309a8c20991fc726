"""A change of an author's file, planned by a feature and made by the command line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text of a content file; `path` is relative to the content folder, with `/`.

    `old` is the text that must stand there now, None when the file must not exist yet.
    """

    path: str
    old: str | None
    new: str
