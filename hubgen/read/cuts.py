"""Texts that YAML ended at a `#`: `title: Story #1` is read as Story, and nobody would know."""

from collections.abc import Iterator

from hubgen.model.kind import Kind
from hubgen.model.problem import Code, Problem
from hubgen.model.source import KeyPath
from hubgen.read.draft import Draft
from hubgen.read.tree import Cut

LABEL = "label"
TEXTS = frozenset(
    "title name summary description excerpt abstract text why image_alt alt outcome helps city country subject "
    "preheader address role quotes".split()
)
"""Keys, by the names that authors write, whose values are words that readers see."""


def cut_texts(draft: Draft) -> Iterator[Problem]:
    """Yield a Problem for each text of a header, or of an entry of a library, that a comment follows too closely."""
    for path, cut in draft.tree.cuts.items():
        if _is_text(path, draft.kind):
            yield _problem(draft.path, _key(path), cut)


def _is_text(path: KeyPath, kind: Kind) -> bool:
    """Tell whether readers see a value; an entry of topics.yml may be its label alone."""
    return _key(path) in TEXTS or LABEL in path[-2:] or (kind is Kind.TOPIC and not path)


def _key(path: KeyPath) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), LABEL)


def _problem(path: str, key: str, cut: Cut) -> Problem:
    message = f"{key} ends at '{cut.text}': to YAML '{cut.comment}' is a comment, so readers never see it"
    whole = f"{cut.text} {cut.comment}".strip().replace("\\", "\\\\").replace('"', '\\"')
    return Problem(path, *cut.mark, Code.CUT_TEXT, message, f'put the text in quotes: "{whole}"')
