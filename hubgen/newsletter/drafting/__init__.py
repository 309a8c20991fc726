"""Drafting: an issue of the newsletter from what was published since the last one."""

from hubgen.newsletter.drafting.outcome import Outcome, State
from hubgen.newsletter.drafting.plan import plan_draft
from hubgen.newsletter.drafting.telling import told
from hubgen.newsletter.drafting.untold import is_untold

__all__ = ["Outcome", "State", "is_untold", "plan_draft", "told"]
