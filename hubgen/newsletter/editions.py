"""Which edition of the newsletter is meant."""

from hubgen.config.newsletter import Edition, NewsletterSettings
from hubgen.errors import HubError
from hubgen.model.reference import Suggestions


def edition_named(settings: NewsletterSettings, name: str | None) -> Edition:
    """Find an edition; no name is the main one's. Raises HubError with the nearest name, or all that there are."""
    if found := settings.edition(name):
        return found
    names = [one.id for one in settings.editions]
    among = f"there are: {', '.join(names)}" if names else "there is only the main one"
    raise HubError(f"there is no edition '{name}'", Suggestions(names).did_you_mean(name or "") or among)
