"""Outlets: by which way a mail goes out, and what stands in it where that way puts its own links."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outlet:
    """A way out; `unsubscribe` is where its link to leave leads, "" where list software adds one by itself.

    It may be a placeholder of the service's. `around` stands before and behind each comment, where a service drops
    those that are not marked. A mail never holds any other placeholder.
    """

    unsubscribe: str = ""
    around: tuple[str, str] = ("", "")

    def keep(self, comment: str) -> str:
        """Write a comment so that it is still there when the mail goes out."""
        return comment.join(self.around)

    def without_its_own(self, part: str) -> str:
        """Take the placeholders of this way out of a part of a mail: what is left must hold none."""
        before, behind = self.around
        for sign in (self.unsubscribe, before and f"{before}{COMMENT}", behind and f"{ENDS}{behind}"):
            part = part.replace(sign, "") if sign else part
        return part


COMMENT, ENDS = "<!--[if mso]>", "<![endif]-->"
"""What stands between them is for Outlook on Windows alone, which lays mails out as Word does."""
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
