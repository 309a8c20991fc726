"""Each small feed is judged as its case says, no more and no less."""

import pytest

from hubgen.model.codes import FeedCode
from tests.feeds.lint.cases import CASES, known
from tests.feeds.lint.cases.case import Case
from tests.feeds.lint.writing import flaws

ACROSS = {FeedCode.CHANGED_ID, FeedCode.ARCHIVE_CHAIN, FeedCode.FORMATS_DIFFER}
"""What only several documents together can have; their tests have files of their own."""


@pytest.mark.parametrize("case", CASES, ids=[case.name.replace(" ", "-") for case in CASES])
def test_a_feed_has_the_flaws_of_its_case_and_no_others(case: Case) -> None:
    assert flaws(case.files) == case.expected, case.why


def test_every_question_that_validators_are_known_for_is_asked() -> None:
    assert len(known.CASES) == 48


def test_every_flaw_has_a_case() -> None:
    assert {flaw for case in CASES for flaw in case.expected} | ACROSS == set(FeedCode)


def test_every_case_says_why() -> None:
    assert [case.name for case in CASES if not case.why] == []
