"""A value that is not what its key holds."""

from hubgen.check.rule import Rule
from hubgen.model.problem import Code

RULE = Rule(
    Code.BAD_VALUE,
    "A value is what its key holds, such as one of the formats or a number.",
    bad={"resources/guide.md": "---\ntitle: A guide\nlink: https://example.org/guide\nformat: pamphlet\n---\n"},
    good={"resources/guide.md": "---\ntitle: A guide\nlink: https://example.org/guide\nformat: guide\n---\n"},
)
