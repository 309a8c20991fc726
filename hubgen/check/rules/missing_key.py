"""A key without which an item of its kind says too little."""

from hubgen.check.rule import Rule
from hubgen.model.problem import Code

RULE = Rule(
    Code.MISSING_KEY,
    "A header has the keys that its kind requires, such as the start of an event.",
    bad={"events/may.md": "---\ntitle: May evening\ndate: 2026-04-03\n---\n"},
    good={"events/may.md": "---\ntitle: May evening\ndate: 2026-04-03\nstart: 2026-05-03 18:30\n---\n"},
)
