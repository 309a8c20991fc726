"""Addresses in settings that mails carry: of people, and of the ways to leave a list."""

import re
from typing import Annotated
from unicodedata import normalize
from urllib.parse import unquote, urlsplit

from pydantic import AfterValidator

_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+(?:\.[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)*")
_DOMAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*")
_DOTS = re.compile("[\u3002\uff0e\uff61]")
"""What stands for a dot in a domain (RFC 3490, 3.1)."""
_LONGEST = 250
_WEB = ("http", "https")


def parse_mailbox(text: str) -> tuple[str, str]:
    """Part somebody's name and address (RFC 5322, 3.4), the domain as DNS knows it (RFC 5890); both "" for nobody.

    Raises ValueError for what is no address.
    """
    whole = " ".join(text.split())
    name, opened, address = whole.rpartition("<")
    if not opened or not address.endswith(">") or address.count(">") > 1:
        name, address = "", whole
    return _unquoted(name.rstrip()), _ascii(address.removesuffix(">").strip()) if whole else ""


def _unquoted(name: str) -> str:
    quoted = len(name) > 1 and name[0] == name[-1] == '"'
    return re.sub(r"\\(.)", r"\1", name[1:-1]).strip() if quoted else name


def _ascii(address: str) -> str:
    local, _, domain = address.rpartition("@")
    host = _host(_DOTS.sub(".", domain))
    if not _LOCAL.fullmatch(local) or not _DOMAIN.fullmatch(host) or len(local) + len(host) > _LONGEST:
        how = "write it as letters@example.org, or with a name: Embers <letters@example.org>"
        raise ValueError(f"'{address}' is no address for mail: {how}")
    return f"{local}@{host}"


def _host(domain: str) -> str:
    """Write a domain for DNS by the older rules (RFC 3490); raises ValueError where they make another domain of it."""
    try:
        host = domain.encode("idna").decode()
        back = domain if domain.isascii() else host.encode().decode("idna")
    except UnicodeError:
        return ""
    if normalize("NFC", domain).lower() != back.lower():
        raise ValueError(f"'{domain}' may be read as '{host}', which is another domain: write it as xn--…")
    return host


def _person(text: str) -> str:
    parse_mailbox(text)
    return text


def _way_out(text: str) -> str:
    if not _leads_out(text):
        raise ValueError(f"'{text}' is no address at which people leave a list: write it as https://… or mailto:…")
    return text


def _leads_out(text: str) -> bool:
    """Tell whether an address is one that a mail can offer as it stands (RFC 2369, 3.2)."""
    try:
        parts = urlsplit(text)
        if len(text.split()) != 1 or not text.isprintable():
            return False
        if parts.scheme == "mailto":
            return bool(parse_mailbox(unquote(parts.path))[1])
        return parts.scheme in _WEB and bool(parts.hostname)
    except ValueError:
        return False


Mailbox = Annotated[str, AfterValidator(_person)]
"""Somebody whom a mail names; "" for nobody."""
WayOut = Annotated[str, AfterValidator(_way_out)]
"""An address at which people leave a list."""
