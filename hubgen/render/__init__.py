"""Bodies become safe HTML, once: Markdown, links, the allow-list, and plain text."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from hubgen.config import Markdown
from hubgen.model.hub import Hub
from hubgen.model.item import Key
from hubgen.render.body import Body, problems_of, render_body
from hubgen.render.converter import Converter
from hubgen.render.targets import Targets


def render_hub(
    hub: Hub, as_of: datetime, markdown: Markdown, publish: Collection[str] = (), pages: Collection[str] = ()
) -> Hub:
    """Render every item's body, drafts and stock too, and add the Problems found in them.

    `publish` names files, or patterns of files, that are published whatever their type; `pages` names pages that
    the settings ask for, such as `rhythm`.
    """
    converter = Converter(markdown)
    targets = Targets(hub, as_of, publish, pages)
    bodies: dict[Key, Body] = {}
    for item in hub.items:
        if item.source.body.strip() and item.key not in bodies:
            bodies[item.key] = render_body(item, targets, converter)
    problems = [problem for body in bodies.values() for problem in problems_of(body, bodies, converter)]
    rendered = {key: body.rendered for key, body in bodies.items()}
    return replace(hub, rendered=rendered, problems=(*hub.problems, *problems))
