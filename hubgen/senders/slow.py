"""Answers that come drop by drop: one has a time for itself as a whole, and not only for each drop."""

from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from io import BufferedReader, RawIOBase
from socket import socket
from time import monotonic
from typing import Any
from urllib.request import HTTPHandler, HTTPSHandler, Request

TIMES = 4
"""How many times as long as it may be silent a server may take for a whole answer."""


class TooSlow(TimeoutError):
    """An answer took too long."""


class _Timed(RawIOBase):
    """What comes in from a server, until its time is over."""

    def __init__(self, raw: Any, sock: socket) -> None:
        super().__init__()
        self._raw, self._whole = raw, TIMES * (sock.gettimeout() or 0)
        self._end = monotonic() + self._whole

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> Any:
        if self._whole and monotonic() > self._end:
            raise TooSlow(f"no whole answer within {self._whole:g} seconds")
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


class _Answer(HTTPResponse):
    """An answer that is read in time."""

    def __init__(self, sock: socket, *given: Any, **named: Any) -> None:
        super().__init__(sock, *given, **named)
        self.fp = BufferedReader(_Timed(self.fp.detach(), sock))


class _Line(HTTPConnection):
    response_class = _Answer


class _SafeLine(HTTPSConnection):
    response_class = _Answer


class Plain(HTTPHandler):
    """Asks by http."""

    def http_open(self, req: Request) -> HTTPResponse:
        """Send one request."""
        return self.do_open(_Line, req)


class Safe(HTTPSHandler):
    """Asks by https, and trusts whom the machine trusts."""

    def https_open(self, req: Request) -> HTTPResponse:
        """Send one request."""
        return self.do_open(_SafeLine, req)
