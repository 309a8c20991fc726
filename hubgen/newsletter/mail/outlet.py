"""Outlets: by which way a mail goes out, and what stands in it where that way puts its own links."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outlet:
    """A way out; `unsubscribe` is where its link to leave leads, "" where list software adds one by itself.

    It may be a placeholder of the service's, the only one that a mail ever holds.
    """

    name: str
    unsubscribe: str = ""


BUTTONDOWN = Outlet("buttondown", "{{ unsubscribe_url }}")
LISTMONK = Outlet("listmonk", "{{ UnsubscribeURL }}")
"""Go's templates: a field of what listmonk hands over is called with a function of that name."""
SMTP = Outlet("smtp")
FEED = Outlet("feed")


@dataclass(frozen=True, slots=True)
class Mail:
    """A letter as mail: a whole HTML document and plain text, the same links in the same order."""

    html: str
    text: str
