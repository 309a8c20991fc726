"""A link within the hub that leads nowhere: in a body it is found while rendering, in a header here."""

from collections.abc import Iterator

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.lint import Finding
from hubgen.model.media import header_links
from hubgen.model.problem import Code
from hubgen.render.targets import Targets, leads_nowhere


def broken_link(context: CheckContext) -> Iterator[Finding]:
    """Find links in headers that name neither an address elsewhere nor anything on the site."""
    links = ((item, key, path) for item in context.hub.items for key, path in header_links(item))
    unknown = [(item, key, path) for item, key, path in links if path not in context.hub.files]
    targets = Targets(context.hub, context.as_of, context.config.options.publish) if unknown else None
    for item, key, path in unknown:
        if targets and targets.at_path(path, item) is None and context.reports_here(item, str(key[0])):
            yield finding_at(item, leads_nowhere(path), "an address elsewhere begins with https://", key=key)


RULE = ContentRule(
    Code.BROKEN_LINK,
    "A link leads elsewhere by its whole address, or from its own file to a file that is there.",
    bad={"about.md": "---\ntitle: About us\n---\nRead [how we meet](meting.md).\n"},
    good={
        "about.md": "---\ntitle: About us\n---\nRead [how we meet](meeting.md).\n",
        "meeting.md": "---\ntitle: How we meet\n---\nOnce a month.\n",
    },
    find=broken_link,
)
