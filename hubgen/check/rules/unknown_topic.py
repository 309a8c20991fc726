"""A topic outside the list."""

from collections.abc import Iterator

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.hub import Hub
from hubgen.model.identifier import slug
from hubgen.model.kind import Kind
from hubgen.model.lint import Finding
from hubgen.model.problem import Code
from hubgen.model.reference import Suggestions
from hubgen.model.topic import Topic


def unknown_topic(context: CheckContext) -> Iterator[Finding]:
    """Find topics that are not among the hub's; a hub without topics of its own takes any."""
    names = _names(context.hub)
    known = Suggestions(names)
    for item in context.hub.items if names else ():
        for number, name in enumerate(item.topics if context.reports_here(item, "topics") else ()):
            if not context.hub.topic(name) and (Kind.TOPIC, slug(name)) not in context.hub.unread:
                hint = known.did_you_mean(name) or "add it to topics.yml"
                yield finding_at(item, f"'{name}' is none of the topics", hint, key=("topics", number))


def _names(hub: Hub) -> set[str]:
    topics = [item for item in hub.items if isinstance(item, Topic)]
    return {name for topic in topics for name in (topic.id, topic.title, *topic.label.values(), *topic.also_known_as)}


RULE = ContentRule(
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
    find=unknown_topic,
)
