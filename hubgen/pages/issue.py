"""The page of an issue: which one it is, the ones before and after it, and how to get the next by mail."""

from collections.abc import Mapping

from hubgen.config.newsletter import Edition
from hubgen.model.address import encoded
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.model.language import spoken
from hubgen.model.person import Person, PersonKind
from hubgen.model.places import name_of
from hubgen.pages.card import card, summary
from hubgen.pages.context import Data, PageContext
from hubgen.pages.detail import Detail
from hubgen.pages.editions import distinct_subject, edition_name, edition_of_issue, number_text, signup_link


def detail_issue(context: PageContext, issue: Issue, detail: Detail) -> None:
    """Fill in what an issue's page shows beside the letter itself."""
    edition = edition_of_issue(context, issue)
    detail.buttons += _signup(context, edition)
    detail.more |= {
        "number": number_text(context, issue),
        "edition": edition_name(context, issue),
        "subject": distinct_subject(issue),
    }
    detail.more |= {"steps": _steps(context, issue), "structured": json_ld(context, issue, _masthead(context, edition))}


def frame_locale(issue: Issue, places: Mapping[str, str], hub: Hub) -> str:
    """Name the language of what stands around an issue.

    All issues stand in one folder, whatever they are written in; their readers are led on in their own language,
    unless that has a version of its own.
    """
    own = spoken(issue.lang, hub.languages)
    return own if own and own not in places else issue.locale


def _signup(context: PageContext, edition: Edition | None) -> list[Data]:
    link = signup_link(context, edition) if edition else {}
    return [{"title": context.words["issue.signup"], **link, **context.words_attributes}] if link else []


def _masthead(context: PageContext, edition: Edition | None) -> str:
    return (edition.title if edition else "") or context.config.community


def _steps(context: PageContext, issue: Issue) -> Data:
    """Lead to the issues of the same edition before and after this one."""
    previous, following = context.relations.steps.get(name_of(issue), (None, None))
    steps = (("previous", previous), ("next", following))
    return {key: card(context, context.item(other)) for key, other in steps if other}


# FOLDED from structured: Structured data: what a page tells search engines in schema.org's words, as plain data for JSON-LD.


def json_ld(context: PageContext, issue: Issue, masthead: str) -> Data:
    """Tell of an issue as an article and as one issue of a periodical, which is called `masthead`.

    Times are in ISO 8601 with their offsets; addresses are whole, and left out where the hub says not where it stands.
    """
    url, publisher = _address(context, context.address(name_of(issue)) or ""), _publisher(context)
    return _without_empty(
        {
            "@context": "https://schema.org",
            "@type": ["Article", "PublicationIssue"],
            "@id": url and f"{url}#issue",
            "url": url,
            "mainEntityOfPage": url,
            "headline": issue.title,
            "alternativeHeadline": issue.subject if issue.subject != issue.title else None,
            "description": summary(context, issue),
            "datePublished": issue.date.at.isoformat() if issue.date else None,
            "dateModified": issue.updated.at.isoformat() if issue.updated else None,
            "inLanguage": issue.lang,
            "author": _authors(context, issue) or publisher,
            "publisher": publisher,
            "isPartOf": _periodical(context, masthead),
            "issueNumber": issue.number,
        }
    )


def _publisher(context: PageContext) -> Data:
    return _without_empty({"@type": "Organization", "name": context.config.community, "url": _address(context, "")})


def _periodical(context: PageContext, masthead: str) -> Data:
    url = _address(context, f"{context.language_prefix}{Kind.ISSUE.folder}/")
    return _without_empty({"@type": "Periodical", "name": masthead, "url": url})


def _authors(context: PageContext, issue: Issue) -> list[Data]:
    return [_author(context, name, context.hub.person(name, context.locale)) for name in issue.people()]


def _author(context: PageContext, name: str, person: Person | None) -> Data:
    if person is None:
        return {"@type": "Person", "name": name}
    sort = "Organization" if person.sort is PersonKind.ORGANIZATION else "Person"
    address = context.address(name_of(person))
    return _without_empty({"@type": sort, "name": person.title, "url": _address(context, address) if address else None})


def _address(context: PageContext, path: str) -> str | None:
    return context.config.base_url + encoded(path) if context.config.site_url else None


def _without_empty(data: Data) -> Data:
    return {key: value for key, value in data.items() if value not in (None, "")}
