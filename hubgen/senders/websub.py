"""WebSub: which feeds of a site changed, and telling a hub of them; the hub fetches each and tells its followers."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import Request

from hubgen.model.address import is_web_address
from hubgen.model.channel import FeedFormat
from hubgen.model.podcast import FILE as PODCAST
from hubgen.senders.failures import TOO_MANY, RequestError, one_line
from hubgen.senders.http import USER_AGENT, Reply, send_request

FEEDS = frozenset({*(form.value for form in FeedFormat), PODCAST})
"""The files that readers' programs come back to; archives never change, so they are never reported."""
SECONDS = 20.0
"""How long a hub may be silent."""
ACCEPTED = frozenset({200, 202, 204})


@dataclass(frozen=True, slots=True)
class PingResult:
    """The result of one ping; `text` is one line, and after `wait` nothing more should be sent."""

    accepted: bool
    text: str
    wait: bool = False


def live_feeds(site: Path) -> tuple[str, ...]:
    """Return the paths of a built site's feeds below its folder ("zh/feed.xml"), sorted and without archives."""
    found = (path for path in site.rglob("*") if path.name in FEEDS and path.is_file())
    return tuple(sorted(path.relative_to(site).as_posix() for path in found))


def changed_feeds(site: Path, was: Path) -> tuple[str, ...]:
    """Return the paths of the feeds of `site` that are new or differ by a byte from those of `was`, an older build."""
    return tuple(path for path in live_feeds(site) if _bytes(was / path) != (site / path).read_bytes())


def publish(hub: str, topic: str, seconds: float = SECONDS) -> PingResult:
    """Tell a hub in one request that the feed with the address `topic` changed; never raises for a failed request."""
    if not (is_web_address(hub) and is_web_address(topic)):
        return PingResult(False, "only addresses with http:// or https:// can be told")
    headers = {"Content-Type": "application/x-www-form-urlencoded", "User-Agent": USER_AGENT}
    request = Request(hub, publish_form(topic).encode(), headers, method="POST")  # noqa: S310 - http and https alone
    try:
        return _result(send_request(request, seconds, wants_body=False))
    except RequestError as error:
        return PingResult(False, str(error))


def publish_form(topic: str) -> str:
    """Return the form that tells of a changed feed (W3C WebSub): "hub.mode=publish&hub.url=https%3A%2F%2F…"."""
    return urlencode({"hub.mode": "publish", "hub.url": topic})


def _result(reply: Reply) -> PingResult:
    text = f"{reply.status} {one_line(reply.reason)}".rstrip()
    if reply.status in ACCEPTED:
        return PingResult(True, text)
    later = f"Retry-After: {one_line(reply.retry_after)}" if reply.retry_after else ""
    if reply.status == TOO_MANY:
        text += f"; it asks to wait ({later})" if later else "; it asks to wait"
    elif later:
        text += f" ({later})"
    if reply.location and 300 <= reply.status < 400:
        text += f"; not followed: it has moved to {one_line(reply.location)}"
    return PingResult(False, text, wait=reply.status == TOO_MANY)


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
