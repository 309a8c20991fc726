"""Links to the recordings of a story: to their beginning, or to a moment in them."""

from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import urlsplit

from hubgen.model.duration import format_timestamp, parse_timestamp
from hubgen.model.item import Item
from hubgen.model.parts import Recording
from hubgen.model.recording import Playable, playable
from hubgen.newsletter.compose.context import LetterContext
from hubgen.newsletter.letter import LetterLink

VERBS = {"video": "watch", "audio": "listen"}
"""The keys of recordings, those that one sees first, and hubgen's words for what one does with them."""
MINUTE = 60
YOUTUBE = ("youtube.com", "youtu.be", "youtube-nocookie.com")
VIMEO = ("vimeo.com",)


def recording_links(item: Item, context: LetterContext) -> tuple[LetterLink, ...]:
    """Return a link to each recording of an item, with its length where that is known."""
    return tuple(
        LetterLink(_label(key, recording, played, context), url)
        for key, recording, played, url in _recordings(item, context)
    )


def link_at(item: Item, at: str | None, context: LetterContext) -> tuple[LetterLink, ...]:
    """Return a link to the first recording whose player can go straight to `at` (18:26); () without one."""
    start = parse_timestamp(at)
    if start is None:
        return ()
    for key, _, played, url in _recordings(item, context):
        if there := at_position(url, start, played is not None):
            return (LetterLink(context.words.say(f"letter.{VERBS[key]}_from", at=format_timestamp(start)), there),)
    return ()


def at_position(url: str, start: int, is_file: bool) -> str:
    """Return the address of a recording from a second on; "" where its player has no known way.

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


def _recordings(item: Item, context: LetterContext) -> Iterator[tuple[str, Recording, Playable | None, str]]:
    """Yield the key of each recording with an address, the file that it is, if it is one, and the address."""
    for key in VERBS:
        recording = getattr(item, key, None)
        if isinstance(recording, Recording) and (url := context.header_link(recording.url, item)):
            yield key, recording, playable(recording, key, item, context.hub), url


def _label(key: str, recording: Recording, played: Playable | None, context: LetterContext) -> str:
    words = context.words
    lasts = (played.seconds if played else None) or parse_timestamp(recording.duration)
    if not lasts:
        return words[f"story.{VERBS[key]}"]
    length = words.length(timedelta(minutes=max(1, round(lasts / MINUTE))))
    return words.say(f"letter.{VERBS[key]}", length=length)
