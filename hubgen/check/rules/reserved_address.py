"""A file of the content folder whose name speaks for the whole site."""

from collections.abc import Iterator

from hubgen.check.rule import CheckContext, ContentRule
from hubgen.model.address import is_asked_for, is_of_the_site
from hubgen.model.lint import Finding
from hubgen.model.problem import Code
from hubgen.model.source import FILE_START, is_markdown


def reserved_address(context: CheckContext) -> Iterator[Finding]:
    """Find such files that the settings do not name; pages are told where they find no ground."""
    for path in sorted(context.hub.files):
        if is_of_the_site(path) and not is_markdown(path) and not is_asked_for(path, context.config.options.publish):
            message = f"'{path}' would speak for the whole site, so it is left out"
            yield Finding(path, FILE_START, message, f"if you keep the site: publish: [{path}]")


RULE = ContentRule(
    Code.RESERVED_ADDRESS,
    "What speaks for the whole site, such as robots.txt, comes from hubgen, or is named in mkdocs.yml.",
    bad={
        "about.md": "---\ntitle: About us\n---\nRead [this](robots.txt).\n",
        "robots.txt": "User-agent: *\nDisallow: /\n",
    },
    good={
        "about.md": "---\ntitle: About us\n---\nRead [this](for-robots.txt).\n",
        "for-robots.txt": "We like robots.\n",
    },
    find=reserved_address,
)
