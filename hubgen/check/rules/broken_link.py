"""A link within the hub that leads nowhere: in a body it is found while rendering, in a header here."""

from collections.abc import Iterator

from hubgen.check.rule import Given, Rule, at
from hubgen.model.media import header_links
from hubgen.model.problem import Code, Problem


def find(given: Given) -> Iterator[Problem]:
    """Find links in headers that name neither an address elsewhere nor a file of the hub."""
    for item in given.hub.items:
        for key, path in header_links(item):
            if path not in given.hub.files and given.tells(item, str(key[0])):
                message = f"the link leads to {path}, which does not exist"
                yield at(item, Code.BROKEN_LINK, message, "an address elsewhere begins with https://", key=key)


RULE = Rule(
    Code.BROKEN_LINK,
    "A link leads elsewhere by its whole address, or from its own file to a file that is there.",
    bad={"about.md": "---\ntitle: About us\n---\nRead [how we meet](meting.md).\n"},
    good={
        "about.md": "---\ntitle: About us\n---\nRead [how we meet](meeting.md).\n",
        "meeting.md": "---\ntitle: How we meet\n---\nOnce a month.\n",
    },
    find=find,
)
