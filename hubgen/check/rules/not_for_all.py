"""An item that asks for fewer readers than everybody, which hubgen cannot give."""

from hubgen.check.rule import Rule
from hubgen.model.problem import Code

RULE = Rule(
    Code.NOT_FOR_ALL,
    "No item asks for fewer readers than everybody (visibility, access, private, members_only, unlisted, password).",
    bad={"about.md": "---\ntitle: About us\nvisibility: members\n---\nWe meet once a month.\n"},
    good={"about.md": "---\ntitle: About us\ndraft: true\n---\nWe meet once a month.\n"},
)
