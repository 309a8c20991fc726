"""Addresses that lead out of the hub, as browsers read them."""

import re
from urllib.parse import urlsplit

from hubgen.render.allow import SCHEMES

BLANK = " \t\n\r\f"
"""What browsers take off an address; more must not be, or `\\u3000javascript:` would become a script."""
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\]{2}")
_SKIPPED = dict.fromkeys(map(ord, "\t\n\r"))
"""What browsers skip within an address (WHATWG URL, 4.4)."""


def is_elsewhere(link: str) -> bool:
    """Tell whether a link begins with a scheme (`mailto:`) or a host (`//`), as browsers read it."""
    return _ELSEWHERE.match(link.translate(_SKIPPED)) is not None


def has_good_scheme(link: str) -> bool:
    """Tell whether a link's scheme, if it has one, is allowed; the sanitiser has seen to it, this is the lock."""
    scheme, colon, _ = link.partition(":")
    return not colon or scheme.lower() in SCHEMES or any(char in scheme for char in "/?#\\")


def whole(link: str) -> str:
    """Write a link that names a host without a scheme, such as `//host/x`, as the https address that it is."""
    seen = link.translate(_SKIPPED)
    return f"https://{seen[2:]}" if seen[:1] in ("/", "\\") and is_elsewhere(seen) else link


def web_address(link: str) -> str:
    """Give a link to the web as a whole address; "" where it leads to none."""
    address = whole(link).translate(_SKIPPED)
    return address if address.lower().startswith(("http://", "https://")) else ""


def remote_picture_message(link: str) -> tuple[str, str]:
    """Give message and hint of the Problem that a picture lies on another host."""
    message = f"pictures of other hosts are not shown, and this one lies at {_host(link)}: it is left out"
    return message, "put the file into the content folder and name it here"


def _host(link: str) -> str:
    try:
        return urlsplit(whole(link)).hostname or "another host"
    except ValueError:
        return "another host"
