"""Short verbs that make items, hubs and settings for tests."""

from datetime import UTC, datetime
from typing import Any

from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.kinds import MODELS
from hubgen.model.source import Source

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
NEEDED: dict[Kind, dict[str, Any]] = {
    Kind.STORY: {"authors": ["ada"], "date": "2026-05-01"},
    Kind.RESOURCE: {"link": "https://example.org/guide", "date": "2026-05-02"},
    Kind.EVENT: {"start": "2026-05-03 18:30", "date": "2026-04-03"},
    Kind.RECAP: {"event": "may", "date": "2026-05-04"},
    Kind.SERIES: {"start": "2026-01-01 18:30", "repeats": "FREQ=MONTHLY"},
    Kind.CHAPTER: {"city": "Calgary"},
    Kind.ISSUE: {"items": [], "date": "2026-05-05"},
}


def item(kind: Kind, identifier: str, *, locale: str = "en", body: str = "Words.", **keys: Any) -> Item:
    """Make an item of a kind, with what is required filled in; `date=None` puts it in stock."""
    suffix = "" if locale == "en" else f".{locale}"
    path = keys.pop("path", f"{kind.folder}/{identifier}{suffix}.md".lstrip("/"))
    header = {"title": identifier.replace("-", " ").title(), **NEEDED.get(kind, {}), **keys}
    set_by_reader = {"id": identifier, "locale": locale, "lang": header.pop("lang", locale)}
    given = {key: value for key, value in header.items() if value is not None}
    return MODELS[kind].model_validate(given | set_by_reader | {"source": Source(path, body)}, context={"zone": UTC})


def story(identifier: str = "first-steps", **keys: Any) -> Item:
    """Make a story."""
    return item(Kind.STORY, identifier, **keys)


def resource(identifier: str = "guide", **keys: Any) -> Item:
    """Make a resource."""
    return item(Kind.RESOURCE, identifier, **keys)


def event(identifier: str = "may", **keys: Any) -> Item:
    """Make an event."""
    return item(Kind.EVENT, identifier, **keys)


def recap(identifier: str = "may", **keys: Any) -> Item:
    """Make a recap."""
    return item(Kind.RECAP, identifier, **keys)


def person(identifier: str = "ada", **keys: Any) -> Item:
    """Make a person."""
    return item(Kind.PERSON, identifier, **keys)


def hub(*items: Item, languages: tuple[str, ...] = ("en", "zh", "ar"), files: tuple[str, ...] = ()) -> Hub:
    """Put items together; the paths of their own files count as files of the content folder."""
    return Hub(items=items, languages=languages, files=frozenset(files) | {i.source.path for i in items})


def config(**keys: Any) -> Config:
    """Make settings of a hub at https://example.org/hub/ in three languages."""
    options = {"languages": ["en", "zh", "ar"], "authority": "example.org,2026"} | keys.pop("options", {})
    site = {"site_name": "A hub", "site_url": "https://example.org/hub/"}
    return Config.model_validate(site | keys | {"options": options})
