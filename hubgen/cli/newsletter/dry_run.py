"""A dry run: what would go out, where to, what is still missing, and what --yes would do; without any network."""

from collections.abc import Iterator, Mapping

from hubgen.cli.newsletter.delivery import SendOrder, Via
from hubgen.errors import HubError
from hubgen.model.text import bidi_isolate, escape_controls
from hubgen.newsletter.preview import size_of
from hubgen.senders.buttondown import EMAILS
from hubgen.senders.credentials import buttondown_account, listmonk_account, smtp_account
from hubgen.senders.drafts import MADE
from hubgen.senders.ledger import DeliveryState, LedgerEntry
from hubgen.senders.listmonk import CAMPAIGNS
from hubgen.senders.previous import earlier_delivery

KNOWN = {
    DeliveryState.PLANNED: "an earlier attempt came to nothing; none of it went out",
    DeliveryState.INTENT: "an earlier attempt was not finished",
    DeliveryState.HANDING: "an earlier attempt may have gone out",
    DeliveryState.UNKNOWN: "an earlier attempt may have gone out",
    DeliveryState.DRAFTED: "it was a draft there",
    DeliveryState.SENT: "it has been sent",
}
MAKE = "Add --yes to make the draft; a person sends it there."
LOOK = "With --yes hubgen looks for a minute at most whether an earlier attempt has arrived; else it makes the draft."
OUT = "With --yes nothing is done: it was no draft any more when hubgen looked last, and the issue is the same."
SEEK = (
    "With --yes hubgen looks for a minute at most whether an earlier attempt has arrived; else nothing is made, since "
    "the issue has the receipt of another draft."
)
LEAVE = (
    "With --yes hubgen looks for it, and changes it only where it is a draft again and nobody has changed it there: it "
    "was no draft any more when hubgen looked last."
)
AGAIN = (
    "With --yes hubgen looks for it: what is no draft any more stays as it is, a draft becomes the issue as it is now, "
    "and one that is gone is made again."
)
KEEP = (
    "With --yes hubgen looks for the draft. Where nobody has changed it there, it becomes the issue as it is now; else "
    "it is left as it is. No second one is made."
)
REPLACE = (
    "With --yes the draft becomes the issue as it is now, also where somebody has changed it there; one that is gone "
    "is made again."
)


def describe_order(order: SendOrder, entry: LedgerEntry | None, environment: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of a dry run; `entry` is what the ledger knows of the issue, if anything."""
    outgoing = order.outgoing
    yield f"Nothing was sent. This is {escape_controls(outgoing.issue)} as it is now:"
    for name, value in (
        ("to", _where(order, environment)),
        *_ways(order),
        ("subject", bidi_isolate(outgoing.subject)),
        ("preheader", bidi_isolate(outgoing.preheader)),
        ("page", escape_controls(outgoing.url)),
        ("size", _size(order)),
        ("ledger", escape_controls(_known(order, entry))),
    ):
        if value:
            yield f"  {name:<10} {value}"
    would = _would_send if order.via is Via.SMTP else _would_draft
    yield escape_controls(would(order, entry or LedgerEntry()))


def _where(order: SendOrder, environment: Mapping[str, str]) -> str:
    """Say where it would go, or what the environment lacks for that. No credential stands in either."""
    try:
        match order.via:
            case Via.BUTTONDOWN:
                return f"{buttondown_account(environment, order.outgoing.edition).base}{EMAILS}"
            case Via.LISTMONK:
                return f"{listmonk_account(environment).base}{CAMPAIGNS}"
            case Via.SMTP:
                account = smtp_account(environment)
                return f"SMTP {account.host}:{account.port} ({account.tls})"
    except HubError as error:
        return f"nowhere yet: {error}"


def _ways(order: SendOrder) -> tuple[tuple[str, str], ...]:
    outgoing = order.outgoing
    match order.via:
        case Via.BUTTONDOWN:
            return (("slug", outgoing.slug),)
        case Via.LISTMONK:
            return (("tag", outgoing.slug), ("lists", ", ".join(map(str, outgoing.lists))))
        case Via.SMTP:
            return (("from", bidi_isolate(outgoing.sender)), ("recipient", bidi_isolate(outgoing.recipient)))


def _size(order: SendOrder) -> str:
    outgoing = order.outgoing
    html, text = size_of(len(outgoing.html.encode())), size_of(len(outgoing.text.encode()))
    whole = f", the whole mail {size_of(len(outgoing.message))}" if outgoing.message else ""
    return f"HTML {html}, text {text}{whole}"


def _known(order: SendOrder, entry: LedgerEntry | None) -> str:
    if entry:
        differs = "; what would go out now differs" if entry.hash not in ("", order.outgoing.hash) else ""
        return f"{KNOWN[entry.state]} ({entry.at}){differs}"
    previous = f"; the issue has a receipt of {order.previous.at}" if order.previous else ""
    return f"nothing is known of an earlier attempt{previous}"


def _would_send(order: SendOrder, entry: LedgerEntry) -> str:
    earlier = earlier_delivery(order.outgoing, entry, order.receipts, order.via)
    if not earlier:
        return "Add --yes to send it."
    if order.resend:
        return f"With --yes the issue is sent to {order.outgoing.recipient} in spite of what is known: to be done once."
    return f"With --yes nothing is sent. {earlier.text}"


def _would_draft(order: SendOrder, entry: LedgerEntry) -> str:
    if entry.state is DeliveryState.INTENT:
        return SEEK if order.previous and not order.resend else LOOK
    if entry.state is DeliveryState.SENT and not order.resend:
        return OUT if entry.hash == order.outgoing.hash else LEAVE
    if entry.state is DeliveryState.SENT:
        return AGAIN
    if entry.state not in MADE and not order.previous:
        return MAKE
    return REPLACE if order.resend else KEEP
