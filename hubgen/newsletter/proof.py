"""A proof: an issue as it will be mailed on its day, in all its forms, and what is wrong with it."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime

from hubgen.config import Config
from hubgen.model.channel import edition_of
from hubgen.model.hub import Hub, published
from hubgen.model.issue import Issue
from hubgen.model.problem import Problem
from hubgen.newsletter.compose import letter_of
from hubgen.newsletter.issues import read_on
from hubgen.newsletter.letter import Letter
from hubgen.newsletter.lint import lint_issue
from hubgen.newsletter.lint.context import MailContext
from hubgen.newsletter.mail import mail_of
from hubgen.newsletter.mail.message import message_of
from hubgen.newsletter.mail.outlet import SMTP, Mail, Outlet


@dataclass(frozen=True, slots=True)
class Proof:
    """An issue's letter, its mail for one way out, the message with both parts, and the Problems of all of it."""

    letter: Letter
    mail: Mail
    message: bytes
    sender: str
    problems: tuple[Problem, ...]


def proof_of(
    issue: Issue, hub: Hub, config: Config, as_of: datetime, site: Container[str], outlet: Outlet = SMTP
) -> Proof:
    """Compose, write and judge an issue as it goes out by one way.

    `hub` is the full hub, rendered, and `site` what will stand on the site. Where nobody says by which way, it is a
    mail to a list's address: all that stands in that is hubgen's or the settings' own.
    """
    given = given_of(issue, hub, config, as_of, site, outlet)
    message = message_of(given.letter, given.mail, given.edition, config.authority)
    return Proof(given.letter, given.mail, message, given.edition.sender, lint_issue(given))


def given_of(
    issue: Issue, hub: Hub, config: Config, as_of: datetime, site: Container[str], outlet: Outlet = SMTP
) -> MailContext:
    """Compose and write an issue, for its rules to look at; what is out by its day counts as out."""
    settings = config.options.newsletter
    letter = letter_of(issue, published(hub, read_on(issue, as_of)), config)
    mail = mail_of(letter, settings, outlet)
    edition = settings.edition_or_plain(edition_of(issue))
    return MailContext(issue, letter, mail, outlet, edition, hub, config, as_of, site)
