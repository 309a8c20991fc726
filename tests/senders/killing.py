"""Runs the sender in a process of its own and kills it at the step that a test names (SIGKILL)."""

import subprocess
import sys
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from os import environ
from pathlib import Path
from signal import SIGKILL
from socket import create_server
from threading import Lock, Thread

FILE = "---\r\ntitle: June\r\ndate: 2026-06-01\r\nitems: []\r\n---\r\n\r\nHello.\r\n"


@dataclass
class Watch:
    """Lets a sender go on from step to step, and kills it at one of them."""

    victim: str = ""
    steps: list[str] = field(default_factory=list)
    process: subprocess.Popen[str] | None = None
    lock: Lock = field(default_factory=Lock)

    def at(self, step: str) -> None:
        """Be told of a step, by the sender itself or by a server that it talks to."""
        with self.lock:
            self.steps.append(step)
            if step == self.victim and self.process:
                self.process.kill()
                self.process.wait(20)


def hub_at(folder: Path) -> Path:
    """Make a hub with one issue."""
    path = folder / "content" / "newsletter" / "2026-06.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(FILE.encode())
    return folder


def receipts(folder: Path) -> int:
    """Count the receipts in the issue; all else in it must be as it was."""
    text = (folder / "content" / "newsletter" / "2026-06.md").read_bytes().decode()
    assert text.startswith("---\r\ntitle: June\r\n")
    assert text.endswith("items: []\r\n---\r\n\r\nHello.\r\n") or "sent:" in text
    return text.count("via: ")


def killed(folder: Path, via: str, watch: Watch, environment: Mapping[str, str]) -> str:
    """Run the sender until the watch kills it; gives what it said."""
    with ExitStack() as stack:
        hook = stack.enter_context(create_server(("127.0.0.1", 0)))
        Thread(target=_listen, args=(hook, watch), daemon=True).start()
        command = (sys.executable, "-m", "tests.senders.program", str(folder), via, str(hook.getsockname()[1]))
        with watch.lock:
            process = watch.process = subprocess.Popen(
                command,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                env={**environ, "NO_PROXY": "127.0.0.1", **environment},
            )
        out, err = process.communicate(timeout=60)
        assert (process.returncode, watch.victim in watch.steps) == (-SIGKILL, True), out + err
        return out + err


def _listen(hook: object, watch: Watch) -> None:
    while True:
        try:
            line, _ = hook.accept()  # type: ignore[attr-defined]
        except OSError:
            return
        with line:
            watch.at(line.makefile().readline().strip())
            with suppress(OSError):
                line.sendall(b"x")
