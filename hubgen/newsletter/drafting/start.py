"""How an issue starts: its title, its envelope and what it asks for, made of what it tells."""

from datetime import datetime

from hubgen.config.newsletter import Edition
from hubgen.model.cadence import Period
from hubgen.newsletter.drafting.coming import place_to_register
from hubgen.newsletter.drafting.proposal import Proposal
from hubgen.newsletter.drafting.sheet import Sheet
from hubgen.newsletter.drafting.words import preheader_of, speaks, title_for
from hubgen.words import words_for


def sheet_of(proposal: Proposal, edition: Edition, period: Period, home: str, at: datetime) -> Sheet:
    """Make the sheet of a new issue that goes out at a moment; its number and beginning are for others to say."""
    lang = edition.lang or home
    lead, *rest = proposal.told
    titles = [one.title for one in rest if speaks(one.item.lang, lang)] or [one.title for one in rest]
    return Sheet(
        lang=lang,
        title=title_for(period, lang),
        date=at,
        items=proposal.items,
        again=proposal.again,
        notes=proposal.notes,
        edition=edition.id,
        foreign=lang if lang != home else "",
        subject=lead.title,
        preheader=preheader_of(titles, lead.item.summary or ""),
        call=_call(proposal, edition, lang),
    )


def _call(proposal: Proposal, edition: Edition, lang: str) -> tuple[str, str] | None:
    """Ask what the edition always asks, else to come to the first date at which one can register."""
    if edition.call:
        return (edition.call.text, edition.call.link)
    link = place_to_register((*proposal.first, *proposal.once_more))
    return (words_for(lang)["event.register"], link) if link else None
