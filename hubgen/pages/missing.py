"""The page for addresses where nothing stands: a word in each language and the way home."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from hubgen.config import Config
from hubgen.model.address import encoded, language_prefix
from hubgen.model.hub import Hub
from hubgen.pages.shell import chrome, switcher
from hubgen.pages.survey import Survey
from hubgen.pages.view import Data, View
from hubgen.pages.views import Views
from hubgen.words import direction

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""The page says nothing of dates."""


def not_found(config: Config, hub: Hub) -> Mapping[str, Any]:
    """Give what the 404 page shows as `not_found`: `meta` as any page has it, `tongues`, one text a language."""
    views = Views(Survey(hub, config, NEVER))
    first = views.at(hub.home)
    doors = {locale: language_prefix(locale, hub.home) for locale in hub.languages}
    meta = {**chrome(first, hub.home), "title": first.words["missing.title"], "languages": switcher(first, doors)}
    return {"not_found": {"meta": meta, "tongues": [_tongue(views.at(locale)) for locale in hub.languages]}}


def _tongue(view: View) -> Data:
    words = view.words
    return {
        "lang": view.locale,
        "dir": direction(view.locale),
        "title": words["missing.title"],
        "text": words["missing.text"],
        "home": {"title": words["missing.home"], "url": encoded(view.door)},
        "explore": {"title": words["nav.search"], "url": encoded(view.door) + "explore/"},
    }
