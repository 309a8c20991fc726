"""Credentials, and the hosts that get them: from the environment alone, and never shown.

Neither may come from mkdocs.yml: a pull request could then lead a token elsewhere.
"""

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from html import escape
from typing import TypeAlias
from urllib.parse import urlsplit

from hubgen.errors import HubError
from hubgen.model.address import is_loopback

BUTTONDOWN_KEY, BUTTONDOWN_URL = "HUBGEN_BUTTONDOWN_KEY", "HUBGEN_BUTTONDOWN_URL"
LISTMONK_URL, LISTMONK_USER, LISTMONK_TOKEN = "HUBGEN_LISTMONK_URL", "HUBGEN_LISTMONK_USER", "HUBGEN_LISTMONK_TOKEN"
LISTMONK_TEMPLATE = "HUBGEN_LISTMONK_TEMPLATE"
SMTP_HOST, SMTP_PORT, SMTP_TLS = "HUBGEN_SMTP_HOST", "HUBGEN_SMTP_PORT", "HUBGEN_SMTP_TLS"
SMTP_USER, SMTP_PASSWORD = "HUBGEN_SMTP_USER", "HUBGEN_SMTP_PASSWORD"
BUTTONDOWN = "https://api.buttondown.com"

Environment: TypeAlias = Mapping[str, str]


class Tls(StrEnum):
    """How a connection to a mail server is encrypted: after a STARTTLS command, from the first byte, or not at all."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


PORTS = {Tls.STARTTLS: 587, Tls.TLS: 465, Tls.NONE: 25}
"""Submission, and submission over TLS (RFC 6409, RFC 8314)."""


@dataclass(frozen=True, slots=True)
class ApiAccount:
    """An account at a mail service; `base` is the service's address without a `/` at the end.

    `template` is the number of listmonk's template. `variables` name the environment variables of the credentials.
    """

    base: str
    user: str = ""
    token: str = field(default="", repr=False)
    template: int | None = None
    variables: tuple[str, ...] = ()

    @property
    def basic(self) -> str:
        """User and token as HTTP's basic authentication writes them (RFC 7617)."""
        return _base64(f"{self.user}:{self.token}")

    def redact(self, text: str) -> str:
        """Replace the credentials in a text by `…`, in whatever form a server may repeat them."""
        return _without(text, self.basic, self.token)


@dataclass(frozen=True, slots=True)
class SmtpAccount:
    """An account at a mail server; without a user nobody logs in."""

    host: str
    port: int
    tls: Tls = Tls.STARTTLS
    user: str = ""
    password: str = field(default="", repr=False)

    def redact(self, text: str) -> str:
        """Replace the password in a text by `…`, also in base64, as it was sent."""
        if not self.password:
            return text
        return _without(text, _base64(f"\0{self.user}\0{self.password}"), _base64(self.password), self.password)


def buttondown_account(environment: Environment, edition: str = "") -> ApiAccount:
    """Return the account at Buttondown of an edition, "" for the main one; raises HubError.

    The key of the edition `zh-hant` is HUBGEN_BUTTONDOWN_KEY_ZH_HANT, which may be no other edition's.
    """
    base = _base(BUTTONDOWN_URL, environment.get(BUTTONDOWN_URL) or BUTTONDOWN)
    name = f"{BUTTONDOWN_KEY}_{edition.upper().replace('-', '_')}" if edition else BUTTONDOWN_KEY
    key = _edition_key(environment, name, edition) if edition else _text(environment, name)
    return ApiAccount(base, token=key, variables=(name,))


def listmonk_account(environment: Environment) -> ApiAccount:
    """Return the account of HUBGEN_LISTMONK_URL, _USER and _TOKEN, with the number in _TEMPLATE; raises HubError."""
    base = _base(LISTMONK_URL, _text(environment, LISTMONK_URL))
    user, token = _text(environment, LISTMONK_USER), _text(environment, LISTMONK_TOKEN)
    template = environment.get(LISTMONK_TEMPLATE, "").strip()
    number = _number(LISTMONK_TEMPLATE, template, 2**31) if template else None
    return ApiAccount(base, user, token, number, (LISTMONK_USER, LISTMONK_TOKEN))


def smtp_account(environment: Environment) -> SmtpAccount:
    """Return the account of HUBGEN_SMTP_HOST, _PORT, _TLS, _USER and _PASSWORD; raises HubError.

    The port is 587, 465 or 25 by default, as the encryption is STARTTLS (the default), TLS, or none.
    """
    host = _text(environment, SMTP_HOST)
    tls = _tls(environment.get(SMTP_TLS, "").strip().lower() or Tls.STARTTLS.value, host)
    port = environment.get(SMTP_PORT, "").strip()
    user, password = (_text(environment, name, needed=False) for name in (SMTP_USER, SMTP_PASSWORD))
    if bool(user) != bool(password):
        raise HubError(f"set both {SMTP_USER} and {SMTP_PASSWORD}, or neither")
    return SmtpAccount(host, _number(SMTP_PORT, port, 65536) if port else PORTS[tls], tls, user, password)


def _edition_key(environment: Environment, name: str, edition: str) -> str:
    """Read the key of an edition, which must be its own: a key names all readers of one newsletter."""
    own = f"an edition is a newsletter of its own at Buttondown, with its own readers and its own key: set {name}"
    key = _text(environment, name, needed=False)
    if not key:
        raise HubError(f"{name} is not set, so the edition '{edition}' cannot go to Buttondown", own)
    others = (one for one in sorted(environment) if one == BUTTONDOWN_KEY or one.startswith(f"{BUTTONDOWN_KEY}_"))
    same = next((one for one in others if one != name and environment[one].strip() == key), "")
    if same:
        raise HubError(f"{name} is also {same}, so the readers of another edition would all get '{edition}'", own)
    return key


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


def _base64(text: str) -> str:
    return b64encode(text.encode()).decode("ascii")


def _without(text: str, *secrets: str) -> str:
    """Put `…` in the place of secrets, however a server wrote them down."""
    for secret in filter(None, secrets):
        text = re.sub("".join(map(_spellings, secret)), "…", text, flags=re.IGNORECASE)
    return text


def _spellings(char: str) -> str:
    """Write one character as a pattern: plain, escaped as in JSON, or by its number as in addresses and HTML."""
    code, named = f"{ord(char):02x}", re.escape(escape(char))
    plain = rf"\\{{0,4}}(?:{re.escape(char)}|u00{code})"
    return rf"(?:{plain}|%(?:25)?{code}|{named}|&#0*{ord(char)};|&#x0*{code};{'|[+]' if char == ' ' else ''})"
