"""The editions of the newsletter, as readers tell them apart and subscribe to them."""

from difflib import SequenceMatcher

from hubgen.config.newsletter import Edition
from hubgen.model.address import name_of
from hubgen.model.channel import Channel, edition_of
from hubgen.model.issue import Issue
from hubgen.pages.context import Data, PageContext
from hubgen.portable.links import external_url, internal_url
from hubgen.words.titles import letter_title

ALIKE = 0.6
"""From this share of the same signs on, one sentence repeats another."""


def edition_of_issue(context: PageContext, issue: Issue) -> Edition | None:
    """Return the settings of an issue's edition, the main one's without any; None for one that no setting names."""
    return context.config.options.newsletter.edition(edition_of(issue))


def edition_name(context: PageContext, issue: Issue) -> str:
    """Return the name of an issue's edition: its title, its language, or its id; "" for the main edition."""
    edition = edition_of_issue(context, issue)
    name = edition_of(issue)
    if not name or (edition and edition.title):
        return edition.title if name and edition else ""
    return context.words.language(name) if edition and name == edition.lang else name


def distinct_subject(issue: Issue) -> str:
    """Return the subject of an issue; "" where it says nearly the same as its title."""
    subject, title = issue.subject or "", issue.title
    alike = SequenceMatcher(None, title.casefold(), subject.casefold()).ratio() > ALIKE
    return "" if alike else subject


def number_text(context: PageContext, issue: Issue) -> str:
    """Write the number of an issue (No. 3); "" where it has none."""
    return context.words.say("mail.number", number=issue.number) if issue.number is not None else ""


def signup_link(context: PageContext, edition: Edition) -> Data:
    """Link the place where people subscribe to an edition by mail: elsewhere (`href`), or on this site (`url`).

    Empty where the settings name none, or one that is not there.
    """
    if away := external_url(edition.signup):
        return {"href": away}
    address = internal_url(
        edition.signup, "", context.index.targets, context, lambda item: context.address(name_of(item))
    )
    return {} if address is None else {"url": address}


def signup_links(context: PageContext) -> list[Data]:
    """List the editions to which people can subscribe by mail, the main one first, each as a link."""
    found = ((one, signup_link(context, one)) for one in context.config.options.newsletter.all_editions())
    return [{**_title(context, one), **link} for one, link in found if link]


def describe_newsletter(context: PageContext, channel: Channel) -> str:
    """Write what tells a newsletter's feed from the others: its subjects, else its language."""
    edition = context.config.options.newsletter.edition_or_plain(channel.edition)
    found = [context.hub.resolve(kind, word, context.locale) for kind, word in edition.subjects]
    if what := [context.title(item) for item in found if item]:
        return context.words.say("subscribe.issue_about", what=context.words.listed(what))
    if channel.lang:
        return context.words.say("subscribe.issue_in", language=context.words.language(channel.lang))
    return context.words["subscribe.issue"]


def subscribe_intro(context: PageContext) -> str:
    """Write how readers get what is new; a hub with a newsletter by mail does not promise that it asks no address."""
    return context.words["subscribe.intro_mail" if signup_links(context) else "subscribe.intro"]


def _title(context: PageContext, edition: Edition) -> Data:
    """Return an edition's title with its language; one that is made of hubgen's own words is in the readers'."""
    lang = edition.lang if edition.lang != context.hub.home else ""
    attributes = context.lang_attributes(edition.lang or context.hub.home) if edition.title else {}
    return {"title": letter_title(context.words_lang, edition.id, lang, edition.title), **attributes}
