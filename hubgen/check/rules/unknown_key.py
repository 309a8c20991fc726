"""A key that nothing reads, often a slip of the pen."""

from hubgen.check.rule import Rule
from hubgen.model.problem import Code

RULE = Rule(
    Code.UNKNOWN_KEY,
    "A header has only keys that its kind knows; any other is passed over.",
    bad={"people/ada.md": "---\ntitle: Ada\npronuons: she/her\n---\n"},
    good={"people/ada.md": "---\ntitle: Ada\npronouns: she/her\n---\n"},
)
