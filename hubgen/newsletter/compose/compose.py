"""A letter out of an issue."""

from collections.abc import Iterable, Iterator

from hubgen.config import Config
from hubgen.model.channel import edition_of
from hubgen.model.hub import Hub
from hubgen.model.issue import TELLABLE, Issue
from hubgen.model.kind import Kind
from hubgen.newsletter.compose.call import call_of
from hubgen.newsletter.compose.links import leading
from hubgen.newsletter.compose.named import Named
from hubgen.newsletter.compose.reading import Reading, Whereabouts
from hubgen.newsletter.compose.sections import sections_of
from hubgen.newsletter.compose.thanks import thanks_of
from hubgen.newsletter.letter import Letter
from hubgen.portable.clean import clean
from hubgen.portable.text import line
from hubgen.words import direction


def letter_of(issue: Issue, hub: Hub, config: Config) -> Letter:
    """Compose what an issue says; the issue itself may be a draft, or dated later.

    The hub is published and rendered, and not one that `with_letters` gave: there an issue's text holds all of it.
    """
    return letter_in(Reading(Whereabouts(hub, config), issue))


def letter_in(reading: Reading) -> Letter:
    """Compose the letter of the issue that is read."""
    issue, edition, words = reading.issue, reading.edition, reading.words
    items, again = _named(issue.items, reading), _named(_fresh(issue), reading)
    title, masthead = line(issue.title), line(edition.title or reading.config.community)
    return Letter(
        id=issue.id,
        edition=edition_of(issue),
        lang=issue.lang,
        dir=direction(issue.lang),
        url=reading.url,
        home=reading.whole(reading.door),
        archive=reading.whole(f"{reading.door}{Kind.ISSUE.folder}/"),
        masthead=masthead,
        title=title,
        subject=line(issue.subject or "") or title,
        preheader=line(issue.preheader or issue.summary or ""),
        number=issue.number,
        date=issue.date,
        day=words.day(issue.date.day) if issue.date else "",
        opening=clean(reading.hub.html(issue).html_at(reading.config.base_url), reading.url),
        sections=sections_of(items, again, reading),
        thanks=thanks_of(items, reading),
        call=call_of(reading),
        signup=leading(edition.signup, reading),
        reason=line(edition.reason) or words.say("letter.reason", title=masthead),
        postal=line(edition.postal),
        missing=tuple(_missing(reading)),
    )


def _fresh(issue: Issue) -> Iterator[str]:
    """Yield what is shown a second time, but not what the same letter tells for the first."""
    return (name for name in issue.again if name not in issue.items)


def _named(names: Iterable[str], reading: Reading) -> list[Named]:
    """Find what is out of what an issue names, each thing once; what no letter tells is passed over."""
    found = (reading.named(name) for name in dict.fromkeys(names))
    return [one for one in found if one and one.item.kind in TELLABLE]


def _missing(reading: Reading) -> Iterator[str]:
    names = dict.fromkeys((*reading.issue.items, *reading.issue.again))
    return (name for name in names if reading.named(name) is None)
