"""Every slip has one rule with its sentence, and a good issue breaks none."""

from pathlib import Path

import pytest

from hubgen.model.codes import MAIL_NOTES, MAIL_WARNINGS, FeedCode, MailCode
from hubgen.model.problem import SEVERITIES, Code
from hubgen.newsletter.lint import RULES, lint_issue
from hubgen.newsletter.lint.rule import Rule
from hubgen.newsletter.mail.outlet import BUTTONDOWN, LISTMONK, SMTP, Outlet
from tests.newsletter.lint.issues import given, issue


def test_every_slip_has_one_rule_in_its_order() -> None:
    assert [rule.slip for rule in RULES] == list(MailCode)


@pytest.mark.parametrize("rule", RULES, ids=[rule.slip.value for rule in RULES])
def test_a_rule_is_one_sentence(rule: Rule) -> None:
    assert rule.sentence.endswith(".")
    assert rule.sentence.count(". ") == 0


def test_no_slip_bears_the_name_of_another_code() -> None:
    assert not {slip.value for slip in MailCode} & {code.value for code in (*Code, *FeedCode)}


def test_every_slip_has_a_severity_and_only_one() -> None:
    assert set(MailCode) <= SEVERITIES.keys()
    assert not MAIL_WARNINGS & MAIL_NOTES


@pytest.mark.parametrize("outlet", [SMTP, BUTTONDOWN, LISTMONK], ids=["smtp", "buttondown", "listmonk"])
def test_a_good_issue_has_no_problem_by_any_way(tmp_path: Path, outlet: Outlet) -> None:
    assert lint_issue(given(tmp_path, issue(), outlet=outlet)) == ()


def test_a_good_issue_in_arabic_has_no_problem(tmp_path: Path) -> None:
    text = issue("lang: ar", opening="كان شهرا دافئا، والتقينا على العشب.")
    assert lint_issue(given(tmp_path, text)) == ()


def test_problems_are_told_in_the_order_of_their_places(tmp_path: Path) -> None:
    text = issue("until: 2026-07-01", "again: [story/no-such, story/first-steps]")
    found = [(problem.line, problem.column) for problem in lint_issue(given(tmp_path, text))]
    assert found == sorted(found)
    assert len(found) == 3
