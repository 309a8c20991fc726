"""Names and links in headers that lead to nothing."""

from collections import defaultdict
from collections.abc import Iterator

from hubgen.check.references import HeaderReference, references
from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.canvas import Canvas
from hubgen.model.hub import Hub
from hubgen.model.identifier import slug
from hubgen.model.issue import TELLABLE, Issue
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.lint import Finding
from hubgen.model.markdown_text import MarkdownHeading, headings
from hubgen.model.media import header_links
from hubgen.model.person import Person
from hubgen.model.problem import Code
from hubgen.model.reference import Suggestions
from hubgen.model.source import Position
from hubgen.model.topic import Topic
from hubgen.render.targets import Targets, leads_nowhere
from hubgen.starters import is_placeholder
from hubgen.words import languages, words_for

SHOWN = ("items", "again")
FIT = "name stories, recaps, resources, quotes, events and series"
PREFIXES = ("theme.", "canvas-section.", "canvas-box.")
"""Words that may head a part of a canvas: its themes, its sections, the boxes of the small canvas."""


class Names:
    """The names by which a kind's items are found: ids, and all names of people."""

    def __init__(self, hub: Hub, kind: Kind) -> None:
        self.owners: defaultdict[str, set[str]] = defaultdict(set)
        pairs = [(name, item.id) for item in hub.items if item.kind is kind for name in _names_of(item)]
        for name, identifier in pairs:
            self.owners[name.casefold()].add(identifier)
        self.known = Suggestions(name for name, _ in pairs)


def _names_of(item: Item) -> tuple[str, ...]:
    return (item.id, item.title, *item.also_known_as) if isinstance(item, Person) else (item.id,)


def unknown_reference(context: CheckContext) -> Iterator[Finding]:
    """Find references to items that are not there; a file that could not be read is reported by other rules."""
    names = {kind: Names(context.hub, kind) for kind in Kind}
    for item in context.hub.items:
        for reference in references(item):
            reported = context.reports_here(item, str(reference.key[0]))
            if reported and (fault := _fault(item, reference, context.hub, names)):
                yield finding_at(item, *fault, key=reference.key)


def _fault(item: Item, reference: HeaderReference, hub: Hub, names: dict[Kind, Names]) -> tuple[str, str] | None:
    """Give message and hint; a letter tells no people, topics or pages, so that there these lead nowhere too.

    A placeholder of a starter is reported by another rule, and a draft may hold one.
    """
    if not _leads(hub, reference):
        return None if is_placeholder(str(reference.key[0]), reference.name) else _explained(reference, names)
    if isinstance(item, Issue) and reference.key[0] in SHOWN and reference.kind not in TELLABLE:
        return f"no letter tells of {reference.kind}/{reference.name}: it is left out", FIT
    return None


def _leads(hub: Hub, reference: HeaderReference) -> bool:
    kind, name = reference.kind, reference.name
    if kind is None:
        return False
    known = {(kind, name), (kind, slug(name))} & hub.unread
    return bool(known) or hub.resolve(kind, name) is not None


def _explained(reference: HeaderReference, names: dict[Kind, Names]) -> tuple[str, str]:
    """Give the message and the hint for a reference to no item."""
    kind, name = reference.kind, reference.name
    if kind is None:
        return f"'{name}' is not an item", "write it as kind/id, such as story/first-steps"
    owners = names[kind].owners.get(name.casefold(), set())
    if len(owners) > 1:
        return f"several are called '{name}'", f"name one by its id: {', '.join(sorted(owners))}"
    hint = names[kind].known.did_you_mean(name)
    if kind is Kind.PERSON:
        new_file = f"write people/{slug(name)}.md" if slug(name) else ""
        return f"no person is called '{name}': shown as text", hint or new_file
    return f"there is no {kind} '{name}'", hint


def unknown_topic(context: CheckContext) -> Iterator[Finding]:
    """Find topics that are not among the hub's; a hub without topics of its own takes any."""
    names = _topic_names(context.hub)
    known = Suggestions(names)
    for item in context.hub.items if names else ():
        for number, name in enumerate(item.topics if context.reports_here(item, "topics") else ()):
            if not context.hub.topic(name) and (Kind.TOPIC, slug(name)) not in context.hub.unread:
                hint = known.did_you_mean(name) or "add it to topics.yml"
                yield finding_at(item, f"'{name}' is none of the topics", hint, key=("topics", number))


def _topic_names(hub: Hub) -> set[str]:
    topics = [item for item in hub.items if isinstance(item, Topic)]
    return {name for topic in topics for name in (topic.id, topic.title, *topic.label.values(), *topic.also_known_as)}


def unknown_theme(context: CheckContext) -> Iterator[Finding]:
    """Find headings and keys of a canvas that are no themes in any language that hubgen speaks."""
    names = theme_names((*context.hub.languages, *languages()))
    for item in context.hub.items:
        if isinstance(item, Canvas):
            yield from _unknown_keys(context, item, names)
            yield from _unknown_headings(item, names)


def theme_names(spoken: tuple[str, ...]) -> dict[str, str]:
    """Map every name that a theme, a section or a box has, and each id, to the name as it is written."""
    found: dict[str, str] = {}
    for language in spoken:
        for key, name in words_for(language).items():
            if key.startswith(PREFIXES):
                found = {fold_name(name): name, fold_name(key.partition(".")[2]): name} | found
    return found


def fold_name(name: str) -> str:
    """Write a name so that letter case, hyphens and '&' make no difference."""
    return " ".join(name.replace("&", "and").replace("-", " ").casefold().split())


def _unknown_keys(context: CheckContext, item: Canvas, names: dict[str, str]) -> Iterator[Finding]:
    for theme in item.themes if context.reports_here(item, "themes") else ():
        if fold_name(theme) not in names:
            yield _no_theme(item, item.source.key_mark("themes", theme), theme, names)


def _unknown_headings(item: Canvas, names: dict[str, str]) -> Iterator[Finding]:
    found = [heading for heading in headings(item.source.body) if heading.level > 1]
    level = _level_of_themes(found, names)
    for heading in found:
        if heading.level == level and fold_name(heading.text) not in names:
            yield _no_theme(item, Position(item.source.body_line + heading.line, 1), heading.text, names)


def _level_of_themes(found: list[MarkdownHeading], names: dict[str, str]) -> int:
    """Themes may stand below sections, and have headings of their own below them."""
    known = [heading.level for heading in found if fold_name(heading.text) in names]
    return max(known or [heading.level for heading in found[:1]], key=known.count, default=2)


def _no_theme(item: Canvas, mark: Position, theme: str, names: dict[str, str]) -> Finding:
    message = f"'{theme}' is no theme of the canvas"
    return Finding(item.source.path, mark, message, Suggestions(names.values()).did_you_mean(theme))


def broken_link(context: CheckContext) -> Iterator[Finding]:
    """Find links in headers that name neither an address elsewhere nor anything on the site."""
    links = ((item, key, path) for item in context.hub.items for key, path in header_links(item))
    unknown = [(item, key, path) for item, key, path in links if path not in context.hub.files]
    targets = Targets(context.hub, context.as_of, context.config.options.publish) if unknown else None
    for item, key, path in unknown:
        if targets and targets.at_path(path, item) is None and context.reports_here(item, str(key[0])):
            yield finding_at(item, leads_nowhere(path), "an address elsewhere begins with https://", key=key)


RULES = (
    ContentRule(
        Code.UNKNOWN_REFERENCE,
        "A reference names an item of the hub by its id, or a person by any of their names.",
        bad={
            "people/ada.md": "---\ntitle: Ada Lovelace\n---\n",
            "stories/first-steps.md": "---\ntitle: We begin\nspeakers: Ada Lovelac\ndate: 2026-05-01\n---\nWe began.\n",
        },
        good={
            "people/ada.md": "---\ntitle: Ada Lovelace\n---\n",
            "stories/first-steps.md": "---\ntitle: We begin\nspeakers: Ada Lovelace\ndate: 2026-05-01\n---\n"
            "We began.\n",
        },
        find=unknown_reference,
    ),
    ContentRule(
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
    ),
    ContentRule(
        Code.UNKNOWN_THEME,
        "A canvas has the themes of the community canvas, by id or by name in any language that hubgen speaks.",
        bad={"canvas.md": "---\ntitle: Our canvas\n---\n## Purpose\n\nTo learn.\n\n## Valeus\n\nKindness.\n"},
        good={"canvas.md": "---\ntitle: Our canvas\n---\n## Purpose\n\nTo learn.\n\n## Values\n\nKindness.\n"},
        find=unknown_theme,
    ),
    ContentRule(
        Code.BROKEN_LINK,
        "A link leads elsewhere by its whole address, or from its own file to a file that is there.",
        bad={"about.md": "---\ntitle: About us\n---\nRead [how we meet](meting.md).\n"},
        good={
            "about.md": "---\ntitle: About us\n---\nRead [how we meet](meeting.md).\n",
            "meeting.md": "---\ntitle: How we meet\n---\nOnce a month.\n",
        },
        find=broken_link,
    ),
)
