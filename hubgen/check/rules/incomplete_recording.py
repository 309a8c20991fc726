"""A recording that players cannot play, or podcast programs not list."""

from collections.abc import Iterator

from hubgen.check.rule import Given, Rule, at
from hubgen.model.clock import seconds
from hubgen.model.item import Item
from hubgen.model.media import RECORDING_KEYS, resolve
from hubgen.model.parts import Recording
from hubgen.model.problem import Code, Problem
from hubgen.model.recording import TYPES, Playable, playable

HINTS = {
    "bytes": "add bytes: (the file's size)",
    "duration": "add duration: (such as 1:02:03)",
}


def find(given: Given) -> Iterator[Problem]:
    """Find recordings of which neither the file nor the author says how long they are, or of what type."""
    for item in given.hub.items:
        for key in RECORDING_KEYS:
            recording = getattr(item, key, None)
            if isinstance(recording, Recording) and given.tells(item, key):
                yield from _faults(given, item, key, recording)


def _faults(given: Given, item: Item, key: str, recording: Recording) -> Iterator[Problem]:
    path = resolve(item.source.path, recording.url)
    if path and path not in given.hub.files:
        return  # that is another rule's
    if recording.duration and seconds(recording.duration) is None:
        message = f"'{recording.duration}' is no length"
        yield at(item, Code.INCOMPLETE_RECORDING, message, "write it as 1:02:03 or in seconds", key=(key, "duration"))
    elif found := playable(recording, key, item, given.hub):
        yield from _lacking(item, key, found) if found.path or _is_meant(key, recording) else ()
    elif _is_meant(key, recording):
        message = "what lies there is no recording that players know"
        hint = f"link the file itself ({', '.join(sorted(TYPES))}), or say its type: as audio/mpeg"
        yield at(item, Code.INCOMPLETE_RECORDING, message, hint, key=(key, "url"))


def _is_meant(key: str, recording: Recording) -> bool:
    """Tell whether a recording is meant for players: audio is; a video may well be no more than a link elsewhere."""
    return key == "audio" or bool(recording.bytes or recording.duration or recording.type)


def _lacking(item: Item, key: str, found: Playable) -> Iterator[Problem]:
    lacking = [name for name, value in (("bytes", found.bytes), ("duration", found.seconds)) if not value]
    if lacking:
        message = f"the recording has no {' and no '.join(lacking)}"
        lost = ": podcast programs refuse it" if "bytes" in lacking else ""
        hint = " and ".join(HINTS[name] for name in lacking)
        yield at(item, Code.INCOMPLETE_RECORDING, message + lost, hint, key=(key, "url"))


_HEAD = "---\ntitle: How we began\nspeakers: ada\ndate: 2026-03-09\n"
_BODY = "---\nWe met by chance.\n"

RULE = Rule(
    Code.INCOMPLETE_RECORDING,
    "A recording that lies elsewhere says how large and how long it is.",
    bad={"stories/began.md": f"{_HEAD}audio: https://example.org/began.mp3\n{_BODY}"},
    good={
        "stories/began.md": f"{_HEAD}audio:\n  url: https://example.org/began.mp3\n  bytes: 17999203\n"
        f"  duration: 18:26\n{_BODY}"
    },
    find=find,
)
