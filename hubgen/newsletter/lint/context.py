"""What a rule may look at: one issue as it would be mailed, and the hub around it."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from html import escape

from hubgen.config import Config
from hubgen.config.newsletter import Edition
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.lint import Finding
from hubgen.model.source import FILE_START, Position
from hubgen.newsletter.issues import send_time
from hubgen.newsletter.letter import Letter, LetterEntry
from hubgen.newsletter.mail.outlet import Mail, Outlet
from hubgen.portable.html_tree import elements
from hubgen.portable.template_escape import escape_placeholders_url


@dataclass(frozen=True)
class MailContext:
    """An issue, its letter and mail, and what else is known.

    `hub` is the full hub, drafts and stock included. `site` holds the paths of all pages (`stories/x/`, "" the home
    page) and files as the site will be on the day of the issue.
    """

    issue: Issue
    letter: Letter
    mail: Mail
    outlet: Outlet
    edition: Edition
    hub: Hub
    config: Config
    as_of: datetime
    site: Container[str]

    @property
    def day(self) -> datetime:
        """The moment for which the issue is written: its send slot, else `as_of`."""
        return send_time(self.issue, self.as_of)

    @cached_property
    def links(self) -> tuple[str, ...]:
        """All addresses to which the mail's HTML leads, each once, in their order."""
        return tuple(dict.fromkeys(link["href"] for link in elements(self.mail.html, "a") if "href" in link))

    def finding(self, mark: Position, message: str, hint: str = "") -> Finding:
        """Return a Finding at a place of the issue's file."""
        return Finding(self.issue.source.path, mark, message, hint)

    def key_mark(self, name: str) -> Position:
        """Return the place of a key's value in the issue's file; the file's beginning where it lacks the key."""
        return self.issue.source.mark(name) if self.issue.source.has(name) else FILE_START

    def address_mark(self, address: str) -> Position:
        """Return the place in the issue's file that brought an address into the mail; its beginning for an unknown one.

        That is an entry of `items` or `again`, the link of `call`, or a line of the body.
        """
        entries = (entry for section in self.letter.sections for entry in section.entries)
        name = next((entry.name for entry in entries if address in _urls(entry)), "")
        for key, names in (("items", self.issue.items), ("again", self.issue.again)):
            if name in names:
                return self.issue.source.mark(key, names.index(name))
        if self.letter.call and address == escape_placeholders_url(self.letter.call.url) and self.issue.call:
            return self.issue.source.mark("call", "link")
        return self._body_mark(address)

    def line_mark(self, text: str) -> Position:
        """Return the place of the body's line that reads like `text`, quoted or not; else the file's beginning."""
        source = self.issue.source
        lines = (line.strip("> ") for line in source.body.split("\n"))
        found = (Position(source.body_line + number, 1) for number, line in enumerate(lines) if line == text)
        return next(found, FILE_START)

    def _body_mark(self, address: str) -> Position:
        """Find an address as it was written; a link that was led to its page is somewhere in the body."""
        source = self.issue.source
        for number, line in enumerate(source.body.split("\n")):
            if address in line:
                return Position(source.body_line + number, line.index(address) + 1)
        return Position(source.body_line, 1) if escape(address) in self.letter.opening else FILE_START


def _urls(entry: LetterEntry) -> set[str]:
    picture = [entry.picture.url] if entry.picture else []
    return {escape_placeholders_url(url) for url in (entry.url, *(link.url for link in entry.links), *picture)}
