"""A recording that players cannot play, or podcast programs not list."""

from collections.abc import Iterator
from typing import NamedTuple

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.duration import parse_timestamp
from hubgen.model.hub import published
from hubgen.model.item import Item
from hubgen.model.lint import Finding
from hubgen.model.media import RECORDING_KEYS, resolve
from hubgen.model.parts import Recording
from hubgen.model.podcast import episodes
from hubgen.model.problem import Code
from hubgen.model.recording import TYPES, playable

HINTS = {
    "bytes": "add bytes: (the file's size)",
    "duration": "add duration: (such as 1:02:03)",
}


class Lack(NamedTuple):
    """What a recording does not say of itself, and nobody else can."""

    item: Item
    key: str
    names: tuple[str, ...]


def incomplete_recording(context: CheckContext) -> Iterator[Finding]:
    """Find recordings of which neither the file nor the author says how long they are, or of what type.

    As long as there is no episode, missing sizes are reported once: there is no podcast.
    """
    recordings = list(_recordings(context))
    for one in recordings:
        yield from _faults(context, *one)
    lacks = [lack for one in recordings if (lack := _lack(context, *one))]
    sizeless = [lack for lack in lacks if "bytes" in lack.names]
    if sizeless and not episodes(published(context.hub, context.as_of)):
        yield _no_podcast(sizeless)
        lacks = [lack for lack in lacks if "bytes" not in lack.names]
    yield from map(_lacking, lacks)


def _recordings(context: CheckContext) -> Iterator[tuple[Item, str, Recording]]:
    for item in context.hub.items:
        for key in RECORDING_KEYS:
            recording = getattr(item, key, None)
            if isinstance(recording, Recording) and context.reports_here(item, key):
                yield item, key, recording


def _faults(context: CheckContext, item: Item, key: str, recording: Recording) -> Iterator[Finding]:
    path = resolve(item.source.path, recording.url)
    if path and path not in context.hub.files:
        return  # that is another rule's
    if recording.duration and parse_timestamp(recording.duration) is None:
        message = f"'{recording.duration}' is no length"
        yield finding_at(item, message, "write it as 1:02:03 or in seconds", key=(key, "duration"))
    elif _is_meant(key, recording) and not playable(recording, key, item, context.hub):
        message = "what lies there is no recording that players know"
        hint = f"link the file itself ({', '.join(sorted(TYPES))}), or say its type: as audio/mpeg"
        yield finding_at(item, message, hint, key=(key, "url"))


def _is_meant(key: str, recording: Recording) -> bool:
    """Tell whether a recording is meant for players: audio is; a video may well be no more than a link elsewhere."""
    return key == "audio" or bool(recording.bytes or recording.duration or recording.type)


def _lack(context: CheckContext, item: Item, key: str, recording: Recording) -> Lack | None:
    """Find what a recording that can be played lacks to be an episode; None where its length is given as none."""
    found = playable(recording, key, item, context.hub)
    if not found or not (found.path or _is_meant(key, recording)):
        return None
    if recording.duration and parse_timestamp(recording.duration) is None:
        return None
    names = tuple(name for name, value in (("bytes", found.bytes), ("duration", found.seconds)) if not value)
    return Lack(item, key, names) if names else None


def _lacking(lack: Lack) -> Finding:
    message = f"the recording has no {' and no '.join(lack.names)}"
    lost = ": podcast programs refuse it" if "bytes" in lack.names else ""
    hint = " and ".join(HINTS[name] for name in lack.names)
    return finding_at(lack.item, message + lost, hint, key=(lack.key, "url"))


def _no_podcast(lacks: list[Lack]) -> Finding:
    """Tell at the first of some recordings, in the order of files, that they make no podcast, and what would."""
    first = min(lacks, key=lambda lack: (lack.item.source.path, lack.item.source.mark(lack.key, "url")))
    many = f"{len(lacks)} recordings do not say how large they are"
    which = many if len(lacks) > 1 else "1 recording does not say how large it is"
    message = f"there is no podcast: {which}, and podcast programs refuse what has no size"
    hint = (
        f"{HINTS['bytes']} and {HINTS['duration'].removeprefix('add ')}: the first published story with both makes one"
    )
    return finding_at(first.item, message, hint, key=(first.key, "url"))


_HEAD = "---\ntitle: How we began\nspeakers: ada\ndate: 2026-03-09\n"
_BODY = "---\nWe met by chance.\n"

RULE = ContentRule(
    Code.INCOMPLETE_RECORDING,
    "A recording that lies elsewhere says how large and how long it is.",
    bad={"stories/began.md": f"{_HEAD}audio: https://example.org/began.mp3\n{_BODY}"},
    good={
        "stories/began.md": f"{_HEAD}audio:\n  url: https://example.org/began.mp3\n  bytes: 17999203\n"
        f"  duration: 18:26\n{_BODY}"
    },
    find=incomplete_recording,
)
