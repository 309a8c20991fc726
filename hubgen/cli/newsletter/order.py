"""From an issue in its file to an order: what goes out, by which way, and to whom."""

from dataclasses import dataclass

from hubgen.cli.newsletter.delivery import Order, Via
from hubgen.cli.newsletter.issues import chosen
from hubgen.cli.newsletter.proof import proof_in
from hubgen.cli.newsletter.receipts import NotDone, receipts_of
from hubgen.config.newsletter import Edition
from hubgen.engines.plan import CheckedHub
from hubgen.errors import ContentError, HubError
from hubgen.model.channel import edition_of
from hubgen.model.issue import Issue
from hubgen.model.problem import Problem, Severity
from hubgen.newsletter.mail.outlet import BUTTONDOWN, LISTMONK, SMTP
from hubgen.newsletter.mail.people import split
from hubgen.newsletter.proof import Proof
from hubgen.portable.inert import inert_text, inert_url
from hubgen.senders.dispatch import Dispatch

OUTLETS = {Via.BUTTONDOWN: BUTTONDOWN, Via.LISTMONK: LISTMONK, Via.SMTP: SMTP}


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asked for."""

    issue: str | None
    edition: str | None
    via: Via
    resend: bool


def order_of(checked: CheckedHub, wish: Wish) -> tuple[Order, tuple[Problem, ...]]:
    """Make an order of an issue, with what should be mended in it.

    Raises NotDone or ContentError where it must not go out, HubError where settings are missing.
    """
    issue = chosen(checked.hub, checked.config, checked.as_of, wish.issue, wish.edition)
    _refuse(issue, wish, checked)
    proof = proof_in(checked, issue, OUTLETS[wish.via])
    if any(problem.severity is Severity.ERROR for problem in proof.problems):
        raise ContentError(proof.problems, f"{issue.id} has errors, so it did not go out.")
    dispatch = _dispatch(issue, proof, wish.via, checked)
    sent = receipts_of(issue.sent)
    return Order(dispatch, wish.via, issue.source.path, checked.folder, sent, wish.resend), proof.problems


def _refuse(issue: Issue, wish: Wish, checked: CheckedHub) -> None:
    if wish.edition and wish.edition != edition_of(issue):
        raise HubError(f"{issue.id} is no issue of the edition '{wish.edition}'")
    if issue.draft:
        raise NotDone(f"{issue.id} is a draft, so it did not go out", "take out 'draft: true' when it is ready")
    if wish.via is Via.SMTP and (issue.date is None or issue.date.at > checked.as_of):
        when = f"is dated {issue.date.at:%Y-%m-%d %H:%M}" if issue.date else "has no date"
        raise NotDone(
            f"{issue.id} {when}, so it did not go out: its page is not on the site before that",
            "send it then, after the site was published",
        )


def _dispatch(issue: Issue, proof: Proof, via: Via, checked: CheckedHub) -> Dispatch:
    """Gather what goes out; no service finds a placeholder in it but its own."""
    settings = checked.config.options.newsletter
    edition, letter = settings.edition_or_plain(edition_of(issue)), proof.letter
    _require(edition, via)
    return Dispatch(
        hub=checked.config.authority,
        issue=issue.id,
        edition=letter.edition,
        subject=inert_text(letter.subject),
        preheader=inert_text(letter.preheader),
        url=inert_url(letter.url),
        html=proof.mail.html,
        text=proof.mail.text,
        message=proof.message if via is Via.SMTP else b"",
        sender=_named(edition.sender),
        reply_to=split(edition.reply_to)[1],
        recipient=split(edition.to)[1] if via is Via.SMTP else "",
        lists=edition.lists if via is Via.LISTMONK else (),
    )


def _require(edition: Edition, via: Via) -> None:
    """Raise HubError where the settings do not say to whom, or from whom."""
    name = f"the edition '{edition.id}'" if edition.id else "the newsletter"
    if via is Via.LISTMONK and not edition.lists:
        raise HubError(f"{name} names no list of listmonk", _setting(edition, "lists: [3]"))
    if via is Via.SMTP and not edition.to:
        raise HubError(f"{name} does not say to which address it goes", _setting(edition, "to: list@example.org"))
    if via is Via.SMTP and not edition.sender:
        raise HubError(f"{name} does not say from which address it goes", _setting(edition, "from: us@example.org"))


def _setting(edition: Edition, text: str) -> str:
    """Write what is missing where it belongs: an edition has a list of its own."""
    where = f"editions: [{{id: {edition.id}, {text}}}]" if edition.id else text
    return f"newsletter: {{{where}}} in mkdocs.yml"


def _named(text: str) -> str:
    """Write somebody in any script, with quotes around a name."""
    name, address = split(text)
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}" <{address}>' if name else address
