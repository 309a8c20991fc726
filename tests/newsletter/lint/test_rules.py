"""Every code has one rule with its sentence, and a good issue breaks none."""

from pathlib import Path

import pytest

from hubgen.model.codes import MAIL_NOTES, MAIL_WARNINGS, FeedCode, MailCode
from hubgen.model.lint import LintRule
from hubgen.model.problem import SEVERITIES, Code
from hubgen.newsletter.lint import RULES, lint_issue
from hubgen.newsletter.lint.context import MailContext
from hubgen.newsletter.mail.outlet import BUTTONDOWN, LISTMONK, SMTP, Outlet
from tests.newsletter.lint.issues import issue, mail_context
from tests.newsletter.oracle.rules import faults


def test_every_code_has_one_rule_in_its_order() -> None:
    assert [rule.code for rule in RULES] == list(MailCode)


def test_a_rule_is_the_function_of_its_code() -> None:
    for rule in RULES:
        assert getattr(rule.find, "__name__", "") == rule.code.removeprefix("mail-").replace("-", "_")


@pytest.mark.parametrize("rule", RULES, ids=[rule.code.value for rule in RULES])
def test_a_rule_is_one_sentence(rule: LintRule[MailContext]) -> None:
    assert rule.sentence.endswith(".")
    assert rule.sentence.count(". ") == 0


def test_no_code_bears_the_name_of_another_code() -> None:
    assert not {code.value for code in MailCode} & {code.value for code in (*Code, *FeedCode)}


def test_every_code_has_a_severity_and_only_one() -> None:
    assert set(MailCode) <= SEVERITIES.keys()
    assert not MAIL_WARNINGS & MAIL_NOTES


@pytest.mark.parametrize("outlet", [SMTP, BUTTONDOWN, LISTMONK], ids=["smtp", "buttondown", "listmonk"])
def test_a_good_issue_has_no_problem_by_any_way(tmp_path: Path, outlet: Outlet) -> None:
    found = mail_context(tmp_path, issue(), outlet=outlet)
    assert lint_issue(found) == ()
    assert faults(found) == []


def test_a_good_issue_in_arabic_has_no_problem(tmp_path: Path) -> None:
    text = issue("lang: ar", opening="كان شهرا دافئا، والتقينا على العشب.")
    found = mail_context(tmp_path, text)
    assert lint_issue(found) == ()
    assert faults(found) == []


def test_problems_are_told_in_the_order_of_their_places(tmp_path: Path) -> None:
    text = issue("until: 2026-07-01", "again: [story/no-such, story/first-steps]")
    found = [(problem.line, problem.column) for problem in lint_issue(mail_context(tmp_path, text))]
    assert found == sorted(found)
    assert len(found) == 3
