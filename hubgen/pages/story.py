"""A story's page: who told it and where, what came of it, and what goes with it."""

from datetime import timedelta
from urllib.parse import urlsplit

from hubgen.model.address import encoded
from hubgen.model.clock import clock
from hubgen.model.kind import Kind
from hubgen.model.media import is_publishable, resolve
from hubgen.model.places import Name, name_of
from hubgen.model.recording import Playable, language_of, passages, playables
from hubgen.model.resource import Resource
from hubgen.model.story import Story
from hubgen.pages.card import quotes_of
from hubgen.pages.context import Data, PageContext
from hubgen.pages.detail import Detail
from hubgen.pages.links import cover, header_link, people_links, reference


def detail_story(context: PageContext, story: Story, detail: Detail) -> None:
    """Fill in what a story's page shows."""
    words, facts = context.words, detail.facts
    facts.links("story.event", [reference(context, Kind.EVENT, story.event)])
    facts.text("story.outcome", story.outcome)
    facts.links("story.helped_by", people_links(context, story.helped_by))
    played = {one.key for one in playables(story, context.hub)}
    watched = story.video if "video" not in played else None  # such as a page of YouTube's
    heard = story.audio if "audio" not in played else None
    facts.links(
        "story.watch", [header_link(context, story, watched.url if watched else None, words["story.recording"])]
    )
    facts.links("story.listen", [header_link(context, story, heard.url if heard else None, words["story.audio"])])
    facts.links("story.read_along", [
        header_link(context, story, story.slides, words["story.slides"]),
        header_link(context, story, story.transcript, words["story.transcript"]),
    ])  # fmt: skip
    detail.more |= {"players": players(context, story), "parts": chapters(context, story)}
    detail.more["transcript"] = transcript(context, story)
    detail.sections.put("story.quotes", "quotes", quotes_of(context, story))
    detail.sections.add("related.resources", _resources(context, story))
    detail.sections.add("related.stories", context.relations.related.get(name_of(story), ()))


def _resources(context: PageContext, story: Story) -> list[Name]:
    """List the resources that its text links, then those shown at its event.

    Its own recordings and slides are there already; those of another story of the event go with that one.
    """
    links = context.hub.html(story).links
    linked = [(kind, identifier) for kind, identifier, _ in links if kind is Kind.RESOURCE]
    others = [name for name in linked if name_of(story) not in context.site.materials.get(name, ())]
    event = context.hub.get(Kind.EVENT, story.event) if story.event else None
    shown = event_resources(context, name_of(event)) if event else []
    return list(dict.fromkeys([*others, *shown]))


def event_resources(context: PageContext, event: Name) -> list[Name]:
    """List the resources that were shown at an event, or that its recap names.

    The recordings and slides of stories that were told there go with these stories.
    """
    told = set(context.relations.by(event, Kind.STORY, "event"))
    return [name for name in _at(context, event) if told.isdisjoint(context.site.materials.get(name, ()))]


def _at(context: PageContext, event: Name) -> list[Name]:
    recaps = context.existing(context.relations.by(event, Kind.RECAP, "event"))
    named = (context.hub.get(Kind.RESOURCE, word) for recap in recaps for word in getattr(recap, "resources", ()))
    own = context.relations.by(event, Kind.RESOURCE, "event")
    return list(dict.fromkeys([*(name_of(item) for item in named if item), *own]))


# FOLDED from player: Players: the recordings of a story that can be played on its page, and what is said in them.

MINUTE = 60


def players(context: PageContext, story: Story) -> list[Data]:
    """Give what can be played; a browser asks nobody for it before the reader presses play."""
    return [_player(context, story, recording) for recording in playables(story, context.hub)]


def transcript(context: PageContext, story: Story) -> Data | None:
    """Give what is said in a recording, where its transcript lies in the published hub."""
    path = _transcript(context, story)
    measured = context.hub.measured.get(path) if path else None
    if not measured or not measured.text:
        return None
    return {"paragraphs": list(measured.text), **context.lang_attributes(language_of(story, "transcript", context.hub))}


def chapters(context: PageContext, story: Story) -> Data | None:
    """List what a recording is about from when on."""
    played = playables(story, context.hub)
    found = passages(story, played[0].seconds) if played else ()
    if not found:
        return None
    rows = [{"at": clock(at), "title": title} for at, title in found]
    return {"rows": rows, **context.lang_attributes(language_of(story, "parts", context.hub))}


def _player(context: PageContext, story: Story, recording: Playable) -> Data:
    sort = "video" if recording.is_video else "audio"
    lasts = _length(context, recording.seconds)
    return {
        "sort": sort,
        "name": context.words.say(f"podcast.{sort}", title=context.title(story)),
        "type": recording.media_type,
        "file": {"title": context.words[f"podcast.{sort}_file"], **_file_link(recording)},
        **({"lasts": lasts} if lasts else {}),
        **({} if recording.path else {"elsewhere": context.words.say("podcast.elsewhere", host=_host(recording.url))}),
        **_captions(context, story),
        **(_poster(context, story) if recording.is_video else {}),
    }


def _file_link(recording: Playable) -> Data:
    return {"url": encoded(recording.path)} if recording.path else {"href": recording.url}


def _length(context: PageContext, seconds: int | None) -> str:
    """Say how long a recording is, to the minute."""
    return context.words.length(timedelta(minutes=max(1, round(seconds / MINUTE)))) if seconds else ""


def _host(url: str) -> str:
    return urlsplit(url).hostname or url


def _captions(context: PageContext, story: Story) -> Data:
    """Give the captions that a browser can show: browsers read WebVTT alone, and only from the page's own host."""
    path = _transcript(context, story)
    if not path or not path.lower().endswith(".vtt"):
        return {}
    lang = language_of(story, "transcript", context.hub)
    return {"captions": {"url": encoded(path), "lang": lang, "title": context.words.language(lang)}}


def _poster(context: PageContext, story: Story) -> Data:
    picture = cover(context, story)
    return {"poster": picture["url"]} if picture else {}


def _transcript(context: PageContext, story: Story) -> str | None:
    path = resolve(story.source.path, story.transcript) if story.transcript else None
    return path if path in context.hub.files and path and is_publishable(path) else None


# FOLDED from resource: A resource's page: the way to it, whom it helps, and where it is used.


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
    told = context.site.materials.get(name, ())
    detail.sections.add("related.used_in", [*told, *recaps, *(other for other in linked if other[0] is Kind.STORY)])
