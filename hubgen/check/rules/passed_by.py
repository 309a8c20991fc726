"""A file that is no file of its own, or has a name that no address can have."""

from hubgen.check.rule import Rule
from hubgen.model.problem import Code

RULE = Rule(
    Code.PASSED_BY,
    "Only files of the content folder itself are read, under names that can be shown.",
    bad={"people/ada\u200b.md": "---\ntitle: Ada\n---\n"},
    good={"people/ada.md": "---\ntitle: Ada\n---\n"},
)
