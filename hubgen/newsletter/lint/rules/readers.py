"""What readers must be told: who writes, and how to leave."""

from collections.abc import Iterator

from hubgen.model.slip import Slip
from hubgen.model.source import FILE_START
from hubgen.newsletter.lint.given import Given
from hubgen.newsletter.lint.rule import Found, Rule


def no_unsubscribe(given: Given) -> Iterator[Found]:
    """Find an edition that names no way to leave; list software and services add their own."""
    if not (given.edition.unsubscribe or given.edition.to or given.outlet.unsubscribe):
        message = "the settings name no way to unsubscribe"
        yield Found(FILE_START, message, "newsletter.unsubscribe in mkdocs.yml, unless your mail service adds its own")


def no_sender(given: Given) -> Iterator[Found]:
    """Find an edition that is to be mailed by nobody."""
    if given.edition.to and not given.edition.sender:
        hint = "newsletter.from in mkdocs.yml, such as from: Embers <letters@example.org>"
        yield Found(FILE_START, f"the settings say that it goes to {given.edition.to}, and not from whom", hint)


RULES = (
    Rule(Slip.NO_UNSUBSCRIBE, "Readers can leave.", no_unsubscribe),
    Rule(Slip.NO_SENDER, "A mail to a list says who sends it.", no_sender),
)
