"""Render a few bodies as a hub would, and look at what came out."""

from collections.abc import Collection
from pathlib import Path

from hubgen.config import Markdown
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.output import SITE_PLACEHOLDER, Rendered
from hubgen.model.problem import Problem
from hubgen.render import render_hub
from hubgen.render.extensions import merged
from hubgen.site import with_planned_addresses
from tests.builders import NOW, config, hub, story

SETTINGS = merged(Markdown())


def rendered_hub(*items: Item, files: tuple[str, ...] = (), publish: Collection[str] = ()) -> Hub:
    read = with_planned_addresses(hub(*items, files=files), config(), NOW, Path())
    return render_hub(read, NOW, SETTINGS, publish)


def render(body: str, *others: Item, files: tuple[str, ...] = (), publish: Collection[str] = ()) -> Rendered:
    """Render a story's body beside other items."""
    first = story(body=body)
    return rendered_hub(first, *others, files=files, publish=publish).html(first)


def html(body: str, *others: Item, files: tuple[str, ...] = ()) -> str:
    """Give a story's HTML with `~` where this site begins."""
    return render(body, *others, files=files).html.replace(SITE_PLACEHOLDER, "~/")


def problems(body: str, *others: Item, files: tuple[str, ...] = (), publish: Collection[str] = ()) -> list[Problem]:
    return list(rendered_hub(story(body=body), *others, files=files, publish=publish).problems)


def spots(body: str, *others: Item, files: tuple[str, ...] = ()) -> list[str]:
    """Give problems as `line:column code`."""
    return [f"{p.line}:{p.column} {p.code}" for p in problems(body, *others, files=files)]
