"""A file that is no file of its own, has a name that no address can have, or holds words that nobody reads."""

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from posixpath import basename, splitext
from urllib.parse import unquote

from hubgen.check.rule import Given, Rule
from hubgen.model.kind import KIND_OF_FOLDER, Kind
from hubgen.model.media import header_links, header_media
from hubgen.model.problem import Code, Problem

WRITTEN = ".doc .docx .odt .rtf .pages .txt .text .html .htm .mdx .rst .adoc .org .tex .yml .yaml .json .toml".split()
"""Types of files in which somebody may have written an item; a picture or a recording is none."""

_NAME = re.compile(r"[^\s/()\[\]<>\"'`,;:]+")
"""What may be the name of a file, in a text."""


def find(given: Given) -> Iterator[Problem]:
    """Find files in the folders of kinds that no item is made of, and that nothing names."""
    unread = [path for path in sorted(given.hub.files) if _kind(path)]
    named = _named(given) if unread else frozenset()
    for path in unread:
        if basename(path).casefold() not in named and not _is_published(path, given):
            message = "nobody reads this file: an item is a Markdown file, whose name ends in .md"
            hint = f"put its words into one (hubgen new {_kind(path)}), or an underscore before its name"
            yield Problem(path, 1, 1, Code.PASSED_BY, message, hint)


def _kind(path: str) -> Kind | None:
    """Tell of which kind an item in this file was to be; None for what is read, and for what holds no words."""
    kind, ending = KIND_OF_FOLDER.get(path.partition("/")[0]), splitext(path)[1].lower()
    is_library = kind is Kind.RESOURCE and ending in (".yml", ".yaml")
    return kind if ending in WRITTEN and not is_library else None


def _named(given: Given) -> frozenset[str]:
    """Give the names of all such files that headers or bodies mention: what they say of them is told elsewhere."""
    items = given.hub.items
    linked = {path for item in items for links in (header_media, header_links) for _, path in links(item)}
    mentioned = {unquote(name) for item in items for name in _written_names(item.source.body)}
    return frozenset(basename(path).casefold() for path in linked | mentioned)


def _written_names(body: str) -> Iterator[str]:
    names = (name.rstrip(".!?") for name in _NAME.findall(body))
    return (name for name in names if name.lower().endswith(tuple(WRITTEN)))


def _is_published(path: str, given: Given) -> bool:
    return any(fnmatchcase(path, pattern) for pattern in given.config.options.publish)


RULE = Rule(
    Code.PASSED_BY,
    "Only Markdown files of the content folder itself, and libraries, are read, under names that can be shown.",
    bad={"people/ada\u200b.md": "---\ntitle: Ada\n---\n"},
    good={"people/ada.md": "---\ntitle: Ada\n---\n"},
    find=find,
)
