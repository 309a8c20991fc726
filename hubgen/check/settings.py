"""What mkdocs.yml names that is not in the content, or lacks for what is there; each reported at mkdocs.yml."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from hubgen.config import Config
from hubgen.config.newsletter import SUBJECTS, Edition
from hubgen.model.consent import decline_told, declined_files
from hubgen.model.event import Event
from hubgen.model.hub import Hub, published
from hubgen.model.identifier import slug
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.podcast import ARTWORK, FILE, episodes, guid_of, is_artwork
from hubgen.model.problem import Code, Problem
from hubgen.model.reference import Suggestions
from hubgen.model.series import Series
from hubgen.model.source import KeyPath, Source

EXAMPLE = "timezone: Europe/London"


def check_settings(hub: Hub, config: Config, as_of: datetime, source: Source) -> list[Problem]:
    """List the Problems of settings that only the content shows.

    `hub` is the full hub, with drafts; `source` knows the lines of mkdocs.yml.
    """
    return [
        *check_podcast(hub, config, as_of, source),
        *check_editions(hub, config, source),
        *check_declined(hub, config, source),
        *check_hours(hub, config, source),
    ]


def check_podcast(hub: Hub, config: Config, as_of: datetime, source: Source) -> list[Problem]:
    """List what directories would refuse, and what should be set before the first episode is out."""
    unset = _unset_podcast(config, source) if episodes(published(hub, as_of)) else ()
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


def _unset_podcast(config: Config, source: Source) -> Iterator[Problem]:
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


def check_editions(hub: Hub, config: Config, source: Source) -> Iterator[Problem]:
    """Find topics, series and chapters that an edition is about, and that are not there: it would tell nothing of them.

    `hub` is the full hub, with drafts; a file that could not be read is reported by other rules.
    """
    newsletter = config.options.newsletter
    yield from _unknown_subjects(newsletter, ("newsletter",), hub, source)
    for number, edition in enumerate(newsletter.editions):
        yield from _unknown_subjects(edition, ("newsletter", "editions", number), hub, source)


def _unknown_subjects(edition: Edition, path: KeyPath, hub: Hub, source: Source) -> Iterator[Problem]:
    for key, kind in SUBJECTS.items():
        for number, name in enumerate(getattr(edition, key)):
            if hub.resolve(kind, name) is None and not hub.unread & {(kind, name), (kind, slug(name))}:
                setting = ".".join(map(str, (*path, key)))
                place = (source.path, *source.mark(*path, key, number), Code.BAD_SETTING)
                yield Problem(*place, f"{setting}: there is no {kind} '{name}'", _subject_hint(hub, kind, name))


def _subject_hint(hub: Hub, kind: Kind, name: str) -> str:
    near = Suggestions(item.id for item in hub.items if item.kind is kind).did_you_mean(name)
    return near or ("add it to topics.yml" if kind is Kind.TOPIC else f"hubgen new {kind} {slug(name) or '…'}")


def check_declined(hub: Hub, config: Config, source: Source) -> Iterator[Problem]:
    """Find files that settings name one by one; a pattern in `publish:` means all the others.

    `hub` is the full hub, with drafts.
    """
    declined = declined_files(hub)
    for key, path in _named_files(config):
        if path in declined:
            message, hint = decline_told(path, declined[path])
            setting = ".".join(str(step) for step in key if isinstance(step, str))
            yield Problem(source.path, *source.mark(*key), Code.BAD_SETTING, f"{setting}: {message}", hint)


def _named_files(config: Config) -> Iterator[tuple[KeyPath, str]]:
    options = config.options
    yield ("feeds", "image"), options.feeds.image
    yield ("podcast", "image"), options.podcast.image
    for number, path in enumerate(options.publish):
        yield ("publish", number), path


def check_hours(hub: Hub, config: Config, source: Source) -> Iterator[Problem]:
    """Yield one Problem where events or series have hours, and neither they nor the settings name a zone for them.

    `hub` is the full hub, with drafts. An offset within a date is a zone, and a day without an hour needs none.
    """
    if "timezone" in config.options.model_fields_set:
        return
    items = (hub.get(kind, name) for kind, name in hub.versions() if kind in (Kind.EVENT, Kind.SERIES))
    found = [(item.source.path, hour) for item in items if item and (hour := _hour_without_zone(hub, item))]
    if found:
        path, hour = min(found)
        others = f", and so are the hours of {len(found) - 1} more events and series" if found[1:] else ""
        message = f"timezone is not set: {hour} in {path} is taken as UTC{others}"
        options = source.values.get(())
        line = EXAMPLE if options else f"- hubgen: {{{EXAMPLE}}}"
        hint = f"name the zone in which you meet, among the options of hubgen: {line}"
        yield Problem(source.path, *(options or source.start), Code.UNSET_SETTING, message, hint)


def _hour_without_zone(hub: Hub, item: Item) -> str:
    """Give the first hour of an event or a series for which no zone is named, as its author wrote it, or ""."""
    if isinstance(item, Series):
        moments: tuple[Moment | None, ...] = () if item.timezone else (item.start, *item.also)
    elif isinstance(item, Event):
        series = hub.get(Kind.SERIES, item.series) if item.series else None
        named = item.timezone or (isinstance(series, Series) and series.timezone)
        moments = () if named else (item.start, item.end)
    else:
        moments = ()
    return next((f"{one.at:%Y-%m-%d %H:%M}" for one in moments if one and _is_bare(one)), "")


def _is_bare(moment: Moment) -> bool:
    """Tell whether an hour was written without an offset: only then it is in a zone that has a name."""
    return not moment.day_only and isinstance(moment.at.tzinfo, ZoneInfo)
