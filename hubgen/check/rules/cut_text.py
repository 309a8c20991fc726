"""A text that ends before its author meant it to: to YAML, a # behind a space begins a comment."""

from hubgen.check.rule import Rule
from hubgen.model.problem import Code

RULE = Rule(
    Code.CUT_TEXT,
    "A text in which a # follows a space stands in quotes, because YAML reads no further.",
    bad={"about.md": "---\ntitle: We are #1\n---\nOnce a month.\n"},
    good={"about.md": '---\ntitle: "We are #1"\nsummary: Who we are  # write more\n---\nOnce a month.\n'},
)
