"""The same thing twice in the library."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.lint import Finding
from hubgen.model.problem import Code
from hubgen.model.resource import Resource


def duplicate_link(context: CheckContext) -> Iterator[Finding]:
    """Find resources whose link another resource had first; a translation is no second resource."""
    first: dict[str, Resource] = {}
    resources = [item for item in context.hub.items if isinstance(item, Resource)]
    for item in sorted(resources, key=lambda item: (item.source.path, item.source.start)):
        holder = first.setdefault(normalize_link(item.link), item)
        if holder.id != item.id:
            where = f"{holder.source.path}:{holder.source.start.line}"
            hint = f"keep one of the two; the first is '{holder.title}' in {where}"
            yield finding_at(item, "this link is in the library already", hint, key=("link",))


def normalize_link(link: str) -> str:
    """Give a text that is the same for links that lead to the same page; a link that is not of the web is given back.

    Scheme, `www.`, a last slash and `utm_` parameters make no difference: `http://www.a.org/x/?utm_source=m` gives
    `a.org/x?#`.
    """
    try:
        parts = urlsplit(link.strip())
    except ValueError:
        return link
    if parts.scheme not in ("http", "https"):
        return link
    query = "&".join(word for word in parts.query.split("&") if word and not word.lower().startswith("utm_"))
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}?{query}#{parts.fragment}"


RULE = ContentRule(
    Code.DUPLICATE_LINK,
    "A link stands in the library once.",
    bad={
        "resources/guide.md": "---\ntitle: A guide\nlink: https://example.org/guide\n---\n",
        "resources/handbook.md": "---\ntitle: A handbook\nlink: http://www.example.org/guide/?utm_source=mail\n---\n",
    },
    good={
        "resources/guide.md": "---\ntitle: A guide\nlink: https://example.org/guide\n---\n",
        "resources/handbook.md": "---\ntitle: A handbook\nlink: https://example.org/handbook\n---\n",
    },
    find=duplicate_link,
)
