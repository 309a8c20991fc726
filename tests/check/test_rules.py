"""Every code has one rule, and its examples are true."""

from enum import StrEnum
from pathlib import Path

import pytest

from hubgen.check import RULES, check_hub
from hubgen.check.report import SETTINGS
from hubgen.check.rule import ContentRule, Example
from hubgen.model.problem import Code
from hubgen.render import render_hub
from hubgen.site import plan_site
from tests.builders import NOW, config
from tests.check.files import published_before, read

EXAMPLES = pytest.mark.parametrize("rule", RULES, ids=[rule.code.value for rule in RULES])


def codes(folder: Path, files: Example, register: str) -> list[StrEnum]:
    settings = config()
    hub = published_before(read(folder, files, settings), register)
    hub = render_hub(hub, NOW, settings.markdown)
    _, taken = plan_site(hub, settings, NOW, folder)
    found = (problem.code for problem in {*check_hub(hub, NOW, settings), *taken})
    return [code for code in found if isinstance(code, Code)]


def test_every_code_of_content_has_one_rule() -> None:
    assert sorted(rule.code for rule in RULES) == sorted(set(Code) - SETTINGS)


def test_a_rule_is_the_function_of_its_code() -> None:
    for rule in RULES:
        if rule.find:
            assert getattr(rule.find, "__name__", "") == rule.code.replace("-", "_")


@EXAMPLES
def test_the_bad_example_breaks_the_rule_once(rule: ContentRule, tmp_path: Path) -> None:
    assert codes(tmp_path, rule.bad, rule.register).count(rule.code) == 1


@EXAMPLES
def test_the_good_example_keeps_the_rule(rule: ContentRule, tmp_path: Path) -> None:
    assert rule.code not in codes(tmp_path, rule.good, rule.register)


@EXAMPLES
def test_a_rule_is_one_sentence(rule: ContentRule) -> None:
    assert rule.sentence.endswith(".")
    assert rule.sentence.count(". ") == 0
