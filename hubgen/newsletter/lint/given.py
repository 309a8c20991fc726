"""What a rule may look at: one issue as it would be mailed, and the hub around it."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from hubgen.config import Config
from hubgen.config.newsletter import Edition
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.newsletter.issues import send_time
from hubgen.newsletter.letter import Letter
from hubgen.newsletter.lint.document import Document, document_of
from hubgen.newsletter.mail.outlet import Mail, Outlet


@dataclass(frozen=True)
class Given:
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
        """The moment for which the issue is written: its send slot, else now."""
        return send_time(self.issue, self.as_of)

    @cached_property
    def document(self) -> Document:
        """The HTML as mail programs read it."""
        return document_of(self.mail.html)
