"""How an issue starts: its title, its envelope and what it asks for, made of what it tells."""

from datetime import datetime

from hubgen.config.newsletter import Edition
from hubgen.model.period import Period
from hubgen.newsletter.drafting.envelope import call_for, preheader_for
from hubgen.newsletter.drafting.proposal import Proposal
from hubgen.newsletter.drafting.sheet import Sheet
from hubgen.newsletter.drafting.words import title_for


def sheet_of(proposal: Proposal, edition: Edition, period: Period, langs: tuple[str, str], at: datetime) -> Sheet:
    """Make the sheet of a new issue that goes out at a moment; its number and beginning are for others to say.

    `langs` are the issue's language and the hub's own.
    """
    lang, home = langs
    return Sheet(
        lang=lang,
        title=title_for(period, lang),
        date=at,
        items=proposal.items,
        again=proposal.again,
        notes=proposal.notes,
        edition=edition.id,
        foreign=lang if lang != home else "",
        subject=proposal.told[0].title,
        preheader=preheader_for(proposal.told, lang),
        call=call_for(proposal.told, edition, lang),
    )
