"""An id that is not written as ids are."""

from hubgen.check.rule import Rule
from hubgen.model.problem import Code

RULE = Rule(
    Code.ODD_ID,
    "An id is written as letters and digits of any script and hyphens, in lower case.",
    bad={"people/ada.md": "---\ntitle: Ada\nuid: Ada Lovelace!\n---\n"},
    good={"people/ada.md": "---\ntitle: Ada\nuid: ada-lovelace\n---\n"},
)
