"""A story's page: who told it and where, what came of it, and what goes with it."""

from hubgen.model.address import Name, name_of
from hubgen.model.consent import may_play
from hubgen.model.kind import Kind
from hubgen.model.recording import playables
from hubgen.model.story import Story
from hubgen.pages.detail import Detail
from hubgen.pages.links import outward, people_links, reference
from hubgen.pages.player import parts, players, transcript
from hubgen.pages.quotes import quotes_of
from hubgen.pages.view import View


def detail_story(view: View, story: Story, detail: Detail) -> None:
    """Fill in what a story's page shows."""
    words, facts = view.words, detail.facts
    facts.links("story.event", [reference(view, Kind.EVENT, story.event)])
    facts.text("story.outcome", story.outcome)
    facts.links("story.helped_by", people_links(view, story.helped_by))
    may, played = may_play(view.hub, story), {one.key for one in playables(story, view.hub)}
    watched = story.video if may and "video" not in played else None  # such as a page of YouTube's
    heard = story.audio if may and "audio" not in played else None
    facts.links("story.watch", [outward(view, story, watched.url if watched else None, words["story.recording"])])
    facts.links("story.listen", [outward(view, story, heard.url if heard else None, words["story.audio"])])
    facts.links("story.read_along", [
        outward(view, story, story.slides, words["story.slides"]),
        outward(view, story, story.transcript if may else None, words["story.transcript"]),
    ])  # fmt: skip
    detail.more |= {"players": players(view, story), "parts": parts(view, story)}
    detail.more["transcript"] = transcript(view, story)
    detail.sections.put("story.quotes", "quotes", quotes_of(view, story))
    detail.sections.add("related.resources", _resources(view, story))
    detail.sections.add("related.stories", view.relations.related.get(name_of(story), ()))


def _resources(view: View, story: Story) -> list[Name]:
    """List the resources that its text links, then those shown at its event.

    Its own recordings and slides are there already; those of another story of the event go with that one.
    """
    links = view.hub.html(story).links
    linked = [(kind, identifier) for kind, identifier, _ in links if kind is Kind.RESOURCE]
    others = [name for name in linked if name_of(story) not in view.survey.materials.get(name, ())]
    event = view.hub.get(Kind.EVENT, story.event) if story.event else None
    shown = event_resources(view, name_of(event)) if event else []
    return list(dict.fromkeys([*others, *shown]))


def event_resources(view: View, event: Name) -> list[Name]:
    """List the resources that were shown at an event, or that its recap names.

    The recordings and slides of stories that were told there go with these stories.
    """
    told = set(view.relations.by(event, Kind.STORY, "event"))
    return [name for name in _at(view, event) if told.isdisjoint(view.survey.materials.get(name, ()))]


def _at(view: View, event: Name) -> list[Name]:
    recaps = view.existing(view.relations.by(event, Kind.RECAP, "event"))
    named = (view.hub.get(Kind.RESOURCE, word) for recap in recaps for word in getattr(recap, "resources", ()))
    own = view.relations.by(event, Kind.RESOURCE, "event")
    return list(dict.fromkeys([*(name_of(item) for item in named if item), *own]))
