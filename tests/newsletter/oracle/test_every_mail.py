"""Mails that hubgen writes have no fault of its own: those of the sample hub, and of any letter."""

import pytest
from hypothesis import given, settings

from hubgen.engines.plan import check_content
from hubgen.engines.settings import load_settings
from hubgen.model.issue import Issue
from hubgen.newsletter.letter import Letter
from hubgen.newsletter.mail.outlet import BUTTONDOWN, LISTMONK, SMTP, Outlet
from hubgen.newsletter.proof import lint_context
from tests.conftest import AS_OF, ROOT
from tests.newsletter.mail.chances import letters
from tests.newsletter.mail.writing import mail
from tests.newsletter.oracle.rules import faults, large_style, low_contrast

OUTLETS = pytest.mark.parametrize("outlet", [SMTP, BUTTONDOWN, LISTMONK], ids=["smtp", "buttondown", "listmonk"])


@OUTLETS
def test_the_mails_of_the_sample_hub_have_no_fault(outlet: Outlet) -> None:
    checked = check_content(load_settings(ROOT / "mkdocs.yml"), AS_OF)
    issues = checked.hub.of(Issue)
    assert len(issues) >= 3
    for issue in issues:
        context = lint_context(issue, checked.hub, checked.config, checked.as_of, frozenset(), outlet)
        assert faults(context) == []


@OUTLETS
@settings(max_examples=50)
@given(letters())
def test_any_letter_can_be_read_in_light_and_in_dark(outlet: Outlet, one: Letter) -> None:
    made = mail(one, outlet)
    assert not [*low_contrast(made, outlet), *large_style(made)]
