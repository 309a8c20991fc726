"""The same thing twice in the newsletter."""

from collections.abc import Iterator
from typing import NamedTuple

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.channel import edition_of
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.lint import Finding
from hubgen.model.problem import Code

TOLD, LEFT = "items", "left_out"
HINTS = {
    TOLD: "take it out here; what is shown a second time stands under again",
    LEFT: "keep it in one of the two: what was told is not left out",
}


class Mention(NamedTuple):
    """Where an issue names something as told, or as left out."""

    issue: Issue
    key: str
    number: int


def told_twice(context: CheckContext) -> Iterator[Finding]:
    """Find what readers of one edition would be told twice, or be told though it was left out.

    Drafts count: what stands in one is taken. A translation inherits its issue's items and tells nothing anew.
    """
    first: dict[tuple[str, str], Mention] = {}
    for issue in _in_order(context.hub):
        for name, mention in _mentions(issue):
            earlier = first.setdefault((edition_of(issue), name), mention)
            if earlier is not mention and TOLD in (earlier.key, mention.key):
                yield _problem(name, mention, earlier)


def _in_order(hub: Hub) -> list[Issue]:
    """Put issues in the order in which they go out; one without a date is still to come."""
    known = [(issue.date.at.timestamp() if issue.date else float("inf"), issue.id, issue) for issue in hub.of(Issue)]
    return [issue for _, _, issue in sorted(known, key=lambda one: one[:2])]


def _mentions(issue: Issue) -> Iterator[tuple[str, Mention]]:
    for key in (TOLD, LEFT):
        for number, name in enumerate(getattr(issue, key)):
            yield name, Mention(issue, key, number)


def _problem(name: str, mention: Mention, earlier: Mention) -> Finding:
    line, _ = earlier.issue.source.mark(earlier.key, earlier.number)
    verb = "told" if earlier.key == TOLD else "left out"
    message = f"{name} was {verb} already, in {earlier.issue.source.path}:{line}"
    hint = HINTS[TOLD] if mention.key == earlier.key == TOLD else HINTS[LEFT]
    return finding_at(mention.issue, message, hint, key=(mention.key, mention.number))


_STORY = {"stories/first-steps.md": "---\ntitle: First steps\nauthors: ada\ndate: 2026-05-01\n---\nWe began.\n"}
_MAY = {"newsletter/2026-05.md": "---\ntitle: May\ndate: 2026-05-28\nitems: story/first-steps\n---\nHello.\n"}

RULE = ContentRule(
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
)
