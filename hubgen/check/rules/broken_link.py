"""A link within the hub that leads nowhere: in a body it is found while rendering, in a header here."""

from collections.abc import Iterator

from hubgen.check.rule import Given, Rule, at
from hubgen.model.media import header_links
from hubgen.model.problem import Code, Problem
from hubgen.render.targets import Targets, leads_nowhere


def find(given: Given) -> Iterator[Problem]:
    """Find links in headers that name neither an address elsewhere nor anything on the site."""
    links = ((item, key, path) for item in given.hub.items for key, path in header_links(item))
    unknown = [(item, key, path) for item, key, path in links if path not in given.hub.files]
    targets = Targets(given.hub, given.as_of, given.config.options.publish) if unknown else None
    for item, key, path in unknown:
        if targets and targets.at_path(path, item) is None and given.tells(item, str(key[0])):
            hint = "an address elsewhere begins with https://"
            yield at(item, Code.BROKEN_LINK, leads_nowhere(path), hint, key=key)


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
