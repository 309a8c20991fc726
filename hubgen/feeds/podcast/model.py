"""A podcast before it is written: a show, its episodes, and all that goes with them."""

from dataclasses import dataclass
from datetime import datetime

from hubgen.feeds.items import Attachment, FeedItem

SHORT = 127
"""How many characters of a name or a title programs show (Podcasting 2.0 asks for 128 at most, the ellipsis too)."""


@dataclass(frozen=True, slots=True)
class Credit:
    """Somebody who is heard or who wrote, with their page and picture; role and group are of the Podcast Taxonomy."""

    name: str
    role: str
    group: str = "cast"
    page: str | None = None
    image: str | None = None


@dataclass(frozen=True, slots=True)
class Soundbite:
    """A moment worth hearing by itself: where it begins and how long it is, in seconds, and what is said there."""

    start: int
    duration: int
    words: str


@dataclass(frozen=True, slots=True)
class Transcript:
    """A file in which one reads what is said."""

    url: str
    media_type: str
    lang: str


@dataclass(frozen=True, slots=True)
class Chapters:
    """The parts of a recording, each with its first second and its title, and the file that lists them."""

    path: str
    url: str
    parts: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class UpdateFrequency:
    """How often episodes come: an RRULE with its first day, and the same in words."""

    rule: str
    start: str
    words: str


@dataclass(frozen=True, slots=True)
class Episode:
    """A story as podcast programs get it: the item of all feeds, and all that belongs to its recording."""

    item: FeedItem
    recording: Attachment
    people: tuple[Credit, ...] = ()
    soundbites: tuple[Soundbite, ...] = ()
    transcript: Transcript | None = None
    chapters: Chapters | None = None
    image: str | None = None


@dataclass(frozen=True, slots=True)
class Show:
    """The podcast as a whole; `funding` is an address and its words. All else the settings say."""

    title: str
    description: str
    author: str
    guid: str
    image: str | None
    funding: tuple[str, str] | None
    people: tuple[Credit, ...]
    frequency: UpdateFrequency | None
    episodes: tuple[Episode, ...]

    @property
    def medium(self) -> str:
        """The medium of Podcasting 2.0: `video` where all episodes are, else `podcast`."""
        types = (episode.recording.media_type for episode in self.episodes)
        return "video" if all(one.startswith("video/") for one in types) else "podcast"

    @property
    def published(self) -> datetime:
        """When the newest episode came out."""
        return max(episode.item.published for episode in self.episodes)

    @property
    def updated(self) -> datetime:
        """When anything in it last changed."""
        return max(episode.item.updated for episode in self.episodes)
