"""The pages of topics, series, chapters and people: each gathers the items that name it."""

from datetime import date

from hubgen.model.address import Name, name_of
from hubgen.model.breaks import Break
from hubgen.model.chapter import Chapter
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.parts import Role
from hubgen.model.person import Person
from hubgen.model.series import Series
from hubgen.model.topic import Topic
from hubgen.pages.calendar_links import item_calendar_ways
from hubgen.pages.card import quote_data
from hubgen.pages.context import PageContext
from hubgen.pages.dates import coming_and_past, day_text, series_dates
from hubgen.pages.detail import Detail, names_of
from hubgen.pages.links import header_link, people_links, portrait, reference
from hubgen.pages.recurrence import rule_words

OF_TOPIC = (Kind.STORY, Kind.RESOURCE, Kind.RECAP, Kind.EVENT, Kind.SERIES, Kind.PERSON, Kind.CHAPTER, Kind.ISSUE)
OF_PERSON = (
    ("person.told", Kind.STORY, ("speakers",)),
    ("person.wrote", Kind.STORY, ("authors",)),
    ("person.resources", Kind.RESOURCE, ("authors",)),
    ("person.recaps", Kind.RECAP, ("authors",)),
    ("person.spoke", Kind.EVENT, ("speakers",)),
    ("person.hosts", Kind.SERIES, ("hosts",)),
    ("person.hosted", Kind.EVENT, ("hosts", "cohosts")),
    ("person.sponsored", Kind.EVENT, ("sponsors",)),
    ("person.recommends", Kind.RESOURCE, ("recommended_by",)),
    ("person.helped", Kind.STORY, ("helped_by",)),
    ("person.thanked", Kind.RECAP, ("thanks",)),
    ("person.organizes", Kind.CHAPTER, ("organizers",)),
)


def detail_topic(context: PageContext, topic: Topic, detail: Detail) -> None:
    """Fill in what a topic's page shows: all items about it, kind by kind."""
    name = name_of(topic)
    children = context.existing(context.relations.by(name, Kind.TOPIC, "parent"))
    detail.facts.links("topic.parent", [reference(context, Kind.TOPIC, topic.parent)])
    detail.facts.links("topic.children", [reference(context, Kind.TOPIC, child.id) for child in children])
    for kind in OF_TOPIC:
        detail.sections.add(f"kinds.{kind}", context.relations.by(name, kind, "topics"))


def detail_series(context: PageContext, series: Series, detail: Detail) -> None:
    """Fill in what a series' page shows: when it takes place, its coming events and its past ones."""
    facts = detail.facts
    facts.when("series.start", {"text": context.words.moment(series.start), "iso": series.start.day.isoformat()})
    facts.text("series.repeats", rule_words(context.words, series.repeats, series.start.at))
    facts.text("series.duration", context.words.length(series.duration.delta) if series.duration else None)
    facts.text("series.timezone", series.timezone)
    facts.text("event.where", series.place.name if series.place else None)
    facts.links("kind.chapter", [reference(context, Kind.CHAPTER, series.chapter)])
    facts.links("event.hosts", people_links(context, series.hosts))
    for rest in series.breaks:
        facts.text("series.rest", _rest(context, rest))
    facts.text("series.except", _days(context, series.dropped))
    facts.text("series.also", _days(context, series.also))
    detail.more |= {"next_dates": series_dates(context, series), "follow": item_calendar_ways(context, series)}
    _events(context, context.relations.by(name_of(series), Kind.EVENT, "series"), detail)


def _rest(context: PageContext, rest: Break) -> str:
    """Write a declared break; "" where it is over."""
    if isinstance(rest.until, date) and rest.until < context.index.today:
        return ""
    days = " – ".join(context.words.rest_day(day) for day in (rest.since, rest.until))
    return f"{days} ({rest.why})" if rest.why else days


def _days(context: PageContext, moments: tuple[Moment, ...]) -> str:
    """Write those days that are not past."""
    return " · ".join(context.words.day(moment.day) for moment in moments if moment.day >= context.index.today)


def detail_chapter(context: PageContext, chapter: Chapter, detail: Detail) -> None:
    """Fill in what a chapter's page shows: its people and its events."""
    facts, name = detail.facts, name_of(chapter)
    facts.text("chapter.city", ", ".join(part for part in (chapter.city, chapter.country) if part))
    facts.when("chapter.founded", day_text(context, chapter.founded))
    facts.text("chapter.status", chapter.status)
    facts.links("chapter.organizers", people_links(context, chapter.organizers))
    facts.links("person.links", [header_link(context, chapter, link) for link in chapter.links])
    detail.more |= {"follow": item_calendar_ways(context, chapter)}
    detail.sections.add("kinds.series", context.relations.by(name, Kind.SERIES, "chapter"))
    _events(context, context.relations.by(name, Kind.EVENT, "chapter"), detail)
    detail.sections.add("kinds.person", context.relations.by(name, Kind.PERSON, "chapter"))


def _events(context: PageContext, names: list[Name], detail: Detail) -> None:
    coming, past = coming_and_past(context, context.existing(names))
    detail.sections.add("event.coming", names_of(coming), "cards")
    detail.sections.add("event.past", names_of(past), "years")


def detail_person(context: PageContext, person: Person, detail: Detail) -> None:
    """Fill in what a person's page shows: who they are, and all that they told, wrote, hosted or said."""
    name, facts = name_of(person), detail.facts
    detail.more["face"] = portrait(context, person)
    facts.text("person.pronouns", person.pronouns)
    facts.text("person.roles", " · ".join(_role(role) for role in person.roles))
    facts.links("kind.chapter", [reference(context, Kind.CHAPTER, person.chapter)])
    facts.text("person.ask_me_about", " · ".join(person.ask_me_about))
    facts.text("person.also_known_as", " · ".join(person.also_known_as))
    facts.links("person.links", [header_link(context, person, link) for link in person.links])
    for title, kind, keys in OF_PERSON:
        detail.sections.add(title, context.relations.by(name, kind, *keys))
    said = context.relations.quoted.get(name, ())
    quotes = [quote_data(context, context.item(where), quote) for where, quote in said]
    detail.sections.put("person.quoted", "quotes", quotes)


def _role(role: Role) -> str:
    """Write a role with its years where it says since when: Host (2024–2025), Host (2024–)."""
    until = role.until.day.year if role.until else ""
    return f"{role.role} ({role.since.day.year}–{until})" if role.since else role.role
