"""Outlets: the ways by which a mail goes out, and the signs of each way that stand in a mail."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outlet:
    """A way out; `unsubscribe` is the address to leave the list, "" where list software adds one by itself.

    It may be a placeholder of the service's. `around` stands before and behind each comment, where a service drops
    those that are not marked. A mail never holds any other placeholder.
    """

    unsubscribe: str = ""
    around: tuple[str, str] = ("", "")

    def preserve_comment(self, comment: str) -> str:
        """Return a comment marked such that it is still there when the mail goes out."""
        return comment.join(self.around)


BUTTONDOWN = Outlet("{{ unsubscribe_url }}")
LISTMONK = Outlet("{{ UnsubscribeURL }}", ("{{ Safe `", "` }}"))
"""Go's templates: a field of what listmonk hands over is called with a function of that name.

They drop comments, but for what its function `Safe` is given (github.com/knadh/listmonk/issues/1088).
"""
SMTP = Outlet()


@dataclass(frozen=True, slots=True)
class Mail:
    """A letter as mail: a whole HTML document and plain text, the same links in the same order."""

    html: str
    text: str
