"""A topic outside the list."""

from collections.abc import Iterator

from hubgen.check.rule import Given, Rule, at
from hubgen.model.hub import Hub
from hubgen.model.identifier import slug
from hubgen.model.kind import Kind
from hubgen.model.problem import Code, Problem
from hubgen.model.reference import Suggestions
from hubgen.model.topic import Topic


def find(given: Given) -> Iterator[Problem]:
    """Find topics that are not among the hub's; a hub without topics of its own takes any."""
    names = _names(given.hub)
    known = Suggestions(names)
    for item in given.hub.items if names else ():
        for number, name in enumerate(item.topics if given.tells(item, "topics") else ()):
            if not given.hub.topic(name) and (Kind.TOPIC, slug(name)) not in given.hub.unread:
                hint = known.did_you_mean(name) or "add it to topics.yml"
                yield at(item, Code.UNKNOWN_TOPIC, f"'{name}' is none of the topics", hint, key=("topics", number))


def _names(hub: Hub) -> set[str]:
    topics = [item for item in hub.items if isinstance(item, Topic)]
    return {name for topic in topics for name in (topic.id, topic.title, *topic.label.values(), *topic.also_known_as)}


RULE = Rule(
    Code.UNKNOWN_TOPIC,
    "Where a hub lists its topics, an item has topics of that list.",
    bad={
        "topics/welcome.md": "---\ntitle: Welcome\n---\n",
        "resources/guide.md": "---\ntitle: A guide\nlink: https://example.org/guide\ntopics: welcom\n---\n",
    },
    good={
        "topics/welcome.md": "---\ntitle: Welcome\n---\n",
        "resources/guide.md": "---\ntitle: A guide\nlink: https://example.org/guide\ntopics: welcome\n---\n",
    },
    find=find,
)
