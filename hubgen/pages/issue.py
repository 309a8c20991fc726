"""The page of an issue: which one it is, the ones before and after it, and how to get the next by mail."""

from hubgen.config.newsletter import Edition
from hubgen.model.issue import Issue
from hubgen.model.places import name_of
from hubgen.pages.card import card
from hubgen.pages.detail import Detail
from hubgen.pages.letters import edition_name, edition_set, signup
from hubgen.pages.structured import issue_data
from hubgen.pages.view import Data, View


def detail_issue(view: View, issue: Issue, detail: Detail) -> None:
    """Fill in what an issue's page shows beside the letter itself."""
    edition = edition_set(view, issue)
    detail.facts.text("issue.number", issue.number)
    detail.facts.text("issue.edition", edition_name(view, issue))
    detail.facts.text("issue.subject", issue.subject if issue.subject != issue.title else None)
    detail.buttons += _signup(view, edition)
    detail.more |= {"steps": _steps(view, issue), "structured": issue_data(view, issue, _masthead(view, edition))}


def _signup(view: View, edition: Edition | None) -> list[Data]:
    address = signup(edition) if edition else ""
    return [{"title": view.words["issue.signup"], "href": address, **view.spoken}] if address else []


def _masthead(view: View, edition: Edition | None) -> str:
    return (edition.title if edition else "") or view.config.community


def _steps(view: View, issue: Issue) -> Data:
    """Lead to the issues of the same edition before and after this one."""
    previous, following = view.relations.steps.get(name_of(issue), (None, None))
    steps = (("previous", previous), ("next", following))
    return {key: card(view, view.item(other)) for key, other in steps if other}
