"""From a story with a recording to an episode."""

import posixpath
from collections.abc import Iterator

from hubgen.config import Config
from hubgen.feeds.item import FeedItem
from hubgen.feeds.podcast.parts import SHORT, Chapters, Episode, Soundbite, Transcript
from hubgen.feeds.podcast.people import people_of
from hubgen.feeds.recording import attachment
from hubgen.model.address import address_of, encoded
from hubgen.model.consent import named_declined
from hubgen.model.duration import parse_timestamp
from hubgen.model.hub import Hub
from hubgen.model.media import resolve
from hubgen.model.podcast import is_artwork
from hubgen.model.recording import Playable, language_of, segments
from hubgen.model.story import Story
from hubgen.portable.links import media_address, web_address
from hubgen.portable.text import line, shorten

CAPTIONS = {".vtt": "text/vtt", ".srt": "application/x-subrip"}
"""Types of transcripts that hold times."""
CHAPTERS = "chapters.json"
"""What the file with the parts of a recording is called, beside the story's page."""
BITE = 30
"""How many seconds of a recording a quote stands for: enough for a sentence and what leads to it."""
LEAST = 15
"""How many seconds a soundbite lasts at least, as Podcasting 2.0 advises."""


def episode_of(story: Story, recording: Playable, item: FeedItem, hub: Hub, config: Config) -> Episode | None:
    """Tell an episode; None where its recording has no address that can be written."""
    told = attachment(recording, config)
    if not told:
        return None
    return Episode(
        item=item,
        recording=told,
        people=people_of(story, hub, config),
        soundbites=tuple(_soundbites(story, recording.seconds, hub)),
        transcript=_transcript(story, hub, config),
        chapters=_chapters(story, recording, hub, config),
        image=_artwork(story, hub, config),
    )


def _soundbites(story: Story, length: int | None, hub: Hub) -> Iterator[Soundbite]:
    """Yield the moments of the published quotes, but of nobody who does not want to be quoted."""
    for quote in story.quotes:
        start = parse_timestamp(quote.at)
        declined = quote.by and (named_declined(hub, quote.by, "quotes") or named_declined(hub, quote.by, "video"))
        if start is not None and not declined and (length is None or start < length):
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
    spoken = language_of(story, "transcript", hub)
    return Transcript(url, media_type, spoken) if url and media_type else None


def _chapters(story: Story, recording: Playable, hub: Hub, config: Config) -> Chapters | None:
    parts = tuple((at, line(title)) for at, title in segments(story, recording.seconds))
    path = address_of(story, hub.home) + CHAPTERS
    return Chapters(path, config.base_url + encoded(path), parts) if parts else None


def _artwork(story: Story, hub: Hub, config: Config) -> str | None:
    """Give the story's picture where it is as square and as large as Apple asks; else the show's stands for it."""
    path = resolve(story.source.path, story.image) if story.image else None
    measured = hub.measured.get(path) if path else None
    return config.base_url + encoded(path) if path and measured and is_artwork(measured.pixels) else None
