"""A draft that may be none: a value that is neither yes nor no."""

from hubgen.check.rule import Rule
from hubgen.model.problem import Code

RULE = Rule(
    Code.BAD_DRAFT,
    "Whether an item is a draft is said by yes or no (draft, or published, which means the opposite).",
    bad={"about.md": "---\ntitle: About us\npublished: soon\n---\nWe meet once a month.\n"},
    good={"about.md": "---\ntitle: About us\npublished: no\n---\nWe meet once a month.\n"},
)
