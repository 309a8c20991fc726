"""The plan as commands show it: what an issue of the newsletter would tell, its own part of hubgen says."""

from functools import partial

from hubgen.cli.desk import Desk
from hubgen.model.plan import Outlook
from hubgen.newsletter.drafting import has_content
from hubgen.rhythm import make_outlook


def outlook_of(desk: Desk, weeks: int | None = None) -> Outlook:
    """Plan the weeks to the next event, or so many weeks; a letter is owed only where there is something to tell."""
    return make_outlook(
        desk.hub, desk.config, desk.as_of, weeks, partial(has_content, desk.hub, desk.config, desk.as_of)
    )
