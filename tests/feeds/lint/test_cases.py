"""Each small feed is judged as its case says, no more and no less."""

import pytest

from hubgen.model.codes import FeedCode
from tests.feeds.lint.cases import CASES, known
from tests.feeds.lint.cases.case import Case
from tests.feeds.lint.writing import codes
from tests.feeds.oracle.codes import AnyCode, OracleCode

ACROSS: set[AnyCode] = {FeedCode.CHANGED_ID, OracleCode.ARCHIVE_CHAIN, OracleCode.FORMATS_DIFFER}
"""What only several documents together can have; their tests have files of their own."""


@pytest.mark.parametrize("case", CASES, ids=[case.name.replace(" ", "-") for case in CASES])
def test_a_feed_has_the_codes_of_its_case_and_no_others(case: Case) -> None:
    assert codes(case.files) == case.expected, case.why


def test_every_question_that_validators_are_known_for_is_asked() -> None:
    assert len(known.CASES) == 48


def test_every_code_has_a_case() -> None:
    assert {code for case in CASES for code in case.expected} | ACROSS == {*FeedCode, *OracleCode}


def test_every_case_says_why() -> None:
    assert [case.name for case in CASES if not case.why] == []
