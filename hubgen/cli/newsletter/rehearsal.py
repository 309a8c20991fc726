"""A dry run: what would be done, where to, and what is still missing; nothing of it needs a network."""

from collections.abc import Iterator, Mapping

from hubgen.cli.newsletter.delivery import Order, Via
from hubgen.errors import HubError
from hubgen.model.oneline import isolated, on_one_line
from hubgen.senders import access
from hubgen.senders.buttondown import EMAILS
from hubgen.senders.ledger import Entry, State
from hubgen.senders.listmonk import CAMPAIGNS

KNOWN = {
    State.PLANNED: "an earlier attempt came to nothing; none of it went out",
    State.INTENT: "an earlier attempt was not finished; hubgen looks first what came of it",
    State.HANDING: "an earlier attempt may have gone out; without --resend nothing is sent",
    State.UNKNOWN: "an earlier attempt may have gone out; without --resend nothing is sent",
    State.DRAFTED: "it is a draft there",
    State.SENT: "it has been sent",
}


def told(order: Order, entry: Entry | None, environment: Mapping[str, str]) -> Iterator[str]:
    """Say line by line what would be done with --yes."""
    dispatch = order.dispatch
    yield f"Nothing was sent. This would be done with {on_one_line(dispatch.issue)}:"
    for name, value in (
        ("to", _where(order, environment)),
        *_ways(order),
        ("subject", isolated(dispatch.subject)),
        ("preheader", isolated(dispatch.preheader)),
        ("page", on_one_line(dispatch.url)),
        ("size", _size(order)),
        ("ledger", _known(order, entry)),
    ):
        if value:
            yield f"  {name:<10} {value}"
    yield "Add --yes to send it." if order.via is Via.SMTP else "Add --yes to make the draft; a person sends it there."


def _ways(order: Order) -> tuple[tuple[str, str], ...]:
    dispatch = order.dispatch
    match order.via:
        case Via.BUTTONDOWN:
            return (("slug", dispatch.slug),)
        case Via.LISTMONK:
            return (("tag", dispatch.slug), ("lists", ", ".join(map(str, dispatch.lists))))
        case Via.SMTP:
            return (("from", isolated(dispatch.sender)), ("recipient", isolated(dispatch.recipient)))


def _where(order: Order, environment: Mapping[str, str]) -> str:
    """Say where it would go; what the environment lacks is told instead. No credential stands in either."""
    try:
        match order.via:
            case Via.BUTTONDOWN:
                return f"POST {access.buttondown(environment).base}{EMAILS}, after a look what is there"
            case Via.LISTMONK:
                return f"POST {access.listmonk(environment).base}{CAMPAIGNS}, after a look what is there"
            case Via.SMTP:
                post = access.post(environment)
                return f"SMTP {post.host}:{post.port} ({post.tls})"
    except HubError as error:
        return f"nowhere yet: {error}"


def _size(order: Order) -> str:
    """Count in kilobytes of 1000 bytes, which is how mail programs cut."""
    dispatch = order.dispatch
    html, text = len(dispatch.html.encode()), len(dispatch.text.encode())
    whole = f", the whole mail {len(dispatch.message) / 1000:.1f} KB" if dispatch.message else ""
    return f"HTML {html / 1000:.1f} KB, text {text / 1000:.1f} KB{whole}"


def _known(order: Order, entry: Entry | None) -> str:
    if order.before:
        return f"the issue has a receipt of {order.before.at}"
    return f"{KNOWN[entry.state]} ({entry.at})" if entry else "nothing is known of an earlier attempt"
