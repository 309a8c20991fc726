"""What an issue tells search engines."""

import json
from html.parser import HTMLParser
from typing import Any

import jinja2
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.person import PersonKind
from tests.builders import item, person
from tests.pages.planning import plan

ENVIRONMENT = jinja2.Environment(loader=jinja2.PackageLoader("hubgen"), autoescape=True)
PARTIAL = ENVIRONMENT.get_template("partials/hub-structured.html")
SIGNS = st.sampled_from(
    ["</script>", "<!--", "-->", "<script>", "]]>", "&lt;", "'", '"', "\\", "\u2028", "{{", "نشرة", "x "]
)
ANY = st.lists(SIGNS | st.text(max_size=3), min_size=1, max_size=6).map("".join)


def told(*items: Item, **settings: Any) -> dict[str, Any]:
    """Give the structured data of the one issue."""
    data: dict[str, Any] = plan(*items, **settings)["newsletter/2026-05/"].meta["structured"]
    return data


def issue(**keys: Any) -> Item:
    return item(Kind.ISSUE, "2026-05", **keys)


class Scripts(HTMLParser):
    """Reads a document as browsers do: a script's text ends at the first `</script`."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, _attrs: Any) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_an_issue_is_an_article_and_an_issue_of_a_periodical() -> None:
    header = {"date": "2026-05-28T09:00-06:00", "updated": "2026-05-29T10:00-06:00", "number": 7, "lang": "ar"}
    found = told(issue(title="May", subject="A word in May", preheader="Two doors.", **header))
    assert found == {
        "@context": "https://schema.org",
        "@type": ["Article", "PublicationIssue"],
        "@id": "https://example.org/hub/newsletter/2026-05/#issue",
        "url": "https://example.org/hub/newsletter/2026-05/",
        "mainEntityOfPage": "https://example.org/hub/newsletter/2026-05/",
        "headline": "May",
        "alternativeHeadline": "A word in May",
        "description": "Two doors.",
        "datePublished": "2026-05-28T09:00:00-06:00",
        "dateModified": "2026-05-29T10:00:00-06:00",
        "inLanguage": "ar",
        "author": {"@type": "Organization", "name": "A hub", "url": "https://example.org/hub/"},
        "publisher": {"@type": "Organization", "name": "A hub", "url": "https://example.org/hub/"},
        "isPartOf": {"@type": "Periodical", "name": "A hub", "url": "https://example.org/hub/ar/newsletter/"},
        "issueNumber": 7,
    }


def test_a_bare_day_has_the_zone_of_the_hub_and_what_is_not_known_is_left_out() -> None:
    found = told(issue(date="2026-05-28"), site_url="")
    assert found["datePublished"] == "2026-05-28T00:00:00+00:00"
    assert found.keys().isdisjoint({"dateModified", "issueNumber", "url", "@id", "mainEntityOfPage", "description"})
    assert "localhost" not in json.dumps(found)


def test_its_authors_are_people_or_organisations_with_their_pages_and_who_is_not_out_is_not_named() -> None:
    editors = person("editors", title="The editors").model_copy(update={"sort": PersonKind.ORGANIZATION})
    later = person("late", title="Zqlate", date="2030-01-01")
    found = told(issue(authors=["ada", "editors", "Somebody", "late"]), person("ada", title="Ada L."), editors, later)
    assert found["author"] == [
        {"@type": "Person", "name": "Ada L.", "url": "https://example.org/hub/people/ada/"},
        {"@type": "Organization", "name": "The editors", "url": "https://example.org/hub/people/editors/"},
        {"@type": "Person", "name": "Somebody"},
    ]


def test_the_periodical_bears_the_title_of_its_edition() -> None:
    options = {"newsletter": {"title": "Embers", "editions": [{"id": "zh", "title": "余烬"}, {"id": "hosts"}]}}
    names = {name: told(issue(edition=name), options=options)["isPartOf"]["name"] for name in ("", "zh", "hosts", "x")}
    assert names == {"": "Embers", "zh": "余烬", "hosts": "A hub", "x": "A hub"}


@given(ANY, ANY)
def test_whatever_an_author_writes_stays_data_within_its_script(title: str, subject: str) -> None:
    data = told(issue(title=title, subject=subject, preheader=title, authors=[subject]))
    html = PARTIAL.render(meta={"structured": data})
    read = Scripts(html)
    assert read.tags == ["script"]
    assert "<!--" not in html
    assert json.loads(read.text) == data
