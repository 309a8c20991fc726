"""The one thing that a letter asks of its readers."""

from hubgen.model.parts import CallToAction
from hubgen.newsletter.compose.links import leading
from hubgen.newsletter.compose.reading import Reading
from hubgen.newsletter.letter import Link
from hubgen.portable.text import line


def call_of(reading: Reading) -> Link | None:
    """Give the issue's call, else its edition's; None where there is none, or its link leads nowhere.

    An issue takes its edition's call over as it stands in the settings, so that its link may begin there too.
    """
    issue, usual = reading.issue.call, reading.edition.call
    if issue:
        return _link(issue, leading(issue.link, reading, reading.issue.source.path, ""))
    return _link(usual, leading(usual.link, reading)) if usual else None


def _link(call: CallToAction, url: str) -> Link | None:
    return Link(line(call.text), url) if url and line(call.text) else None
