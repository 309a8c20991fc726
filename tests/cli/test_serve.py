"""`hubgen serve`, as somebody meets it who is still writing."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from socket import socket
from urllib.request import urlopen

from tests.cli.running import STORY, ada, hub_at


@contextmanager
def served(hub: Path) -> Iterator[tuple[str, list[str]]]:
    """Serve a hub; gives its address and what was printed until it was ready."""
    with closing(socket()) as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = (sys.executable, "-c", "from hubgen.cli import main; main()", "serve", "--address", address)
    with subprocess.Popen(command, cwd=hub, stderr=subprocess.PIPE, text=True) as server:
        try:
            yield f"http://{address}", list(_until_ready(server))
        finally:
            server.kill()


def _until_ready(server: subprocess.Popen[str]) -> Iterator[str]:
    assert server.stderr is not None
    for line in server.stderr:
        yield line
        if "Serving on" in line:
            return


def test_a_broken_file_is_told_and_the_rest_is_shown(tmp_path: Path) -> None:
    hub_at(tmp_path, people__ada=ada(), stories__a=STORY.format(title="A story"), stories__b="---\ntitle: A: b\n---\n")
    with served(tmp_path) as (address, told):
        assert "content/stories/b.md:2:9: the header is not YAML" in "".join(told)
        with urlopen(f"{address}/stories/a/") as page:
            assert "A story" in page.read().decode()
