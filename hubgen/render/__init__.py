"""Bodies become safe HTML, once: Markdown, links, the allow-list, and plain text."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from hubgen.config import Markdown
from hubgen.model.hub import Hub
from hubgen.render.bodies import Bodies, RenderedOnDemand
from hubgen.render.converter import Converter
from hubgen.render.targets import Targets


def render_hub(hub: Hub, as_of: datetime, markdown: Markdown, publish: Collection[str] = ()) -> Hub:
    """Give the hub with every body rendered, drafts too, and with the Problems found in them.

    `publish` names files, or patterns of files, that are published whatever their type.
    """
    _, bodies = render_on_demand(hub, as_of, markdown, publish)
    rendered = {key: body.rendered for key, body in bodies.items()}
    return replace(hub, rendered=rendered, problems=(*hub.problems, *bodies.problems()))


def render_on_demand(
    hub: Hub, as_of: datetime, markdown: Markdown, publish: Collection[str] = ()
) -> tuple[Hub, Bodies]:
    """Give the hub with bodies that are rendered when somebody reads them, and the bodies, which know their Problems.

    What comes out is what `render_hub` gives; only the Problems of bodies are not among the hub's.
    """
    bodies = Bodies(hub, Targets(hub, as_of, publish), Converter(markdown))
    return replace(hub, rendered=RenderedOnDemand(bodies)), bodies
