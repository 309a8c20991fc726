"""Who speaks: for the first time, and again."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from hubgen.model.hub import Hub
from hubgen.model.occurrence import Occurrence
from hubgen.model.plan import Speakers
from hubgen.model.story import Story
from hubgen.rhythm.material import year_before
from hubgen.rhythm.people import people_of


def speakers_of(hub: Hub, past: Iterable[Occurrence], today: date) -> Speakers:
    """Tell apart who spoke in the last twelve months for the first time, and who had spoken at an event before."""
    evenings = [one for one in past if one.event]
    told = _told(hub)
    spoke = {one.key: _at(hub, one, told) for one in evenings}
    times = Counter(who for people in spoke.values() for who in people)
    lately = {who for one in evenings if one.day > year_before(today) for who in spoke[one.key]}
    return Speakers(
        first_time=tuple(sorted(who for who in lately if times[who] == 1)),
        returning=tuple(sorted(who for who in lately if times[who] > 1)),
    )


def _at(hub: Hub, occurrence: Occurrence, told: dict[str, frozenset[str]]) -> frozenset[str]:
    """Name who spoke at an event: whom it names, and who told a story there."""
    event = occurrence.event
    return people_of(hub, event.speakers) | told.get(event.id, frozenset()) if event else frozenset()


def _told(hub: Hub) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for story in hub.of(Story):
        if story.event:
            found[story.event] = found.get(story.event, frozenset()) | people_of(hub, story.speakers)
    return found
