"""A letter can be made of any issue: one that waits, one that names anything."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.hub import published
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.newsletter.compose import letter_of
from hubgen.newsletter.letter import Letter
from hubgen.render import render_hub
from tests.builders import NOW, config, hub, item, story

NAMES = st.one_of(
    st.text(max_size=12),
    st.builds(
        "{}/{}{}".format, st.sampled_from(Kind), st.sampled_from(["a", "b", ""]), st.sampled_from(["", "#1", "#"])
    ),
)


def issue_of(**keys: Any) -> Issue:
    """Make an issue."""
    made = item(Kind.ISSUE, "may", **keys)
    assert isinstance(made, Issue)
    return made


def letter(issue: Issue) -> Letter:
    """Compose an issue of a hub with one story."""
    settings = config()
    whole = render_hub(hub(story("a"), issue), NOW, settings.markdown)
    return letter_of(issue, published(whole, NOW), settings)


def test_a_draft_has_its_opening_and_its_things() -> None:
    found = letter(issue_of(items=["story/a"], draft=True, date=None, body="Dear reader."))

    assert found.opening == "<p>Dear reader.</p>"
    assert [told.name for section in found.sections for told in section.entries] == ["story/a"]
    assert (found.date, found.day) == (None, "")


def test_an_issue_of_a_day_to_come_is_composed_too() -> None:
    assert letter(issue_of(items=["story/a"], date="2027-01-01")).day == "1 January 2027"


@given(st.lists(NAMES, max_size=6), st.lists(NAMES, max_size=6))
def test_whatever_an_issue_names_is_told_or_missing_once(items: list[str], again: list[str]) -> None:
    issue = issue_of(items=items, again=again)
    found = letter(issue)
    told = [one.name for section in found.sections for one in section.entries]

    assert sorted((*told, *found.missing)) == sorted({*issue.items, *issue.again})
