"""Pages of what gathers others: topics, series, chapters."""

from datetime import date

from hubgen.model.address import Name, name_of
from hubgen.model.chapter import Chapter
from hubgen.model.event import Event
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.rest import Break
from hubgen.model.series import Series
from hubgen.model.topic import Topic
from hubgen.pages.agenda import next_dates
from hubgen.pages.dates import is_coming, stamp
from hubgen.pages.detail import Detail
from hubgen.pages.following import follow_item
from hubgen.pages.links import outward, people_links, reference
from hubgen.pages.recurrence import rule_words
from hubgen.pages.sections import names_of
from hubgen.pages.view import View

OF_TOPIC = (Kind.STORY, Kind.RESOURCE, Kind.RECAP, Kind.EVENT, Kind.SERIES, Kind.PERSON, Kind.CHAPTER, Kind.ISSUE)


def detail_topic(view: View, topic: Topic, detail: Detail) -> None:
    """Fill in what a topic's page shows: all that is about it, kind by kind."""
    name = name_of(topic)
    children = view.existing(view.relations.by(name, Kind.TOPIC, "parent"))
    detail.facts.links("topic.parent", [reference(view, Kind.TOPIC, topic.parent)])
    detail.facts.links("topic.children", [reference(view, Kind.TOPIC, child.id) for child in children])
    for kind in OF_TOPIC:
        detail.sections.add(f"kinds.{kind}", view.relations.by(name, kind, "topics"))


def detail_series(view: View, series: Series, detail: Detail) -> None:
    """Fill in what a series' page shows: its rhythm, the coming events and the past ones."""
    facts = detail.facts
    facts.when("series.start", {"text": view.words.moment(series.start), "iso": series.start.day.isoformat()})
    facts.text("series.repeats", rule_words(view.words, series.repeats, series.start.at))
    facts.text("series.duration", view.words.length(series.duration.delta) if series.duration else None)
    facts.text("series.timezone", series.timezone)
    facts.text("event.where", series.place.name if series.place else None)
    facts.links("kind.chapter", [reference(view, Kind.CHAPTER, series.chapter)])
    facts.links("event.hosts", people_links(view, series.hosts))
    for rest in series.breaks:
        facts.text("series.rest", _rest(view, rest))
    facts.text("series.except", _days(view, series.dropped))
    facts.text("series.also", _days(view, series.also))
    detail.more |= {"next_dates": next_dates(view, series), "follow": follow_item(view, series)}
    _events(view, view.relations.by(name_of(series), Kind.EVENT, "series"), detail)


def _rest(view: View, rest: Break) -> str:
    """Write a rest that is not over yet."""
    if isinstance(rest.until, date) and rest.until < view.survey.today:
        return ""
    days = " – ".join(view.words.rest_day(day) for day in (rest.since, rest.until))
    return f"{days} ({rest.why})" if rest.why else days


def _days(view: View, moments: tuple[Moment, ...]) -> str:
    """Write the days that are not over yet."""
    return " · ".join(view.words.day(moment.day) for moment in moments if moment.day >= view.survey.today)


def detail_chapter(view: View, chapter: Chapter, detail: Detail) -> None:
    """Fill in what a chapter's page shows: its people and its events."""
    facts, name = detail.facts, name_of(chapter)
    facts.text("chapter.city", ", ".join(part for part in (chapter.city, chapter.country) if part))
    facts.when("chapter.founded", stamp(view, chapter.founded))
    facts.text("chapter.status", chapter.status)
    facts.links("chapter.organizers", people_links(view, chapter.organizers))
    facts.links("person.links", [outward(view, chapter, link) for link in chapter.links])
    detail.more |= {"follow": follow_item(view, chapter)}
    detail.sections.add("kinds.series", view.relations.by(name, Kind.SERIES, "chapter"))
    _events(view, view.relations.by(name, Kind.EVENT, "chapter"), detail)
    detail.sections.add("kinds.person", view.relations.by(name, Kind.PERSON, "chapter"))


def _events(view: View, names: list[Name], detail: Detail) -> None:
    events = [event for event in view.existing(names) if isinstance(event, Event)]
    coming = [event for event in reversed(events) if is_coming(view, event)]
    past = [event for event in events if not is_coming(view, event)]
    detail.sections.add("event.coming", names_of(coming), "cards")
    detail.sections.add("event.past", names_of(past), "years")
