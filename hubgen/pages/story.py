"""The pages of stories, with players for their recordings, and of resources."""

from datetime import timedelta
from urllib.parse import urlsplit

from hubgen.model.address import Name, encoded, name_of
from hubgen.model.duration import format_timestamp
from hubgen.model.kind import Kind
from hubgen.model.recording import Playable, language_of, playables, segments
from hubgen.model.resource import Resource
from hubgen.model.story import Story
from hubgen.pages.card import quotes_of
from hubgen.pages.context import Data, PageContext
from hubgen.pages.detail import Detail, names_of
from hubgen.pages.links import cover, header_link, people_links, reference

MINUTE = 60


def detail_story(context: PageContext, story: Story, detail: Detail) -> None:
    """Fill in what a story's page shows; a recording that cannot be played there is linked."""
    words, facts = context.words, detail.facts
    facts.links("story.event", [reference(context, Kind.EVENT, story.event)])
    facts.text("story.outcome", story.outcome)
    facts.links("story.helped_by", people_links(context, story.helped_by))
    played = {one.key for one in playables(story, context.hub)}
    if story.video and "video" not in played:  # such as a page of YouTube's
        facts.links("story.watch", [header_link(context, story, story.video.url, words["story.recording"])])
    if story.audio and "audio" not in played:
        facts.links("story.listen", [header_link(context, story, story.audio.url, words["story.audio"])])
    facts.links("story.read_along", [
        header_link(context, story, story.slides, words["story.slides"]),
        header_link(context, story, story.transcript, words["story.transcript"]),
    ])  # fmt: skip
    detail.more |= {
        "players": [_player(context, story, recording) for recording in playables(story, context.hub)],
        "parts": _chapters(context, story),
        "transcript": _transcript(context, story),
    }
    detail.sections.put("story.quotes", "quotes", quotes_of(context, story))
    detail.sections.add("related.resources", _resources(context, story))
    detail.sections.add("related.stories", context.relations.related.get(name_of(story), ()))


def _resources(context: PageContext, story: Story) -> list[Name]:
    """List the resources that its text links, then those shown at its event.

    Its own recordings and slides are there already; those of another story of the event go with that one.
    """
    links = context.hub.html(story).links
    linked = [(kind, identifier) for kind, identifier, _ in links if kind is Kind.RESOURCE]
    others = [name for name in linked if name_of(story) not in context.index.materials.get(name, ())]
    event = context.hub.get(Kind.EVENT, story.event) if story.event else None
    shown = event_resources(context, name_of(event)) if event else []
    return list(dict.fromkeys([*others, *shown]))


def event_resources(context: PageContext, event: Name) -> list[Name]:
    """List the resources that were shown at an event, or that its recap names.

    The recordings and slides of stories that were told there go with these stories.
    """
    stories = set(context.relations.by(event, Kind.STORY, "event"))
    recaps = context.existing(context.relations.by(event, Kind.RECAP, "event"))
    named = (context.hub.get(Kind.RESOURCE, word) for recap in recaps for word in getattr(recap, "resources", ()))
    shown = dict.fromkeys([*names_of(named), *context.relations.by(event, Kind.RESOURCE, "event")])
    return [name for name in shown if stories.isdisjoint(context.index.materials.get(name, ()))]


def _player(context: PageContext, story: Story, recording: Playable) -> Data:
    """Return a player's data; a browser asks for the file when the reader presses play, not before."""
    sort = "video" if recording.is_video else "audio"
    elsewhere = "" if recording.path else urlsplit(recording.url).hostname or recording.url
    poster = cover(context, story) if recording.is_video else None
    player = {
        "sort": sort,
        "name": context.words.say(f"podcast.{sort}", title=context.title(story)),
        "type": recording.media_type,
        "file": {"title": context.words[f"podcast.{sort}_file"], **_file_link(recording)},
        "lasts": _length(context, recording.seconds),
        "elsewhere": context.words.say("podcast.elsewhere", host=elsewhere) if elsewhere else "",
        "captions": _captions(context, story),
        "poster": poster["url"] if poster else "",
    }
    return {key: value for key, value in player.items() if value}


def _file_link(recording: Playable) -> Data:
    return {"url": encoded(recording.path)} if recording.path else {"href": recording.url}


def _length(context: PageContext, seconds: int | None) -> str:
    """Write the length of a recording to the minute; "" where nobody knows it."""
    return context.words.length(timedelta(minutes=max(1, round(seconds / MINUTE)))) if seconds else ""


def _captions(context: PageContext, story: Story) -> Data:
    """Return the captions that a browser can show: of WebVTT alone, and only from the page's own host."""
    path = context.hub.published_file(story, story.transcript)
    if not path or not path.lower().endswith(".vtt"):
        return {}
    lang = language_of(story, "transcript", context.hub)
    return {"url": encoded(path), "lang": lang, "title": context.words.language(lang)}


def _transcript(context: PageContext, story: Story) -> Data | None:
    """Return the paragraphs of a transcript whose file is in the hub."""
    path = context.hub.published_file(story, story.transcript)
    measured = context.hub.measured.get(path) if path else None
    if not measured or not measured.text:
        return None
    return {"paragraphs": list(measured.text), **context.lang_attributes(language_of(story, "transcript", context.hub))}


def _chapters(context: PageContext, story: Story) -> Data | None:
    """Return the parts of a recording, each with the position at which it begins, as 12:34."""
    played = playables(story, context.hub)
    found = segments(story, played[0].seconds) if played else ()
    if not found:
        return None
    rows = [{"at": format_timestamp(at), "title": title} for at, title in found]
    return {"rows": rows, **context.lang_attributes(language_of(story, "parts", context.hub))}


def detail_resource(context: PageContext, resource: Resource, detail: Detail) -> None:
    """Fill in what a resource's page shows; a recording and slides lead to their story."""
    words, facts, name = context.words, detail.facts, name_of(resource)
    link = header_link(context, resource, resource.link)
    if link:
        detail.buttons.append({**link, "title": words["resource.open"], "note": link["title"]})
    facts.text("resource.format", words[f"format.{resource.format}"] if resource.format else None)
    facts.text("resource.level", resource.level)
    facts.text("resource.helps", resource.helps)
    facts.links("resource.recommended_by", people_links(context, resource.recommended_by))
    facts.links("resource.event", [reference(context, Kind.EVENT, resource.event)])
    linked = context.relations.linked.get(name, ())
    recaps = context.relations.by(name, Kind.RECAP, "resources")
    stories = context.index.materials.get(name, ())
    detail.sections.add("related.used_in", [*stories, *recaps, *(other for other in linked if other[0] is Kind.STORY)])
