"""A page of the author's where hubgen would make one."""

from hubgen.check.rule import Rule
from hubgen.model.problem import Code

RULE = Rule(
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
)
