"""The editions of the newsletter, as readers tell them apart and subscribe to them."""

from difflib import SequenceMatcher

from hubgen.config.newsletter import Edition
from hubgen.model.address import name_of
from hubgen.model.channel import Channel, edition_of
from hubgen.model.issue import Issue
from hubgen.pages.view import Data, View
from hubgen.portable.links import inbound, outbound
from hubgen.words.titles import letter_title

ALIKE = 0.6
"""From this share of the same signs on, one sentence repeats another."""


def edition_set(view: View, issue: Issue) -> Edition | None:
    """Find the settings of an issue's edition; None where it has none."""
    return view.config.options.newsletter.edition(edition_of(issue))


def edition_name(view: View, issue: Issue) -> str:
    """Name the edition of an issue where it is not the main one: by its title, its language, or its name."""
    edition = edition_set(view, issue)
    name = edition_of(issue)
    if not name or (edition and edition.title):
        return edition.title if name and edition else ""
    return view.words.language(name) if edition and name == edition.lang else name


def own_subject(issue: Issue) -> str:
    """Give the subject of an issue where it says something else than its title."""
    subject, title = issue.subject or "", issue.title
    alike = SequenceMatcher(None, title.casefold(), subject.casefold()).ratio() > ALIKE
    return "" if alike else subject


def number_of(view: View, issue: Issue) -> str:
    """Write which issue it is: No. 3."""
    return view.words.say("mail.number", number=issue.number) if issue.number is not None else ""


def signup(view: View, edition: Edition) -> Data:
    """Lead to where people subscribe to an edition, as its letters do: elsewhere, or to a page or file of the hub.

    Empty where it leads nowhere.
    """
    if away := outbound(edition.signup):
        return {"href": away}
    address = inbound(edition.signup, "", view.survey.targets, view, page_of=lambda item: view.address(name_of(item)))
    return {} if address is None else {"url": address}


def by_mail(view: View) -> list[Data]:
    """List the editions to which people can subscribe by mail, the main one first."""
    found = ((one, signup(view, one)) for one in view.config.options.newsletter.all_editions())
    return [{"title": _title(view, one), **link, **_tongue(view, one)} for one, link in found if link]


def about_letter(view: View, channel: Channel) -> str:
    """Tell a newsletter from the others: by what it is about, else by its language."""
    edition = view.config.options.newsletter.edition_or_plain(channel.edition)
    found = [view.hub.resolve(kind, word, view.locale) for kind, word in edition.subjects]
    if what := [view.title(item) for item in found if item]:
        return view.words.say("subscribe.issue_about", what=view.words.listed(what))
    if channel.lang:
        return view.words.say("subscribe.issue_in", language=view.words.language(channel.lang))
    return view.words["subscribe.issue"]


def welcome(view: View) -> str:
    """Say how new things come to readers; nobody who subscribes by mail keeps the address to themselves."""
    return view.words["subscribe.intro_mail" if by_mail(view) else "subscribe.intro"]


def _title(view: View, edition: Edition) -> str:
    lang = edition.lang if edition.lang != view.hub.home else ""
    return letter_title(view.chrome, edition.id, lang, edition.title)


def _tongue(view: View, edition: Edition) -> Data:
    """A title is in the edition's own language; else it is made of hubgen's words, which are in the readers'."""
    return view.tongue(edition.lang or view.hub.home) if edition.title else {}
