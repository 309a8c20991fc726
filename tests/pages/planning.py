"""Short verbs that plan the pages of a small hub."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from hubgen.model.hub import Hub, published
from hubgen.model.item import Item
from hubgen.model.output import Rendered, WebPage
from hubgen.model.problem import Problem
from hubgen.pages import PageSite, plan_pages
from hubgen.portable.site_index import SiteIndex
from tests.builders import NOW, config, hub

__all__ = ["plan", "problems", "shown", "titles", "with_bodies"]


def plan(*items: Item, at: datetime = NOW, of: Hub | None = None, **settings: Any) -> dict[str, WebPage]:
    """Plan a hub's pages by address."""
    pages, _ = plan_pages(PageSite(SiteIndex(published(of or hub(*items), at), config(**settings), at)))
    return {page.address: page for page in pages}


def problems(*items: Item) -> list[Problem]:
    """Name the addresses that two pages wanted."""
    return list(plan_pages(PageSite(SiteIndex(hub(*items), config(), NOW)))[1])


def with_bodies(of: Hub, **html: str) -> Hub:
    """Give items of a hub, named by their ids, a rendered body."""
    rendered = {item.key: Rendered(html=html[item.id]) for item in of.items if item.id in html}
    return replace(of, rendered=rendered)


def shown(page: WebPage) -> dict[str, list[str]]:
    """Give the titles in each section of a page."""
    sections: list[dict[str, Any]] = page.meta.get("sections", [])
    return {section["id"].rpartition("-")[2]: titles(section["cards"]) for section in sections}


def titles(cards: list[dict[str, Any]]) -> list[str]:
    """Give the titles of cards."""
    return [card["title"] for card in cards]
