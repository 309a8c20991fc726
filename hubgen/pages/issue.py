"""The page of an issue: which one it is, the ones before and after it, and how to get the next by mail."""

from collections.abc import Mapping

from hubgen.config.newsletter import Edition
from hubgen.model.address import name_of
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.language import match_language
from hubgen.pages.card import card
from hubgen.pages.detail import Detail
from hubgen.pages.letters import edition_name, edition_set, number_of, own_subject, signup
from hubgen.pages.structured import issue_data
from hubgen.pages.view import Data, View


def detail_issue(view: View, issue: Issue, detail: Detail) -> None:
    """Fill in what an issue's page shows beside the letter itself."""
    edition = edition_set(view, issue)
    detail.buttons += _signup(view, edition)
    detail.more |= {
        "number": number_of(view, issue),
        "edition": edition_name(view, issue),
        "subject": own_subject(issue),
    }
    detail.more |= {"steps": _steps(view, issue), "structured": issue_data(view, issue, _masthead(view, edition))}


def frame_of(issue: Issue, places: Mapping[str, str], hub: Hub) -> str:
    """Name the language of what stands around an issue.

    All issues stand in one folder, whatever they are written in; their readers are led on in their own language,
    unless that has a version of its own.
    """
    own = match_language(issue.lang, hub.languages)
    return own if own and own not in places else issue.locale


def _signup(view: View, edition: Edition | None) -> list[Data]:
    link = signup(view, edition) if edition else {}
    return [{"title": view.words["issue.signup"], **link, **view.spoken}] if link else []


def _masthead(view: View, edition: Edition | None) -> str:
    return (edition.title if edition else "") or view.config.community


def _steps(view: View, issue: Issue) -> Data:
    """Lead to the issues of the same edition before and after this one."""
    previous, following = view.relations.steps.get(name_of(issue), (None, None))
    steps = (("previous", previous), ("next", following))
    return {key: card(view, view.item(other)) for key, other in steps if other}
