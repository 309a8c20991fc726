"""Every flaw has one rule, in the file of its name."""

from pathlib import Path

import pytest

import hubgen.feeds.lint.rules
from hubgen.feeds.lint import RULES, is_feed
from hubgen.feeds.lint.rule import Rule
from hubgen.model.codes import FeedCode
from hubgen.model.problem import Code


def test_every_flaw_has_one_rule_in_its_order() -> None:
    assert [rule.flaw for rule in RULES] == list(FeedCode)


def test_every_rule_is_the_file_of_its_name() -> None:
    (folder,) = hubgen.feeds.lint.rules.__path__
    files = {path.stem for path in Path(folder).glob("[a-z]*.py")}
    assert files == {rule.flaw.removeprefix("feed-").replace("-", "_") for rule in RULES}


def test_no_flaw_bears_the_name_of_a_code_for_content() -> None:
    assert not {flaw.value for flaw in FeedCode} & {code.value for code in Code}


@pytest.mark.parametrize("rule", RULES, ids=[rule.flaw.value for rule in RULES])
def test_a_rule_is_one_sentence(rule: Rule) -> None:
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
