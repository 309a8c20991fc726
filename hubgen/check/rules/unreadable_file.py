"""A file, or one entry of a library, that cannot be understood."""

from hubgen.check.rule import Rule
from hubgen.model.problem import Code

RULE = Rule(
    Code.UNREADABLE_FILE,
    "A file is text in UTF-8, and its header is YAML, TOML or JSON that can be read.",
    bad={"stories/first-steps.md": "---\ntitle: [First steps\nauthors: ada\ndate: 2026-05-01\n---\nWe began.\n"},
    good={"stories/first-steps.md": "---\ntitle: First steps\nauthors: ada\ndate: 2026-05-01\n---\nWe began.\n"},
)
