"""What is found while files are read and pages are planned, and files that nobody reads."""

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from posixpath import basename, splitext
from urllib.parse import unquote

from hubgen.check.rule import CheckContext, ContentRule
from hubgen.model.kind import KIND_OF_FOLDER, Kind
from hubgen.model.lint import Finding
from hubgen.model.media import header_links, header_media
from hubgen.model.problem import Code
from hubgen.model.source import FILE_START

WRITTEN = ".doc .docx .odt .rtf .pages .txt .text .html .htm .mdx .rst .adoc .org .tex .yml .yaml .json .toml".split()
"""Types of files in which somebody may have written an item; a picture or a recording is none."""
_NAME = re.compile(r"[^\s/()\[\]<>\"'`,;:]+")
"""What may be the name of a file, in a text."""


def passed_by(context: CheckContext) -> Iterator[Finding]:
    """Find files in the folders of kinds that no item is made of, and that nothing names."""
    unread = [path for path in sorted(context.hub.files) if _kind(path)]
    named = _named(context) if unread else frozenset()
    for path in unread:
        if basename(path).casefold() not in named and not _is_published(path, context):
            message = "nobody reads this file: an item is a Markdown file, whose name ends in .md"
            hint = f"put its words into one (hubgen new {_kind(path)}), or an underscore before its name"
            yield Finding(path, FILE_START, message, hint)


def _kind(path: str) -> Kind | None:
    """Tell of which kind an item in this file was to be; None for what is read, and for what holds no words."""
    kind, ending = KIND_OF_FOLDER.get(path.partition("/")[0]), splitext(path)[1].lower()
    is_library = kind is Kind.RESOURCE and ending in (".yml", ".yaml")
    return kind if ending in WRITTEN and not is_library else None


def _named(context: CheckContext) -> frozenset[str]:
    """Give the names of all such files that headers or bodies mention: other rules report those."""
    items = context.hub.items
    linked = {path for item in items for links in (header_media, header_links) for _, path in links(item)}
    mentioned = {unquote(name) for item in items for name in _written_names(item.source.body)}
    return frozenset(basename(path).casefold() for path in linked | mentioned)


def _written_names(body: str) -> Iterator[str]:
    names = (name.rstrip(".!?") for name in _NAME.findall(body))
    return (name for name in names if name.lower().endswith(tuple(WRITTEN)))


def _is_published(path: str, context: CheckContext) -> bool:
    return any(fnmatchcase(path, pattern) for pattern in context.config.options.publish)


RULES = (
    ContentRule(
        Code.UNREADABLE_FILE,
        "A file is text in UTF-8, and its header is YAML, TOML or JSON that can be read.",
        bad={"stories/first-steps.md": "---\ntitle: [First steps\nauthors: ada\ndate: 2026-05-01\n---\nWe began.\n"},
        good={"stories/first-steps.md": "---\ntitle: First steps\nauthors: ada\ndate: 2026-05-01\n---\nWe began.\n"},
    ),
    ContentRule(
        Code.PASSED_BY,
        "Only Markdown files of the content folder itself, and libraries, are read, under names that can be shown.",
        bad={"people/ada\u200b.md": "---\ntitle: Ada\n---\n"},
        good={"people/ada.md": "---\ntitle: Ada\n---\n"},
        find=passed_by,
    ),
    ContentRule(
        Code.NOT_FOR_ALL,
        "No item asks for fewer readers than everybody "
        "(visibility, access, private, members_only, unlisted, password).",
        bad={"about.md": "---\ntitle: About us\nvisibility: members\n---\nWe meet once a month.\n"},
        good={"about.md": "---\ntitle: About us\ndraft: true\n---\nWe meet once a month.\n"},
    ),
    ContentRule(
        Code.BAD_DRAFT,
        "Whether an item is a draft is said by yes or no (draft, or published, which means the opposite).",
        bad={"about.md": "---\ntitle: About us\npublished: soon\n---\nWe meet once a month.\n"},
        good={"about.md": "---\ntitle: About us\npublished: no\n---\nWe meet once a month.\n"},
    ),
    ContentRule(
        Code.MISSING_KEY,
        "A header has the keys that its kind requires, such as the start of an event.",
        bad={"events/may.md": "---\ntitle: May evening\ndate: 2026-04-03\n---\n"},
        good={"events/may.md": "---\ntitle: May evening\ndate: 2026-04-03\nstart: 2026-05-03 18:30\n---\n"},
    ),
    ContentRule(
        Code.UNKNOWN_KEY,
        "A header has only keys that its kind knows; any other is passed over.",
        bad={"people/ada.md": "---\ntitle: Ada\npronuons: she/her\n---\n"},
        good={"people/ada.md": "---\ntitle: Ada\npronouns: she/her\n---\n"},
    ),
    ContentRule(
        Code.BAD_VALUE,
        "A value is what its key holds, such as one of the formats or a number.",
        bad={"resources/guide.md": "---\ntitle: A guide\nlink: https://example.org/guide\nformat: pamphlet\n---\n"},
        good={"resources/guide.md": "---\ntitle: A guide\nlink: https://example.org/guide\nformat: guide\n---\n"},
    ),
    ContentRule(
        Code.CUT_TEXT,
        "A text in which a # follows a space stands in quotes, because YAML reads no further.",
        bad={"about.md": "---\ntitle: We are #1\n---\nOnce a month.\n"},
        good={"about.md": '---\ntitle: "We are #1"\nsummary: Who we are  # write more\n---\nOnce a month.\n'},
    ),
    ContentRule(
        Code.ADDRESS_TAKEN,
        "A page of your own at an address of hubgen's takes its place; `index.md` stands above it instead.",
        bad={
            "stories.md": "---\ntitle: Our stories\n---\nWe tell them here.\n",
            "stories/first.md": "---\ntitle: First\nauthors: Ada\ndate: 2026-05-01\n---\nIt began so.\n",
        },
        good={
            "stories/index.md": "---\ntitle: Our stories\n---\nWe tell them here.\n",
            "stories/first.md": "---\ntitle: First\nauthors: Ada\ndate: 2026-05-01\n---\nIt began so.\n",
        },
    ),
)
