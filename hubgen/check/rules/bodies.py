"""What stands below a header: something at all, an author's own words, in the Markdown of this hub."""

from collections.abc import Iterator

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.lint import Finding
from hubgen.model.problem import Code
from hubgen.starters import Leftover, leftovers

OWN = "write your own in its place, or take it out; until then: draft: true"
_HEAD = "---\ntitle: About us\n---\n"


def empty_body(context: CheckContext) -> Iterator[Finding]:
    """Find stories, recaps and pages without words; a story may be a recording, and a preface a title.

    What was withdrawn says no more.
    """
    for item in context.hub.items:
        if _needs_words(item) and not item.withdrawn and not _without_comments(item.source.body).strip():
            yield finding_at(item, f"this {item.kind} has no text", "write it below the header")


def _without_comments(text: str) -> str:
    """Take comments out; one that has no end is text."""
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join(kept) + text[at:]


def _needs_words(item: Item) -> bool:
    if item.kind is Kind.STORY:
        return not (getattr(item, "video", None) or getattr(item, "audio", None))
    return item.kind is Kind.RECAP or (item.kind is Kind.PAGE and item.id.split("/")[-1] != "index")


def unedited(context: CheckContext) -> Iterator[Finding]:
    """Find words of starters in all items but drafts: each placeholder of a header, and of a body the first."""
    for item in context.hub.items:
        if not item.draft:
            found = list(leftovers(item))
            yield from (
                _in_header(item, one) for one in found if one.key and context.reports_here(item, str(one.key[0]))
            )
            yield from _in_body(item, [one for one in found if not one.key])


def _in_header(item: Item, one: Leftover) -> Finding:
    name = ".".join(str(step) for step in one.key if isinstance(step, str))
    return Finding(item.source.path, one.mark, f"{name} still is the starter's: {one.text}", OWN)


def _in_body(item: Item, found: list[Leftover]) -> Iterator[Finding]:
    if found:
        others = f" (and {len(found) - 1} more in this text)" if found[1:] else ""
        message = f"this sentence still is the starter's: {found[0].text}{others}"
        yield Finding(item.source.path, found[0].mark, message, OWN)


RULES = (
    ContentRule(
        Code.EMPTY_BODY,
        "A story, a recap and a page have a text below their header.",
        bad={"about.md": "---\ntitle: About us\n---\n"},
        good={"about.md": "---\ntitle: About us\n---\nWe meet once a month.\n"},
        find=empty_body,
    ),
    ContentRule(
        Code.UNEDITED,
        "What is no draft has its author's words in every place where its starter asked for some.",
        bad={"about.md": "---\ntitle: About us\n---\nWrite here what this page is for.\n"},
        good={
            "about.md": "---\ntitle: About us\n---\nWe meet once a month.\n",
            "rules.md": "---\ntitle: Our rules\ndraft: true\n---\nWrite here what this page is for.\n",
        },
        find=unedited,
    ),
    ContentRule(
        Code.DROPPED_ELEMENT,
        "What a text would embed, play, run or ask is a link in it, and a word in angle brackets is written as code.",
        bad={"about.md": f'{_HEAD}<iframe src="https://video.example/embed/7"></iframe>\n\nThat is us.\n'},
        good={"about.md": f"{_HEAD}[See who we are](https://video.example/watch/7), `<iframe>` or not.\n"},
    ),
    ContentRule(
        Code.FOREIGN_SYNTAX,
        "A text is written in the Markdown of this hub, and holds nothing that only another program understands.",
        bad={"about.md": "---\ntitle: About us\n---\n{{< youtube dQw4 >}}\n"},
        good={
            "about.md": "---\ntitle: About us\n---\nNo `{{< youtube dQw4 >}}`, but [a link](https://video.example/).\n"
        },
    ),
)
