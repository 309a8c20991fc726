"""Structured data: what a page tells search engines in schema.org's words, as plain data for JSON-LD."""

from hubgen.model.address import encoded, name_of
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.model.person import Person, PersonKind
from hubgen.pages.card import summary
from hubgen.pages.view import Data, View


def issue_data(view: View, issue: Issue, masthead: str) -> Data:
    """Tell of an issue as an article and as one issue of a periodical, which is called `masthead`.

    Times are in ISO 8601 with their offsets; addresses are whole, and left out where the hub says not where it stands.
    """
    url, publisher = _address(view, view.address(name_of(issue)) or ""), _publisher(view)
    return _known(
        {
            "@context": "https://schema.org",
            "@type": ["Article", "PublicationIssue"],
            "@id": url and f"{url}#issue",
            "url": url,
            "mainEntityOfPage": url,
            "headline": issue.title,
            "alternativeHeadline": issue.subject if issue.subject != issue.title else None,
            "description": summary(view, issue),
            "datePublished": issue.date.at.isoformat() if issue.date else None,
            "dateModified": issue.updated.at.isoformat() if issue.updated else None,
            "inLanguage": issue.lang,
            "author": _authors(view, issue) or publisher,
            "publisher": publisher,
            "isPartOf": _periodical(view, masthead),
            "issueNumber": issue.number,
        }
    )


def _publisher(view: View) -> Data:
    return _known({"@type": "Organization", "name": view.config.community, "url": _address(view, "")})


def _periodical(view: View, masthead: str) -> Data:
    url = _address(view, f"{view.door}{Kind.ISSUE.folder}/")
    return _known({"@type": "Periodical", "name": masthead, "url": url})


def _authors(view: View, issue: Issue) -> list[Data]:
    """Name who wrote it; of somebody who is not out there is no word."""
    names = [name for name in issue.people() if not view.hub.is_withheld(Kind.PERSON, name)]
    return [_author(view, name, view.hub.person(name, view.locale)) for name in names]


def _author(view: View, name: str, person: Person | None) -> Data:
    if person is None:
        return {"@type": "Person", "name": name}
    sort = "Organization" if person.sort is PersonKind.ORGANIZATION else "Person"
    address = view.address(name_of(person))
    return _known({"@type": sort, "name": person.title, "url": _address(view, address) if address else None})


def _address(view: View, path: str) -> str | None:
    return view.config.base_url + encoded(path) if view.config.site_url else None


def _known(data: Data) -> Data:
    return {key: value for key, value in data.items() if value not in (None, "")}
