"""What the settings say of each mail: who writes, and how to leave."""

from collections.abc import Iterator

from hubgen.model.codes import MailCode
from hubgen.model.lint import Finding, LintRule
from hubgen.model.source import FILE_START
from hubgen.model.text import quote_for_message
from hubgen.newsletter.lint.context import MailContext
from hubgen.portable.template_escape import PLACEHOLDER


def placeholder(context: MailContext) -> Iterator[Finding]:
    """Find placeholders in the edition's own way to leave, which stands in a mail as the settings have it."""
    name = context.edition.id
    which = f"unsubscribe of the edition '{name}'" if name else "newsletter.unsubscribe"
    for address in filter(PLACEHOLDER.search, () if context.outlet.unsubscribe else context.edition.unsubscribe):
        message = f"{which} in mkdocs.yml has a placeholder, which nobody fills in: {quote_for_message(address)}"
        hint = "name a page at which people leave; Buttondown and listmonk get a link of their own without it"
        yield context.finding(FILE_START, message, hint)


def no_unsubscribe(context: MailContext) -> Iterator[Finding]:
    """Find an edition that names no way to leave; list software and services add their own."""
    if not (context.edition.unsubscribe or context.edition.to or context.outlet.unsubscribe):
        message = "the settings name no way to unsubscribe"
        hint = "newsletter.unsubscribe in mkdocs.yml, unless your mail service adds its own"
        yield context.finding(FILE_START, message, hint)


def no_sender(context: MailContext) -> Iterator[Finding]:
    """Find an edition that is to be mailed by nobody."""
    if context.edition.to and not context.edition.sender:
        message = f"the settings say that it goes to {context.edition.to}, and not from whom"
        hint = "newsletter.from in mkdocs.yml, such as from: Embers <letters@example.org>"
        yield context.finding(FILE_START, message, hint)


RULES = (
    LintRule(MailCode.PLACEHOLDER, "The way to leave is no placeholder, which nobody fills in.", placeholder),
    LintRule(MailCode.NO_UNSUBSCRIBE, "Readers can leave.", no_unsubscribe),
    LintRule(MailCode.NO_SENDER, "A mail to a list says who sends it.", no_sender),
)
