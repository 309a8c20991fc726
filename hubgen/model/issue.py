"""One newsletter."""

from typing import ClassVar

from pydantic import Field

from hubgen.model.fields import Line, Many, When
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.parts import CallToAction
from hubgen.model.reference import ItemRef
from hubgen.model.source import is_markdown

TELLABLE = frozenset({Kind.STORY, Kind.RECAP, Kind.RESOURCE, Kind.EVENT, Kind.SERIES})
"""Kinds that stand in a letter, with quotes of them."""


class Issue(Item):
    """One newsletter."""

    kind: ClassVar[Kind] = Kind.ISSUE

    edition: str | None = Field(None, description="Which newsletter, where there are several.")
    until: When | None = Field(None, description="Cut-off: later items go into the next issue.")
    since: When | None = Field(None, description="Where a newsletter begins: what is older is in no issue.")
    number: int | None = Field(None, description="Running number.")
    subject: Line | None = Field(None, description="Subject line, where it is not the title.")
    preheader: Line | None = Field(None, description="The line that mail programs show after the subject.")
    items: Many[ItemRef] = Field((), description="What is in it, as kind/id.")
    left_out: Many[ItemRef] = Field((), description="What was left out on purpose, as kind/id.")
    again: Many[ItemRef] = Field((), description="What is shown a second time, as kind/id.")
    drafted: Many[ItemRef] = Field((), description="What hubgen proposed, so that it notices what was taken out.")
    call: CallToAction | None = Field(None, description="What readers are asked to do.")
    sent: Many[dict[str, str]] = Field((), description="Receipts of sending.")


def stem_of(issue: Issue) -> str:
    """Give the file name of an issue without language and ending: `2026-11` for `newsletter/2026-11.zh.md`.

    Of an issue in a folder of its own that is the folder's: `2026-11` for `newsletter/2026-11/index.md`.
    """
    path = issue.source.path
    stem = bare(path).removesuffix(f".{issue.locale}")
    return path.split("/")[-2] if stem in ("index", "README") else stem


def bare(path: str) -> str:
    """Give the name of a Markdown file without its folders and its ending."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[0] if is_markdown(name) else name
