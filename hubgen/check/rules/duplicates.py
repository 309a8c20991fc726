"""What stands twice in the library, or in the issues of a newsletter."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.channel import edition_of
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.lint import Finding
from hubgen.model.problem import Code
from hubgen.model.resource import Resource

TOLD, LEFT = "items", "left_out"
HINTS = {
    TOLD: "take it out here; what is shown a second time stands under again",
    LEFT: "keep it in one of the two: what was told is not left out",
}


def duplicate_link(context: CheckContext) -> Iterator[Finding]:
    """Find resources whose link another resource had first; a translation is no second resource."""
    first: dict[str, Resource] = {}
    resources = [item for item in context.hub.items if isinstance(item, Resource)]
    for item in sorted(resources, key=lambda item: (item.source.path, item.source.start)):
        holder = first.setdefault(normalize_link(item.link), item)
        if holder.id != item.id:
            where = f"{holder.source.path}:{holder.source.start.line}"
            hint = f"keep one of the two; the first is '{holder.title}' in {where}"
            yield finding_at(item, "this link is in the library already", hint, key=("link",))


def normalize_link(link: str) -> str:
    """Give a text that is the same for links that lead to the same page; a link that is not of the web is given back.

    Scheme, `www.`, a last slash and `utm_` parameters make no difference: `http://www.a.org/x/?utm_source=m` gives
    `a.org/x?#`.
    """
    try:
        parts = urlsplit(link.strip())
    except ValueError:
        return link
    if parts.scheme not in ("http", "https"):
        return link
    query = "&".join(word for word in parts.query.split("&") if word and not word.lower().startswith("utm_"))
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}?{query}#{parts.fragment}"


class Mention(NamedTuple):
    """The place where an issue names an item: the number of an entry of `items` or of `left_out`."""

    issue: Issue
    key: str
    number: int


def told_twice(context: CheckContext) -> Iterator[Finding]:
    """Find items that two issues of one edition name, both under `items`, or one of them under `left_out`.

    Drafts count too. A translation inherits the items of its issue, and names none of its own.
    """
    first: dict[tuple[str, str], Mention] = {}
    for issue in _in_order(context.hub):
        for name, mention in _mentions(issue):
            earlier = first.setdefault((edition_of(issue), name), mention)
            if earlier is not mention and TOLD in (earlier.key, mention.key):
                yield _repeated(name, mention, earlier)


def _in_order(hub: Hub) -> list[Issue]:
    """Put issues in the order in which they go out; one without a date is still to come."""
    known = [(issue.date.at.timestamp() if issue.date else float("inf"), issue.id, issue) for issue in hub.of(Issue)]
    return [issue for _, _, issue in sorted(known, key=lambda one: one[:2])]


def _mentions(issue: Issue) -> Iterator[tuple[str, Mention]]:
    for key in (TOLD, LEFT):
        for number, name in enumerate(getattr(issue, key)):
            yield name, Mention(issue, key, number)


def _repeated(name: str, mention: Mention, earlier: Mention) -> Finding:
    line, _ = earlier.issue.source.mark(earlier.key, earlier.number)
    verb = "told" if earlier.key == TOLD else "left out"
    message = f"{name} was {verb} already, in {earlier.issue.source.path}:{line}"
    hint = HINTS[TOLD] if mention.key == earlier.key == TOLD else HINTS[LEFT]
    return finding_at(mention.issue, message, hint, key=(mention.key, mention.number))


_STORY = {"stories/first-steps.md": "---\ntitle: First steps\nauthors: ada\ndate: 2026-05-01\n---\nWe began.\n"}
_MAY = {"newsletter/2026-05.md": "---\ntitle: May\ndate: 2026-05-28\nitems: story/first-steps\n---\nHello.\n"}


RULES = (
    ContentRule(
        Code.DUPLICATE_LINK,
        "A link stands in the library once.",
        bad={
            "resources/guide.md": "---\ntitle: A guide\nlink: https://example.org/guide\n---\n",
            "resources/handbook.md": "---\ntitle: A handbook\nlink: http://www.example.org/guide/?utm_source=mail\n---\n",
        },
        good={
            "resources/guide.md": "---\ntitle: A guide\nlink: https://example.org/guide\n---\n",
            "resources/handbook.md": "---\ntitle: A handbook\nlink: https://example.org/handbook\n---\n",
        },
        find=duplicate_link,
    ),
    ContentRule(
        Code.TOLD_TWICE,
        "Readers of an edition of the newsletter are told a thing once, and never what was left out.",
        bad={
            **_STORY,
            **_MAY,
            "newsletter/2026-06.md": "---\ntitle: June\ndate: 2026-06-25\nitems: story/first-steps\n---\nHello.\n",
        },
        good={
            **_STORY,
            **_MAY,
            "newsletter/2026-06.md": "---\ntitle: June\ndate: 2026-06-25\nagain: story/first-steps\n---\nHello.\n",
        },
        find=told_twice,
    ),
)
