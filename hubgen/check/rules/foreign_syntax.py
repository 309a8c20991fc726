"""What another program would have understood, and what a page here shows as it was typed."""

from hubgen.check.rule import Rule
from hubgen.model.problem import Code

RULE = Rule(
    Code.FOREIGN_SYNTAX,
    "A text is written in the Markdown of this hub, and holds nothing that only another program understands.",
    bad={"about.md": "---\ntitle: About us\n---\n{{< youtube dQw4 >}}\n"},
    good={"about.md": "---\ntitle: About us\n---\nNo `{{< youtube dQw4 >}}`, but [a link](https://video.example/).\n"},
)
