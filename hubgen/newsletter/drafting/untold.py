"""What is untold: whether somebody who asks for an issue would get one."""

from datetime import datetime

from hubgen.config import Config
from hubgen.errors import HubError
from hubgen.model.hub import Hub
from hubgen.newsletter.drafting.proposal import propose
from hubgen.newsletter.drafting.situation import situation_of
from hubgen.newsletter.issues import is_final


def is_untold(hub: Hub, config: Config, as_of: datetime, edition: str, period: str) -> bool:
    """Tell whether there is something for the issue of a period: news, or a draft that waits for its editor.

    Where an issue was not understood, nobody knows, and whoever drafts is told so.
    """
    try:
        situation = situation_of(hub, config, as_of, edition, period)
    except HubError:
        return True
    issue = situation.turn.issue
    return propose(situation.material).is_worth_it if issue is None else not is_final(issue, as_of)
