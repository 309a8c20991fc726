"""Mail services on this machine: they take only what their descriptions allow, and misbehave as they are told."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import BaseServer
from threading import Condition, Event, Lock, Thread
from typing import Any
from urllib.parse import urlsplit

KEY = "key-8d1f0c-secret"
USER, TOKEN = "hubgen", "token-55e2-secret"
PER_PAGE = 2
"""Short pages, so that every look-up turns one."""


class Mode(StrEnum):
    """How a service treats a draft that it is asked to make."""

    WELL = "well"
    DROP_AFTER = "drop after"
    DROP_BEFORE = "drop before"
    BUSY = "busy"
    ILL_AFTER = "ill after"
    ILL_BEFORE = "ill before"
    TWICE = "twice"
    FORGET = "forget"
    SLOW = "slow"
    ECHO = "echo"
    GARBLED = "garbled"


BEFORE = {Mode.BUSY: 429, Mode.ILL_BEFORE: 503, Mode.ECHO: 400}
"""What it refuses, with all that it was told repeated."""


class No(Exception):
    """A refusal: number and what is said."""

    def __init__(self, status: int, said: object) -> None:
        super().__init__(status)
        self.status, self.said = status, said


@dataclass
class Service:
    """What a service holds, what it was asked, and how it is to treat the next drafts it is asked to make."""

    modes: list[Mode] = field(default_factory=list)
    held: list[dict[str, Any]] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    keys: dict[str, dict[str, Any]] = field(default_factory=dict)
    lists: set[int] = field(default_factory=lambda: {3, 4})
    url: str = ""
    forgets: int = 0
    made_ever: int = 0
    lock: Any = field(default_factory=Lock)
    arrived: Event = field(default_factory=Event)
    go: Event = field(default_factory=Event)
    over: Event = field(default_factory=Event)
    made: Condition = field(default_factory=Condition)
    at: Callable[[str], None] = lambda _: None
    """Called at each step, so that a test can do something right then."""

    def mode(self) -> Mode:
        return self.modes.pop(0) if self.modes else Mode.WELL

    def number(self) -> int:
        """Give the next number; those of what was deleted are not given again."""
        self.made_ever += 1
        return self.made_ever

    @property
    def drafts(self) -> list[dict[str, Any]]:
        return [one for one in self.held if one["status"] == "draft"]

    def keep(self, one: dict[str, Any]) -> dict[str, Any]:
        with self.made:
            self.held.append(one)
            self.made.notify_all()
        return one

    def shown(self) -> list[dict[str, Any]]:
        if self.forgets:
            self.forgets -= 1
            return []
        return list(self.held)

    def wait_for(self, count: int) -> None:
        with self.made:
            assert self.made.wait_for(lambda: len(self.held) >= count, timeout=20)


class Handler(BaseHTTPRequestHandler):
    """What both have in common."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: Any, service: Service) -> None:
        self.service = service
        super().__init__(*given)

    def serve(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        self.service.requests.append(f"{self.command} {urlsplit(self.path).path}")
        try:
            self.service.at(f"{self.command} arrived")
            if len(body) < length:
                return
            self.check()
            status, said = self.answer(json.loads(body) if body else None)
        except No as no:
            status, said = no.status, no.said
        except (ConnectionError, BrokenPipeError):
            return
        if status:
            self.reply(status, said)

    def __getattr__(self, name: str) -> Callable[[], None]:
        """Every method is served alike."""
        if name.startswith("do_"):
            return self.serve
        raise AttributeError(name)

    def check(self) -> None:
        raise NotImplementedError

    def answer(self, data: Any) -> tuple[int, object]:
        raise NotImplementedError

    def make(self, data: dict[str, Any]) -> dict[str, Any]:
        raise NotImplementedError

    def created(self, data: dict[str, Any], status: int, wrap: Callable[[Any], object]) -> tuple[int, object]:
        """Make a draft, or not, as the mode says."""
        service, mode = self.service, self.service.mode()
        if mode is Mode.DROP_BEFORE:
            return self.drop()
        if mode in BEFORE:
            raise No(BEFORE[mode], {"detail": f"no: {self.headers}", "message": f"no: {self.headers}"})
        if mode is Mode.SLOW:
            service.arrived.set()
            service.go.wait(20)
        for _ in range(2 if mode is Mode.TWICE else 1):
            with service.lock:
                made = self.make(data)
        service.at("made")
        service.forgets += 1 if mode is Mode.FORGET else 0
        return self.said(mode, status, wrap(made))

    def said(self, mode: Mode, status: int, well: object) -> tuple[int, object]:
        """Say what was made, or not."""
        match mode:
            case Mode.DROP_AFTER | Mode.SLOW:
                return self.drop()
            case Mode.ILL_AFTER:
                return 500, {"detail": "ill"}
            case Mode.GARBLED:
                return 200, "nothing of use"
        return status, well

    def drop(self) -> tuple[int, object]:
        self.close_connection = True
        return 0, None

    def reply(self, status: int, said: object) -> None:
        self.service.at(f"{self.command} answering")
        body = json.dumps(said).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        if status == 429:
            self.send_header("Retry-After", "17")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class calls it so
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever was killed left no address."""


@contextmanager
def serving(service: Service, kind: type[Handler]) -> Iterator[Service]:
    """Run a service on a free port; whoever waits is let go at the end."""
    server: BaseServer
    with _Server(("127.0.0.1", 0), partial(kind, service=service)) as server:
        service.url = f"http://127.0.0.1:{server.server_port}"
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield service
        finally:
            service.go.set()
            service.over.set()
            server.shutdown()
