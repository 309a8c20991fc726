"""Search is told of nothing that is not out."""

from hubgen.model.hub import published
from hubgen.model.kind import Kind
from hubgen.search import with_facets
from tests.builders import NOW, event, hub, item, person, story
from tests.search.pages import page_of


def test_references_to_what_is_not_out_are_no_filters() -> None:
    talk = story(authors=["dr-secret"], topics=["top-secret"], event="ev-secret")
    secret = (
        person("dr-secret", draft="yes"),
        item(Kind.TOPIC, "top-secret", draft="yes"),
        event("ev-secret", draft="yes"),
    )
    (page,) = with_facets((page_of(talk),), published(hub(talk, *secret), NOW))

    assert "secret" not in repr(page.meta)


def test_other_names_of_a_person_without_a_page_lead_nowhere() -> None:
    talk, shy = story(authors=["shy"]), person("shy", also_known_as=["Other"], consent={"page": "false"})
    (page,) = with_facets((page_of(talk),), published(hub(talk, shy), NOW))

    assert "Other" not in repr(page.meta)
