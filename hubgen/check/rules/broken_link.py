"""A link that leads nowhere."""

from hubgen.check.rule import Rule
from hubgen.model.problem import Code

RULE = Rule(
    Code.BROKEN_LINK,
    "A link in a body leads from its own file to a file that is there.",
    bad={"about.md": "---\ntitle: About us\n---\nRead [how we meet](meting.md).\n"},
    good={
        "about.md": "---\ntitle: About us\n---\nRead [how we meet](meeting.md).\n",
        "meeting.md": "---\ntitle: How we meet\n---\nOnce a month.\n",
    },
)
