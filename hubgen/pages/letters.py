"""The editions of the newsletter, as readers tell them apart and subscribe to them."""

from hubgen.config.newsletter import Edition
from hubgen.model.channel import edition_of
from hubgen.model.issue import Issue
from hubgen.pages.links import is_safe
from hubgen.pages.view import Data, View
from hubgen.words.titles import letter_title


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


def signup(edition: Edition) -> str:
    """Give the address at which people subscribe to an edition, if it leads somewhere by a scheme that is safe."""
    return edition.signup if is_safe(edition.signup) else ""


def by_mail(view: View) -> list[Data]:
    """List the editions to which people can subscribe by mail, the main one first."""
    found = [one for one in view.config.options.newsletter.all_editions() if signup(one)]
    return [{"title": _title(view, one), "href": signup(one), **_tongue(view, one)} for one in found]


def welcome(view: View) -> str:
    """Say how new things come to readers; nobody who subscribes by mail keeps the address to themselves."""
    return view.words["subscribe.intro_mail" if by_mail(view) else "subscribe.intro"]


def _title(view: View, edition: Edition) -> str:
    lang = edition.lang if edition.lang != view.hub.home else ""
    return letter_title(view.chrome, edition.id, lang, edition.title)


def _tongue(view: View, edition: Edition) -> Data:
    """A title is in the edition's own language; else it is made of hubgen's words, which are in the readers'."""
    return view.tongue(edition.lang or view.hub.home) if edition.title else {}
