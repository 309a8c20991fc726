"""What the settings of feeds and podcast lack, the podcast's once there is one; told at mkdocs.yml."""

from collections.abc import Iterator
from datetime import datetime

from hubgen.config import Config
from hubgen.model.hub import Hub, published
from hubgen.model.podcast import ARTWORK, FILE, episodes, guid_of, is_artwork
from hubgen.model.problem import Code, Problem
from hubgen.model.source import Source


def check_podcast(hub: Hub, config: Config, as_of: datetime, source: Source) -> list[Problem]:
    """List what directories would refuse, and what should be set before the first episode is out."""
    unset = _unset(config, source) if episodes(published(hub, as_of)) else ()
    return [*_picture(hub, config, source), *_artwork(hub, config, source), *unset]


def _picture(hub: Hub, config: Config, source: Source) -> Iterator[Problem]:
    path = config.options.feeds.image
    if path and path not in hub.files:
        message = f"feeds.image: '{path}' is not in the content folder"
        yield Problem(
            source.path, *source.mark("feeds", "image"), Code.BAD_SETTING, message, "name it from that folder"
        )


def _artwork(hub: Hub, config: Config, source: Source) -> Iterator[Problem]:
    path = config.options.podcast.image
    pixels = hub.measured[path].pixels if path in hub.measured else None
    if path and not is_artwork(pixels):
        least, most = ARTWORK
        fault = f"is {pixels[0]} by {pixels[1]} pixels" if pixels else "is no picture of that type"
        message = f"podcast.image: '{path}' {fault if path in hub.files else 'is not in the content folder'}"
        hint = f"directories ask for a square of {least} to {most} pixels, as .jpg or .png"
        yield Problem(source.path, *source.mark("podcast", "image"), Code.BAD_SETTING, message, hint)


def _unset(config: Config, source: Source) -> Iterator[Problem]:
    place = (source.path, *source.mark("podcast"), Code.UNSET_SETTING)
    if not config.options.podcast.image:
        hint = "name a square .jpg or .png of 1400 to 3000 pixels: image: podcast.jpg"
        yield Problem(*place, "podcast.image is not set: Apple lists no podcast without a picture", hint)
    if not config.options.podcast.email:
        message = "podcast.email is not set: directories ask there whether the podcast is yours"
        yield Problem(*place, message, "an address that may be public: email: podcast@example.org")
    if not config.options.podcast.guid:
        guid = guid_of(config.base_url + FILE)
        message = "podcast.guid is not set: the podcast's id is made of its address and would change with it"
        yield Problem(*place, message, f"set it once, for ever: guid: {guid}")
