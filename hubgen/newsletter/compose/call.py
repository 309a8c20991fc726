"""The one thing that a letter asks of its readers."""

from hubgen.model.parts import Call
from hubgen.newsletter.compose.links import elsewhere, within
from hubgen.newsletter.compose.reading import Reading
from hubgen.newsletter.letter import Link
from hubgen.portable.text import line


def call_of(reading: Reading) -> Link | None:
    """Give the issue's call, else its edition's; None where there is none, or its link leads nowhere."""
    issue, usual = reading.issue.call, reading.edition.call
    if issue:
        return _link(issue, reading, reading.issue.source.path, "")
    return _link(usual, reading, "") if usual else None


def _link(call: Call, reading: Reading, *paths: str) -> Link | None:
    """Resolve from each of these files in turn; "" stands for the content folder itself."""
    ways = (within(call.link, path, reading) for path in paths)
    url = elsewhere(call.link) or next(filter(None, ways), "")
    return Link(line(call.text), url) if url and line(call.text) else None
