"""A WebSub hub on this machine: takes only what the specification asks for, and answers as it is told."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import parse_qsl

FORM = "application/x-www-form-urlencoded"
Reply = tuple[int, dict[str, str]]


@dataclass
class Hub:
    """What it was told, how it answers each feed, and whether it says nothing at all."""

    url: str = ""
    told: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    answer: Callable[[str], Reply] = lambda _: (204, {})
    over: Event = field(default_factory=Event)
    silent: bool = False


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, *given: object, hub: Hub) -> None:
        self.hub = hub
        super().__init__(*given)  # type: ignore[arg-type]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode("ascii")
        self.hub.requests.append(f"POST {self.path}")
        if self.hub.silent:
            self.hub.over.wait()
            return
        topic = _topic(body) if self.headers["Content-Type"] == FORM else None
        code, headers = self.hub.answer(topic) if topic else (400, {})
        if topic and code < 300:
            self.hub.told.append(topic)
        self._reply(code, headers)

    def do_GET(self) -> None:
        self.hub.requests.append(f"GET {self.path}")
        self._reply(200, {})

    def _reply(self, code: int, headers: dict[str, str]) -> None:
        self.send_response(code)
        for name, value in {"Content-Length": "0", **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class calls it so
        pass


def _topic(body: str) -> str | None:
    """Read the form: exactly one mode, and exactly one whole address."""
    fields = parse_qsl(body, strict_parsing=True, keep_blank_values=True)
    if [name for name, _ in fields] != ["hub.mode", "hub.url"] or fields[0][1] != "publish":
        return None
    return fields[1][1] if re.fullmatch(r"https?://[!-~]+", fields[1][1]) else None


@contextmanager
def running(hub: Hub) -> Iterator[Hub]:
    """Run a hub on a free port; whoever waits for a silent one is let go at the end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, hub=hub)) as server:
        hub.url = f"http://127.0.0.1:{server.server_port}/"
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield hub
        finally:
            hub.over.set()
            server.shutdown()
