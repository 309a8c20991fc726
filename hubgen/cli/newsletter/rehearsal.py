"""A dry run: what would go out, where to, and what is still missing; nothing of it needs a network."""

from collections.abc import Iterator, Mapping

from hubgen.cli.newsletter.delivery import Order, Via
from hubgen.cli.newsletter.forecast import forecast
from hubgen.errors import HubError
from hubgen.model.text import bidi_isolate, escape_controls
from hubgen.newsletter.preview import size_of
from hubgen.senders import access
from hubgen.senders.buttondown import EMAILS
from hubgen.senders.ledger import Entry, State
from hubgen.senders.listmonk import CAMPAIGNS

KNOWN = {
    State.PLANNED: "an earlier attempt came to nothing; none of it went out",
    State.INTENT: "an earlier attempt was not finished",
    State.HANDING: "an earlier attempt may have gone out",
    State.UNKNOWN: "an earlier attempt may have gone out",
    State.DRAFTED: "it was a draft there",
    State.SENT: "it has been sent",
}


def told(order: Order, entry: Entry | None, environment: Mapping[str, str]) -> Iterator[str]:
    """Say line by line what would go out, and then what --yes would do with it."""
    dispatch = order.dispatch
    yield f"Nothing was sent. This is {escape_controls(dispatch.issue)} as it is now:"
    for name, value in (
        ("to", _where(order, environment)),
        *_ways(order),
        ("subject", bidi_isolate(dispatch.subject)),
        ("preheader", bidi_isolate(dispatch.preheader)),
        ("page", escape_controls(dispatch.url)),
        ("size", _size(order)),
        ("ledger", _known(order, entry)),
    ):
        if value:
            yield f"  {name:<10} {value}"
    yield escape_controls(forecast(order, entry or Entry()))


def _ways(order: Order) -> tuple[tuple[str, str], ...]:
    dispatch = order.dispatch
    match order.via:
        case Via.BUTTONDOWN:
            return (("slug", dispatch.slug),)
        case Via.LISTMONK:
            return (("tag", dispatch.slug), ("lists", ", ".join(map(str, dispatch.lists))))
        case Via.SMTP:
            return (("from", bidi_isolate(dispatch.sender)), ("recipient", bidi_isolate(dispatch.recipient)))


def _where(order: Order, environment: Mapping[str, str]) -> str:
    """Say where it would go; what the environment lacks is told instead. No credential stands in either."""
    try:
        match order.via:
            case Via.BUTTONDOWN:
                account = access.buttondown(environment, order.dispatch.edition)
                return f"{account.base}{EMAILS}"
            case Via.LISTMONK:
                return f"{access.listmonk(environment).base}{CAMPAIGNS}"
            case Via.SMTP:
                post = access.post(environment)
                return f"SMTP {post.host}:{post.port} ({post.tls})"
    except HubError as error:
        return f"nowhere yet: {error}"


def _size(order: Order) -> str:
    dispatch = order.dispatch
    html, text = size_of(len(dispatch.html.encode())), size_of(len(dispatch.text.encode()))
    whole = f", the whole mail {size_of(len(dispatch.message))}" if dispatch.message else ""
    return f"HTML {html}, text {text}{whole}"


def _known(order: Order, entry: Entry | None) -> str:
    if entry:
        differs = "; what would go out now differs" if entry.hash not in ("", order.dispatch.hash) else ""
        return escape_controls(f"{KNOWN[entry.state]} ({entry.at}){differs}")
    before = f"; the issue has a receipt of {order.before.at}" if order.before else ""
    return escape_controls(f"nothing is known of an earlier attempt{before}")
