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
from hubgen.newsletter.issues import effective_time
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
    """Compose, write and check an issue as it goes out by one way.

    `hub` is the full hub, rendered; `site` holds the paths of all pages and files that will be on the site. Where
    nobody says by which way, it is a mail to a list's address: all in that is hubgen's or the settings' own.
    """
    context = lint_context(issue, hub, config, as_of, site, outlet)
    message = message_of(context.letter, context.mail, context.edition, config.authority)
    return Proof(context.letter, context.mail, message, context.edition.sender, lint_issue(context))


def lint_context(
    issue: Issue, hub: Hub, config: Config, as_of: datetime, site: Container[str], outlet: Outlet = SMTP
) -> MailContext:
    """Return an issue with its letter and mail, as rules look at it; all that is out by its day counts as published."""
    settings = config.options.newsletter
    letter = letter_of(issue, published(hub, effective_time(issue, as_of)), config)
    mail = mail_of(letter, settings, outlet)
    edition = settings.edition_or_plain(edition_of(issue))
    return MailContext(issue, letter, mail, outlet, edition, hub, config, as_of, site)
