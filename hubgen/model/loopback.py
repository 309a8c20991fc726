"""Hosts that are this very machine."""

from ipaddress import ip_address


def is_loopback(host: str) -> bool:
    """Tell whether a host is this very machine on every system, so that nobody listens in on the way.

    Names below `.localhost` are not among them: a system may ask others for those (RFC 6761, 6.3).
    """
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:  # a name, not a number
        return False
