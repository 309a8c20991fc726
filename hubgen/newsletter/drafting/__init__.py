"""Drafting: an issue of the newsletter from what was published since the last one."""

from hubgen.newsletter.drafting.outcome import DraftOutcome, DraftState
from hubgen.newsletter.drafting.plan import has_content, plan_draft
from hubgen.newsletter.drafting.report import report_lines

__all__ = ["DraftOutcome", "DraftState", "has_content", "plan_draft", "report_lines"]
