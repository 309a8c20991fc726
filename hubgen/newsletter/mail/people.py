"""Whom a mail names: a name in any script, and an address as mail servers know it."""

import re

from hubgen.errors import HubError
from hubgen.newsletter.mail.encoded import phrase
from hubgen.portable.text import line

_NAMED = re.compile(r"(?P<name>.*?)\s*<(?P<address>[^<>]*)>")
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+(?:\.[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)*")
_DOMAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*")
HINT = "Write it in mkdocs.yml as letters@example.org, or with a name: Embers <letters@example.org>."


def mailbox(text: str) -> str:
    """Write somebody for a header (RFC 5322, 3.4); "" for nobody. Raises HubError for what is no address."""
    name, address = split(text)
    if not address:
        return ""
    return f"{phrase(name)} <{address}>" if name else address


def split(text: str) -> tuple[str, str]:
    """Part a name and its address, whose domain is written as DNS knows it (RFC 5890); both "" for nobody."""
    whole = line(text)
    match = _NAMED.fullmatch(whole)
    name, address = (match["name"], match["address"].strip()) if match else ("", whole)
    return _unquoted(name), _ascii(address) if whole else ""


def _unquoted(name: str) -> str:
    quoted = len(name) > 1 and name[0] == name[-1] == '"'
    return re.sub(r"\\(.)", r"\1", name[1:-1]).strip() if quoted else name


def _ascii(address: str) -> str:
    local, _, domain = address.rpartition("@")
    try:
        host = domain.encode("idna").decode()
    except UnicodeError:
        host = ""
    if not _LOCAL.fullmatch(local) or not _DOMAIN.fullmatch(host) or len(local) + len(host) > 250:
        raise HubError(f"'{address}' is no address for mail.", HINT)
    return f"{local}@{host}"
