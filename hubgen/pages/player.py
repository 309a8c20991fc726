"""Players: the recordings of a story that can be played on its page, and what is said in them."""

from datetime import timedelta
from urllib.parse import urlsplit

from hubgen.model.address import encoded
from hubgen.model.duration import format_timestamp
from hubgen.model.media import is_publishable, resolve
from hubgen.model.recording import Playable, language_of, playables, segments
from hubgen.model.story import Story
from hubgen.pages.links import cover
from hubgen.pages.view import Data, View

MINUTE = 60


def players(view: View, story: Story) -> list[Data]:
    """Give what can be played; a browser asks nobody for it before the reader presses play."""
    return [_player(view, story, recording) for recording in playables(story, view.hub)]


def transcript(view: View, story: Story) -> Data | None:
    """Give what is said in a recording, where its transcript lies in the published hub."""
    path = _transcript(view, story)
    measured = view.hub.measured.get(path) if path else None
    if not measured or not measured.text:
        return None
    return {"paragraphs": list(measured.text), **view.tongue(language_of(story, "transcript", view.hub))}


def parts(view: View, story: Story) -> Data | None:
    """List what a recording is about from when on."""
    played = playables(story, view.hub)
    found = segments(story, played[0].seconds) if played else ()
    if not found:
        return None
    rows = [{"at": format_timestamp(at), "title": title} for at, title in found]
    return {"rows": rows, **view.tongue(language_of(story, "parts", view.hub))}


def _player(view: View, story: Story, recording: Playable) -> Data:
    sort = "video" if recording.is_video else "audio"
    lasts = _length(view, recording.seconds)
    return {
        "sort": sort,
        "name": view.words.say(f"podcast.{sort}", title=view.title(story)),
        "type": recording.media_type,
        "file": {"title": view.words[f"podcast.{sort}_file"], **_source(recording)},
        **({"lasts": lasts} if lasts else {}),
        **({} if recording.path else {"elsewhere": view.words.say("podcast.elsewhere", host=_host(recording.url))}),
        **_captions(view, story),
        **(_poster(view, story) if recording.is_video else {}),
    }


def _source(recording: Playable) -> Data:
    return {"url": encoded(recording.path)} if recording.path else {"href": recording.url}


def _length(view: View, seconds: int | None) -> str:
    """Say how long a recording is, to the minute."""
    return view.words.length(timedelta(minutes=max(1, round(seconds / MINUTE)))) if seconds else ""


def _host(url: str) -> str:
    return urlsplit(url).hostname or url


def _captions(view: View, story: Story) -> Data:
    """Give the captions that a browser can show: browsers read WebVTT alone, and only from the page's own host."""
    path = _transcript(view, story)
    if not path or not path.lower().endswith(".vtt"):
        return {}
    lang = language_of(story, "transcript", view.hub)
    return {"captions": {"url": encoded(path), "lang": lang, "title": view.words.language(lang)}}


def _poster(view: View, story: Story) -> Data:
    picture = cover(view, story)
    return {"poster": picture["url"]} if picture else {}


def _transcript(view: View, story: Story) -> str | None:
    path = resolve(story.source.path, story.transcript) if story.transcript else None
    return path if path in view.hub.files and path and is_publishable(path) else None
