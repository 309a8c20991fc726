"""A file of the content folder whose name speaks for the whole site."""

from collections.abc import Iterator

from hubgen.check.rule import Given, Rule
from hubgen.model.address import is_asked_for, is_of_the_site
from hubgen.model.problem import Code, Problem
from hubgen.model.source import FILE_START, is_markdown


def find(given: Given) -> Iterator[Problem]:
    """Find such files that the settings do not name; pages are told where they find no ground."""
    for path in sorted(given.hub.files):
        if is_of_the_site(path) and not is_markdown(path) and not is_asked_for(path, given.config.options.publish):
            message = f"'{path}' would speak for the whole site, so it is left out"
            yield Problem(path, *FILE_START, Code.RESERVED_ADDRESS, message, f"if you keep the site: publish: [{path}]")


RULE = Rule(
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
    find=find,
)
