"""An id that cannot stand in addresses."""

from hubgen.check.rule import Rule
from hubgen.model.problem import Code

RULE = Rule(
    Code.BAD_ID,
    "An id has at least one letter or digit, and is no word that hubgen keeps for its own pages.",
    bad={"people/ada.md": "---\ntitle: Ada\nuid: feed\n---\n"},
    good={"people/ada.md": "---\ntitle: Ada\nuid: ada\n---\n"},
)
