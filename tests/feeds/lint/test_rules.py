"""Every code of feeds has one rule, and its function's name."""

import pytest

from hubgen.feeds.lint import RULES, is_feed
from hubgen.feeds.lint.context import FeedContext
from hubgen.model.codes import FeedCode
from hubgen.model.lint import LintRule
from hubgen.model.problem import Code
from tests.feeds import oracle
from tests.feeds.oracle.codes import OracleCode


def test_every_code_has_one_rule_in_its_order() -> None:
    assert [rule.code for rule in RULES] == list(FeedCode)


def test_a_rule_is_the_function_of_its_code() -> None:
    for rule in RULES:
        if rule.find:
            assert getattr(rule.find, "__name__", "") == rule.code.removeprefix("feed-").replace("-", "_")


def test_every_code_of_the_oracle_has_one_rule() -> None:
    assert sorted(rule.code for rule in oracle.RULES) == sorted(OracleCode)


def test_no_code_of_feeds_bears_the_name_of_a_code_for_content() -> None:
    assert not {code.value for code in FeedCode} & {code.value for code in Code}


@pytest.mark.parametrize("rule", RULES, ids=[rule.code.value for rule in RULES])
def test_a_rule_is_one_sentence(rule: LintRule[FeedContext]) -> None:
    assert rule.sentence.endswith(".")
    assert rule.sentence.count(". ") == 0


@pytest.mark.parametrize(
    "path", ["feed.xml", "zh/feed/weekly/atom.xml", "feed-12.json", "podcast.xml", "subscribe/feeds.opml"]
)
def test_feeds_are_known_by_their_names(path: str) -> None:
    assert is_feed(path)


@pytest.mark.parametrize("path", ["sitemap.xml", "feed", "feed.xml/index.html", "stories/feed-x.xml", "my-feed.xml"])
def test_other_files_are_left_alone(path: str) -> None:
    assert not is_feed(path)
