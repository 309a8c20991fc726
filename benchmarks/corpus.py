"""An invented hub of any size: the same stories, events, resources and people each time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from benchmarks import bodies, names
from benchmarks.prose import Prose

FIRST_DAY = date(2015, 1, 2)
"""A first Friday, because a series begins on a date of its own rule."""
DAYS = 4000
AS_OF = "2026-01-01"
"""After the last item is out, and before the last events take place."""
SERIES = 2


@dataclass(frozen=True, slots=True)
class Document:
    """A file of the content folder: its header, and the body that follows."""

    path: str
    header: dict[str, Any]
    body: str


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many there are of each kind: so many stories, and all else in proportion."""

    stories: int
    events: int
    resources: int
    people: int
    topics: int


def sizes(stories: int) -> Sizes:
    """Give the sizes of a hub of so many stories."""
    topics = min(500, max(20, stories // 10))
    return Sizes(stories, max(1, stories // 5), max(1, stories // 2), max(1, stories // 4), topics)


def documents(of: Sizes) -> Iterator[Document]:
    """Write everything, one document after another."""
    yield Document("index.md", {"title": "An invented hub"}, Prose("index").paragraph(6))
    yield from (_story(of, number) for number in range(of.stories))
    yield from (_event(of, number) for number in range(of.events))
    yield from (_recap(of, number) for number in range(0, of.events, 3))
    yield from (_resource(of, number) for number in range(of.resources))
    yield from (_person(number) for number in range(of.people))
    yield from (_series(number) for number in range(SERIES))


def topics(of: Sizes) -> dict[str, Any]:
    """Name the topics, as `topics.yml` does."""
    return {names.topic(number): {"label": {"en": Prose(f"topic {number}").title(2)}} for number in range(of.topics)}


def _story(of: Sizes, number: int) -> Document:
    path, lang = f"stories/{names.story(number)}.md", names.language(number)
    write = Prose(path, lang)
    speakers = [names.person(n) for n in write.some(of.people, 2)]
    day = _day(number, of.stories)
    header: dict[str, Any] = {
        "title": write.title(6),
        "date": day.isoformat(),
        "speakers": speakers,
        "topics": [names.topic(n) for n in write.some(of.topics, 3)],
        "event": names.event(write.number(of.events)),
    }
    if lang != "en" and not names.is_translation(number):
        header["lang"] = lang
    if number % 5 == 0:
        header |= {"image": bodies.image(write), "image_alt": write.title(4)}
    if number % 10 == 0:
        header["quotes"] = [{"text": write.sentence(), "by": speakers[0], "date": day.isoformat()}]
    other, resource = names.story(write.number(of.stories)), names.resource(write.number(of.resources))
    return Document(path, header, bodies.story(write, f"{other}.md", f"../resources/{resource}.md"))


def _event(of: Sizes, number: int) -> Document:
    path = f"events/{names.event(number)}.md"
    write = Prose(path)
    announced = _day(number, of.events)
    day = announced + timedelta(days=60)
    told = [f"../stories/{names.story(n)}.md" for n in write.some(of.stories, 5)]
    tellers = [names.person(n) for n in write.some(of.people, 5)]
    header = {
        "title": write.title(4),
        "date": announced.isoformat(),
        "start": f"{day} 18:30",
        "end": f"{day} 20:30",
        "place": write.title(2),
        "series": names.series(number % SERIES),
        "speakers": tellers[:3],
        "topics": [names.topic(n) for n in write.some(of.topics, 2)],
    }
    talks = zip(told, [f"../people/{teller}.md" for teller in tellers], strict=False)
    return Document(path, header, bodies.event(write, list(talks)))


def _recap(of: Sizes, number: int) -> Document:
    event = names.event(number)
    write = Prose(f"recap of {event}")
    header = {
        "title": write.title(4),
        "date": _day(number, of.events).isoformat(),
        "event": event,
        "attendance": {"registered": 40, "attended": 20 + number % 20},
        "thanks": [names.person(write.number(of.people))],
    }
    return Document(f"recaps/{event}.md", header, bodies.recap(write))


def _resource(of: Sizes, number: int) -> Document:
    path = f"resources/{names.resource(number)}.md"
    write = Prose(path)
    header = {
        "title": write.title(4),
        "date": _day(number, of.resources).isoformat(),
        "link": f"https://example.org/resources/{number}",
        "format": write.pick("article", "book", "guide", "tool", "video"),
        "helps": write.title(9),
        "topics": [names.topic(n) for n in write.some(of.topics, 2)],
    }
    return Document(path, header, bodies.resource(write))


def _person(number: int) -> Document:
    path = f"people/{names.person(number)}.md"
    write = Prose(path)
    link = f"https://example.org/{write.rare()}"
    # The number keeps apart two people of the same name.
    return Document(path, {"title": f"{write.title(1)} {number}", "links": [link]}, bodies.person(write, link))


def _series(number: int) -> Document:
    path = f"series/{names.series(number)}.md"
    write = Prose(path)
    header = {"title": write.title(3), "start": f"{FIRST_DAY} 18:30", "repeats": "FREQ=MONTHLY;BYDAY=1FR"}
    return Document(path, header, write.paragraph(4))


def _day(number: int, of: int) -> date:
    return FIRST_DAY + timedelta(days=number * DAYS // of)
