"""The podcast: one RSS feed of all stories that can be heard or seen, as Apple and Podcasting 2.0 ask for it."""

import posixpath
from collections.abc import Iterable, Iterator
from html import escape

from hubgen.config import Config
from hubgen.config.feeds import LONGEST
from hubgen.feeds.feed import community_name
from hubgen.feeds.items import attachment, feed_item, updated_times
from hubgen.feeds.podcast.model import SHORT, Chapters, Credit, Episode, Show, Soundbite, Transcript, UpdateFrequency
from hubgen.feeds.podcast.write import chapters_file, podcast_feed
from hubgen.model.address import address_of, encoded
from hubgen.model.consent import has_declined
from hubgen.model.duration import parse_timestamp
from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.kind import Kind
from hubgen.model.media import resolve
from hubgen.model.podcast import FILE, episodes, guid_of, is_artwork
from hubgen.model.recording import language_of, segments
from hubgen.model.series import Series
from hubgen.model.story import Story
from hubgen.model.text import single_line
from hubgen.portable.links import media_address, web_address
from hubgen.portable.text import shorten

CAPTIONS = {".vtt": "text/vtt", ".srt": "application/x-subrip"}
"""Types of transcripts that hold times."""
CHAPTERS = "chapters.json"
"""The name of the file with the parts of a recording, beside the story's page."""
BITE = 30
"""How many seconds of a recording a quote stands for: enough for a sentence and what leads to it."""
LEAST = 15
"""How many seconds a soundbite lasts at least, as Podcasting 2.0 advises."""


def plan_podcast(hub: Hub, config: Config) -> dict[str, bytes]:
    """Map the paths of the podcast's files to their bytes: its feed, and the chapters of each recording that has some.

    The hub is published and rendered. Empty where no story has a recording that can be linked.
    """
    stories = episodes(hub)
    times = updated_times(hub) if stories else {}
    found: list[Episode] = []
    for story, recording in stories:
        if file := attachment(recording, config):
            item = feed_item(story, hub, config, address_of(story, hub.home), times[story.key])
            found.append(
                Episode(
                    item=item,
                    recording=file,
                    people=_people(story, hub, config),
                    soundbites=tuple(_soundbites(story, recording.seconds)),
                    transcript=_transcript(story, hub, config),
                    chapters=_chapters(story, recording.seconds, hub, config),
                    image=_artwork(story, hub, config),
                )
            )
    if not found:
        return {}
    show = _show(tuple(found), [story for story, _ in stories], hub, config)
    files = {one.chapters.path: chapters_file(one.chapters, one, show) for one in found if one.chapters}
    return {FILE: podcast_feed(show, config), **files}


def _show(found: tuple[Episode, ...], stories: Iterable[Story], hub: Hub, config: Config) -> Show:
    settings, community = config.options.podcast, community_name(config)
    title, funding = single_line(settings.title) or community, settings.funding
    return Show(
        title=title,
        description=_bounded(single_line(settings.description) or single_line(config.purpose) or title),
        author=single_line(settings.author) or community,
        guid=settings.guid.lower() or guid_of(config.base_url + FILE),
        image=config.base_url + encoded(settings.image) if settings.image in hub.files else None,
        funding=(funding.url, shorten(funding.text, SHORT)) if funding else None,
        people=_hosts(hub, config),
        frequency=_frequency(stories, hub),
        episodes=found,
    )


def _bounded(text: str) -> str:
    """Leave of a description what Apple reads, once it is escaped."""
    kept = text.encode()[:LONGEST].decode(errors="ignore")
    while (over := len(escape(kept, quote=False).encode()) - LONGEST) > 0:
        kept = kept[: -max(1, over // 5)]  # no sign takes more than five bytes
    return kept


def _frequency(stories: Iterable[Story], hub: Hub) -> UpdateFrequency | None:
    """Take over how often the events come, where all episodes were told in one series that goes on."""
    events = [hub.get(Kind.EVENT, story.event) if story.event else None for story in stories]
    names = {event.series if isinstance(event, Event) else None for event in events}
    series = hub.get(Kind.SERIES, names.pop() or "") if len(names) == 1 else None
    if not isinstance(series, Series) or {"COUNT", "UNTIL"} & series.repeats.parts.keys():
        return None
    words = series.repeats.phrase or single_line(series.title)
    return UpdateFrequency(series.repeats.text, series.start.day.isoformat(), shorten(words, SHORT))


def _hosts(hub: Hub, config: Config) -> tuple[Credit, ...]:
    named = (name for name in config.options.podcast.hosts if not hub.is_withheld(Kind.PERSON, name))
    return _credits(named, "host", "cast", hub, config)


def _people(story: Story, hub: Hub, config: Config) -> tuple[Credit, ...]:
    """List who is heard in an episode, and who wrote it down, each once.

    The hosts are named again: what an episode says of people replaces what its podcast says.
    """
    guests = _credits(story.speakers, "guest", "cast", hub, config)
    authors = _credits(story.authors, "author", "writing", hub, config)
    found: dict[str, Credit] = {}
    for credit in (*_hosts(hub, config), *guests, *authors):
        found.setdefault(credit.name, credit)
    return tuple(found.values())


def _credits(names: Iterable[str], role: str, group: str, hub: Hub, config: Config) -> tuple[Credit, ...]:
    """List people with their pages and pictures as far as they agreed to them; of one name the last counts."""
    found = {one.name: one for one in (_credit(name, role, group, hub, config) for name in names) if one.name}
    return tuple(found.values())


def _credit(name: str, role: str, group: str, hub: Hub, config: Config) -> Credit:
    person = hub.person(name)
    if not person:
        return Credit(shorten(name, SHORT), role, group)
    page = None if has_declined(person, "page") else config.base_url + encoded(address_of(person, hub.home))
    return Credit(shorten(person.title, SHORT), role, group, page, media_address(person.photo, person, hub, config))


def _soundbites(story: Story, length: int | None) -> Iterator[Soundbite]:
    """Yield the moments of the published quotes."""
    for quote in story.quotes:
        start = parse_timestamp(quote.at)
        if start is not None and (length is None or start < length):
            yield Soundbite(*_stretch(start, length), shorten(quote.text, SHORT))


def _stretch(start: int, length: int | None) -> tuple[int, int]:
    """Fit a soundbite into its recording: near the end it begins a little before the words."""
    if length is None:
        return start, BITE
    begins = max(0, min(start, length - LEAST))
    return begins, min(BITE, length - begins)


def _transcript(story: Story, hub: Hub, config: Config) -> Transcript | None:
    """Find what is said, in a form that has times; a page with the words is none. It may lie beside its recording."""
    url = media_address(story.transcript, story, hub, config) or web_address(story.transcript or "")
    media_type = CAPTIONS.get(posixpath.splitext(story.transcript or "")[1].lower())
    return Transcript(url, media_type, language_of(story, "transcript", hub)) if url and media_type else None


def _chapters(story: Story, length: int | None, hub: Hub, config: Config) -> Chapters | None:
    parts = tuple((at, single_line(title)) for at, title in segments(story, length))
    path = address_of(story, hub.home) + CHAPTERS
    return Chapters(path, config.base_url + encoded(path), parts) if parts else None


def _artwork(story: Story, hub: Hub, config: Config) -> str | None:
    """Give the story's picture where it is as square and as large as Apple asks; else the show's stands for it."""
    path = resolve(story.source.path, story.image) if story.image else None
    measured = hub.measured.get(path) if path else None
    return config.base_url + encoded(path) if path and measured and is_artwork(measured.pixels) else None
