"""The period of an issue is said by its file's name alone."""

import pytest

from hubgen.model.issue import Issue, stem_of
from hubgen.model.kind import Kind
from hubgen.model.period import issue_period
from tests.builders import item


def issue(file: str, identifier: str = "x", locale: str = "en") -> Issue:
    made = item(Kind.ISSUE, identifier, path=f"newsletter/{file}", locale=locale)
    assert isinstance(made, Issue)
    return made


@pytest.mark.parametrize(
    ("file", "period"),
    [
        ("2026-11.md", "2026-11"),
        ("2026-w47.markdown", "2026-W47"),
        ("zh-2026-11.md", "2026-11"),
        ("for-hosts-2026-W47.md", "2026-W47"),
        ("2026-13.md", None),
        ("2026-W54.md", None),
        ("0999-11.md", None),
        ("12026-11.md", None),
        ("2026-11-extra.md", None),
        ("midsummer.md", None),
    ],
)
def test_a_file_is_called_after_a_week_or_month_with_its_edition_before_it(file: str, period: str | None) -> None:
    found = issue_period(issue(file))
    assert (found and found.name) == period


def test_an_id_of_its_own_changes_no_period() -> None:
    assert getattr(issue_period(issue("2026-06.md", "midsummer")), "name", None) == "2026-06"
    assert issue_period(issue("midsummer.md", "2026-06")) is None


@pytest.mark.parametrize(
    ("file", "locale", "stem"),
    [
        ("2026-11.md", "en", "2026-11"),
        ("2026-11.zh.md", "zh", "2026-11"),
        ("2026-11.MARKDOWN", "en", "2026-11"),
        ("2026-11.zh.markdown", "zh", "2026-11"),
        ("no.2.md", "en", "no.2"),
    ],
)
def test_an_issue_is_called_as_its_file_without_ending_and_language(file: str, locale: str, stem: str) -> None:
    assert stem_of(issue(file, locale=locale)) == stem


def test_a_long_name_takes_no_long_time() -> None:
    assert issue_period(issue(f"{'--' * 100_000}.md")) is None
