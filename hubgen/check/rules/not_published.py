"""A link to something that readers cannot see."""

from hubgen.check.rule import Rule
from hubgen.model.problem import Code

RULE = Rule(
    Code.NOT_PUBLISHED,
    "What a body links is published too: no draft, nothing in stock, nothing dated later.",
    bad={
        "about.md": "---\ntitle: About us\n---\nRead [how we meet](meeting.md).\n",
        "meeting.md": "---\ntitle: How we meet\ndraft: true\n---\nOnce a month.\n",
    },
    good={
        "about.md": "---\ntitle: About us\n---\nRead [how we meet](meeting.md).\n",
        "meeting.md": "---\ntitle: How we meet\n---\nOnce a month.\n",
    },
)
