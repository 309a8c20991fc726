"""Whom a mail names: a name in any script, and an address as mail servers know it."""

from hubgen.config.addresses import parse_mailbox
from hubgen.newsletter.mail.encoded import phrase
from hubgen.portable.text import legal
from hubgen.portable.turning import closed


def mailbox(text: str) -> str:
    """Write somebody for a header (RFC 5322, 3.4); "" for nobody."""
    name, address = split(text)
    if not address:
        return ""
    return f"{phrase(name)} <{address}>" if name else address


def split(text: str) -> tuple[str, str]:
    """Part a name and its address; both "" for nobody. The settings have seen to it that it is one."""
    name, address = parse_mailbox(legal(text))
    return closed(name), address
