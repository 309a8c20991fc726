"""Links to what was recorded of a story: from its beginning, or from where somebody says something."""

from datetime import timedelta
from urllib.parse import urlsplit

from hubgen.model.consent import may_play
from hubgen.model.duration import format_timestamp, parse_timestamp
from hubgen.model.item import Item
from hubgen.model.parts import Recording
from hubgen.model.recording import Playable, playable
from hubgen.newsletter.compose.links import outward
from hubgen.newsletter.compose.reading import Reading
from hubgen.newsletter.letter import Link

SORTS = {"video": "watch", "audio": "listen"}
"""The keys of recordings, those that one sees first, and how hubgen's words call what one does with them."""
MINUTE = 60
YOUTUBE = ("youtube.com", "youtu.be", "youtube-nocookie.com")
VIMEO = ("vimeo.com",)


def recordings(item: Item, reading: Reading) -> tuple[Link, ...]:
    """Link an item's recordings, with their length where it is known; none where a speaker declined."""
    found = ((key, recording, _url(recording, item, reading)) for key, recording in _recordings(item, reading))
    return tuple(Link(_words(key, recording, item, reading), url) for key, recording, url in found if url)


def moment(item: Item, at: str | None, reading: Reading) -> tuple[Link, ...]:
    """Link the recording from a position on, where players can go straight there."""
    start = parse_timestamp(at)
    if start is None:
        return ()
    for key, recording in _recordings(item, reading):
        url = _url(recording, item, reading)
        there = url and at_position(url, start, _playable(key, recording, item, reading) is not None)
        if there:
            return (Link(reading.words.say(f"letter.{SORTS[key]}_from", at=format_timestamp(start)), there),)
    return ()


def at_position(url: str, start: int, is_file: bool) -> str:
    """Write the address of a recording from a second on; "" where nobody knows how its player is told.

    Files as Media Fragments URI 1.0 (4.2.1) has it; YouTube by `t` in the query, Vimeo in the fragment.
    """
    parts = urlsplit(url)
    if is_file:
        return f"{url.partition('#')[0]}#t={start}"
    if _is_at(parts.hostname, YOUTUBE):
        kept = "&".join(one for one in parts.query.split("&") if one and one.partition("=")[0] not in ("t", "start"))
        return parts._replace(query=f"{kept}&t={start}s".lstrip("&"), fragment="").geturl()
    return parts._replace(fragment=f"t={start}s").geturl() if _is_at(parts.hostname, VIMEO) else ""


def _is_at(host: str | None, sites: tuple[str, ...]) -> bool:
    return any(f".{host}".endswith(f".{site}") for site in sites)


def _recordings(item: Item, reading: Reading) -> list[tuple[str, Recording]]:
    if not may_play(reading.hub, item):
        return []
    found = ((key, getattr(item, key, None)) for key in SORTS)
    return [(key, recording) for key, recording in found if isinstance(recording, Recording)]


def _url(recording: Recording, item: Item, reading: Reading) -> str:
    return outward(recording.url, item, reading)


def _playable(key: str, recording: Recording, item: Item, reading: Reading) -> Playable | None:
    return playable(recording, key, item, reading.hub)


def _words(key: str, recording: Recording, item: Item, reading: Reading) -> str:
    played, words = _playable(key, recording, item, reading), reading.words
    lasts = (played.seconds if played else None) or parse_timestamp(recording.duration)
    if not lasts:
        return words[f"story.{SORTS[key]}"]
    length = words.length(timedelta(minutes=max(1, round(lasts / MINUTE))))
    return words.say(f"letter.{SORTS[key]}", length=length)
