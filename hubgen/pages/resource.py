"""A resource's page: the way to it, whom it helps, and where it is used."""

from hubgen.model.address import name_of
from hubgen.model.kind import Kind
from hubgen.model.resource import Resource
from hubgen.pages.detail import Detail
from hubgen.pages.links import outward, people_links, reference
from hubgen.pages.view import View


def detail_resource(view: View, resource: Resource, detail: Detail) -> None:
    """Fill in what a resource's page shows; a recording and slides lead to their story."""
    words, facts, name = view.words, detail.facts, name_of(resource)
    link = outward(view, resource, resource.link)
    if link:
        detail.buttons.append({**link, "title": words["resource.open"], "note": link["title"]})
    facts.text("resource.format", words[f"format.{resource.format}"] if resource.format else None)
    facts.text("resource.level", resource.level)
    facts.text("resource.helps", resource.helps)
    facts.links("resource.recommended_by", people_links(view, resource.recommended_by))
    facts.links("resource.event", [reference(view, Kind.EVENT, resource.event)])
    linked = view.relations.linked.get(name, ())
    recaps = view.relations.by(name, Kind.RECAP, "resources")
    told = view.survey.materials.get(name, ())
    detail.sections.add("related.used_in", [*told, *recaps, *(other for other in linked if other[0] is Kind.STORY)])
