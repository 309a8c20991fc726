"""Credentials, and the hosts that get them: from the environment alone, and never shown.

Neither may come from mkdocs.yml: a pull request could then lead a token elsewhere.
"""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit

from hubgen.errors import HubError
from hubgen.model.address import is_loopback
from hubgen.senders.hush import hushed

BUTTONDOWN_KEY, BUTTONDOWN_URL = "HUBGEN_BUTTONDOWN_KEY", "HUBGEN_BUTTONDOWN_URL"
LISTMONK_URL, LISTMONK_USER, LISTMONK_TOKEN = "HUBGEN_LISTMONK_URL", "HUBGEN_LISTMONK_USER", "HUBGEN_LISTMONK_TOKEN"
LISTMONK_TEMPLATE = "HUBGEN_LISTMONK_TEMPLATE"
SMTP_HOST, SMTP_PORT, SMTP_TLS = "HUBGEN_SMTP_HOST", "HUBGEN_SMTP_PORT", "HUBGEN_SMTP_TLS"
SMTP_USER, SMTP_PASSWORD = "HUBGEN_SMTP_USER", "HUBGEN_SMTP_PASSWORD"
BUTTONDOWN = "https://api.buttondown.com"

Environment = Mapping[str, str]


class Tls(StrEnum):
    """How a connection to a mail server is kept private."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


PORTS = {Tls.STARTTLS: 587, Tls.TLS: 465, Tls.NONE: 25}
"""Submission, and submission over TLS (RFC 6409, RFC 8314)."""


@dataclass(frozen=True, slots=True)
class Account:
    """Whom a service is asked as: `base` is its address without a `/` at the end.

    `variables` name where its credentials stand in the environment.
    """

    base: str
    user: str = ""
    token: str = field(default="", repr=False)
    template: int | None = None
    variables: tuple[str, ...] = ()

    @property
    def basic(self) -> str:
        """Write user and token as HTTP's basic authentication does (RFC 7617)."""
        return b64encode(f"{self.user}:{self.token}".encode()).decode("ascii")

    def hush(self, text: str) -> str:
        """Take the credentials out of a text, in whatever form a server may repeat them."""
        return hushed(text, self.basic, self.token)


@dataclass(frozen=True, slots=True)
class Post:
    """A mail server, and as whom it is asked."""

    host: str
    port: int
    tls: Tls = Tls.STARTTLS
    user: str = ""
    password: str = field(default="", repr=False)

    def hush(self, text: str) -> str:
        """Take the credentials out of a text."""
        coded = (b64encode(one.encode()).decode("ascii") for one in (f"\0{self.user}\0{self.password}", self.password))
        return hushed(text, *(coded if self.password else ()), self.password)


def buttondown(environment: Environment, edition: str = "") -> Account:
    """Read whom Buttondown is asked as for an edition ("" is the main one); raises HubError."""
    base = _base(BUTTONDOWN_URL, environment.get(BUTTONDOWN_URL) or BUTTONDOWN)
    name = f"{BUTTONDOWN_KEY}_{edition.upper().replace('-', '_')}" if edition else BUTTONDOWN_KEY
    key = _edition_key(environment, name, edition) if edition else _text(environment, name)
    return Account(base, token=key, variables=(name,))


def _edition_key(environment: Environment, name: str, edition: str) -> str:
    """Read the key of an edition, which must be its own: a key names all readers of one newsletter."""
    own = f"an edition is a newsletter of its own at Buttondown, with its own readers and its own key: set {name}"
    key = _text(environment, name, needed=False)
    if not key:
        raise HubError(f"{name} is not set, so the edition '{edition}' cannot go to Buttondown", own)
    other = next((each for each in sorted(environment) if _is_key(each, name) and environment[each].strip() == key), "")
    if other:
        raise HubError(f"{name} is also {other}, so the readers of another edition would all get '{edition}'", own)
    return key


def _is_key(one: str, name: str) -> bool:
    return one != name and (one == BUTTONDOWN_KEY or one.startswith(f"{BUTTONDOWN_KEY}_"))


def listmonk(environment: Environment) -> Account:
    """Read whom listmonk is asked as; raises HubError."""
    base = _base(LISTMONK_URL, _text(environment, LISTMONK_URL))
    user, token = _text(environment, LISTMONK_USER), _text(environment, LISTMONK_TOKEN)
    template = environment.get(LISTMONK_TEMPLATE, "").strip()
    number = _number(LISTMONK_TEMPLATE, template, 2**31) if template else None
    return Account(base, user, token, number, (LISTMONK_USER, LISTMONK_TOKEN))


def post(environment: Environment) -> Post:
    """Read which mail server is asked, and as whom; raises HubError."""
    host = _text(environment, SMTP_HOST)
    tls = _tls(environment.get(SMTP_TLS, "").strip().lower() or Tls.STARTTLS.value, host)
    port = environment.get(SMTP_PORT, "").strip()
    user, password = (_text(environment, name, needed=False) for name in (SMTP_USER, SMTP_PASSWORD))
    if bool(user) != bool(password):
        raise HubError(f"set both {SMTP_USER} and {SMTP_PASSWORD}, or neither")
    return Post(host, _number(SMTP_PORT, port, 65536) if port else PORTS[tls], tls, user, password)


def _tls(text: str, host: str) -> Tls:
    if text not in tuple(Tls):
        raise HubError(f"{SMTP_TLS} is none of: {', '.join(Tls)}")
    if text == Tls.NONE and not is_loopback(host):
        raise HubError(f"{SMTP_TLS}=none is for this machine alone", "use starttls or tls")
    return Tls(text)


def _text(environment: Environment, name: str, *, needed: bool = True) -> str:
    """Read a variable; what would break a header's line is refused, and never shown."""
    text = environment.get(name, "").strip()
    if needed and not text:
        raise HubError(f"{name} is not set", "set it in the environment; credentials stand in no file of the hub")
    if not (text.isascii() and text.isprintable()):
        raise HubError(f"{name} holds signs that cannot be sent: write it in ASCII, on one line")
    return text


def _number(name: str, text: str, most: int) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 11 and 0 < int(text) < most):
        raise HubError(f"{name} is no number that could be meant")
    return int(text)


def _base(name: str, text: str) -> str:
    """Read an address, without showing it: somebody may have written a password into it."""
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise HubError(f"{name} is no address of the web") from None
    if parts.scheme not in ("http", "https") or not host or not text.isascii() or not text.isprintable() or " " in text:
        raise HubError(f"{name} is no address of the web", "https://example.org")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise HubError(f"{name} holds more than an address", "credentials have variables of their own")
    if parts.scheme == "http" and not is_loopback(host):
        raise HubError(f"{name} begins with http:// and is not this machine", "use https://: a credential goes there")
    return text.rstrip("/")
