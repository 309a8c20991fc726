"""What strangers wrote, within Markdown of hubgen's own: it is shown as it was written, and means nothing."""

import re

from hubgen.model.oneline import isolated, on_one_line

_MEANING = re.compile(r"([\\`*_\[\]<>&|~#$]|:(?=//)|(?<=www)\.)", re.IGNORECASE)
_CALLING = re.compile(r"(@|#(?=\d))")


def inert(text: str) -> str:
    """Let no sign of a text mean anything in Markdown; nobody is notified, no issue referred to."""
    return _CALLING.sub("\\1\u200b", _MEANING.sub(r"\\\1", isolated(text)))


def code(text: str) -> str:
    """Write a name or a command so that it can be copied, whatever signs are in it."""
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    pad = " " if "`" in text else ""
    return f"{fence}{pad}{on_one_line(text)}{pad}{fence}"
