"""A person's page: who they are, and everything that they told, wrote, hosted or said."""

from hubgen.model.address import name_of
from hubgen.model.consent import declined
from hubgen.model.kind import Kind
from hubgen.model.parts import Role
from hubgen.model.person import Person
from hubgen.pages.detail import Detail
from hubgen.pages.links import face, outward, reference
from hubgen.pages.quotes import quote_data
from hubgen.pages.view import Data, View

SECTIONS = (
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


def detail_person(view: View, person: Person, detail: Detail) -> None:
    """Fill in what a person's page shows."""
    name, facts = name_of(person), detail.facts
    detail.more["face"] = face(view, person)
    facts.text("person.pronouns", person.pronouns)
    facts.text("person.roles", " · ".join(_role(role) for role in person.roles))
    facts.links("kind.chapter", [reference(view, Kind.CHAPTER, person.chapter)])
    facts.text("person.ask_me_about", " · ".join(person.ask_me_about))
    facts.text("person.also_known_as", " · ".join(person.also_known_as))
    facts.links("person.links", [outward(view, person, link) for link in person.links])
    detail.sections.shown.add(name)
    for title, kind, keys in SECTIONS:
        detail.sections.add(title, view.relations.by(name, kind, *keys))
    detail.sections.put("person.quoted", "quotes", _quotes(view, person))


def _quotes(view: View, person: Person) -> list[Data]:
    if declined(view.hub, person, "quotes"):
        return []
    said = view.relations.quoted.get(name_of(person), ())
    return [quote_data(view, view.item(where), quote) for where, quote in said]


def _role(role: Role) -> str:
    years = [str(moment.day.year) for moment in (role.since, role.until) if moment]
    if not years:
        return role.role
    return f"{role.role} ({years[0]}–{years[1] if len(years) > 1 else ''})" if role.since else role.role
