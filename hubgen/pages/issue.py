"""The page of an issue: which one it is, its neighbours, how to get the next, and its data for search engines."""

from collections.abc import Mapping

from hubgen.model.address import encoded, name_of
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.model.language import match_language
from hubgen.model.person import PersonKind
from hubgen.pages.card import neighbours, summary
from hubgen.pages.context import Data, PageContext
from hubgen.pages.detail import Detail
from hubgen.pages.editions import distinct_subject, edition_name, edition_of_issue, number_text, signup_link


def detail_issue(context: PageContext, issue: Issue, detail: Detail) -> None:
    """Fill in what an issue's page shows beside the letter itself."""
    edition = edition_of_issue(context, issue)
    signup = signup_link(context, edition) if edition else None
    masthead = (edition.title if edition else "") or context.config.community
    if signup:
        detail.buttons.append({"title": context.words["issue.signup"], **signup, **context.words_attributes})
    detail.more |= {
        "number": number_text(context, issue),
        "edition": edition_name(context, issue),
        "subject": distinct_subject(issue),
        "steps": neighbours(context, name_of(issue)),
        "structured": _json_ld(context, issue, masthead),
    }


def frame_locale(issue: Issue, places: Mapping[str, str], hub: Hub) -> str:
    """Return the configured language of what stands around an issue.

    All issues stand in one folder, whatever they are written in; their readers are led on in their own language,
    unless that has a version of its own.
    """
    own = match_language(issue.lang, hub.languages)
    return own if own and own not in places else issue.locale


def _json_ld(context: PageContext, issue: Issue, masthead: str) -> Data:
    """Return schema.org's JSON-LD of an issue: an article that is an issue of the periodical `masthead`.

    Times are in ISO 8601 with their offsets; addresses are absolute, and left out where `site_url` is not set.
    """
    url = _absolute(context, context.address(name_of(issue)))
    archive = _absolute(context, f"{context.language_prefix}{Kind.ISSUE.folder}/")
    publisher = {"@type": "Organization", "name": context.config.community, "url": _absolute(context, "")}
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
            "author": [_author(context, name) for name in issue.people()] or _without_empty(publisher),
            "publisher": _without_empty(publisher),
            "isPartOf": _without_empty({"@type": "Periodical", "name": masthead, "url": archive}),
            "issueNumber": issue.number,
        }
    )


def _author(context: PageContext, name: str) -> Data:
    person = context.hub.person(name, context.locale)
    if person is None:
        return {"@type": "Person", "name": name}
    sort = "Organization" if person.sort is PersonKind.ORGANIZATION else "Person"
    url = _absolute(context, context.address(name_of(person)))
    return _without_empty({"@type": sort, "name": person.title, "url": url})


def _absolute(context: PageContext, path: str | None) -> str | None:
    return context.config.base_url + encoded(path) if context.config.site_url and path is not None else None


def _without_empty(data: Data) -> Data:
    return {key: value for key, value in data.items() if value not in (None, "")}
