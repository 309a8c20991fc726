"""A server that says, byte for byte, what a test wants it to say, and after it as many drops as somebody waits for."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from json import dumps
from threading import Event, Thread

from trustme import CA


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, *given: object, said: bytes, drop: bytes, over: Event) -> None:
        self.said, self.drop, self.over = said, drop, over
        super().__init__(*given)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"] or 0))
        self.close_connection = True
        try:
            self.wfile.write(self.said)
            while self.drop and not self.over.wait(0.02):
                self.wfile.write(self.drop)
                self.wfile.flush()
        except OSError:
            return

    do_POST = do_GET  # noqa: N815 - the base class calls it so

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class calls it so
        pass


def answer(status: object, reason: str = "", data: object = None, **headers: str) -> bytes:
    """Write an answer with JSON in it; `Retry_After` becomes Retry-After."""
    body = b"" if data is None else dumps(data).encode()
    lines = [f"HTTP/1.1 {status} {reason}", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


@contextmanager
def saying(said: bytes, drop: bytes = b"", ca: CA | None = None) -> Iterator[str]:
    """Run it on a free port, under TLS where it has an authority; gives its address."""
    over = Event()
    handler = partial(_Handler, said=said, drop=drop, over=over)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        if ca:
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            ca.issue_cert("127.0.0.1").configure_cert(context)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield f"http{'s' if ca else ''}://127.0.0.1:{server.server_port}"
        finally:
            over.set()
            server.shutdown()
