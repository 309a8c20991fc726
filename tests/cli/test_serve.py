"""`hubgen serve`, as somebody meets it who is still writing."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from socket import socket
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

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


def test_what_asks_for_fewer_readers_than_everybody_is_told_and_not_shown(tmp_path: Path) -> None:
    closed = STORY.format(title="Closed").replace("authors: ada", "authors: ada\npassword: sesame")
    hub_at(tmp_path, people__ada=ada(), stories__a=STORY.format(title="A story"), stories__b=closed)
    with served(tmp_path) as (address, told):
        assert "content/stories/b.md:5:1: 'password' asks for fewer readers" in "".join(told)
        with urlopen(f"{address}/stories/a/") as page:
            assert "Closed" not in page.read().decode()
        with pytest.raises(HTTPError, match="404"):
            urlopen(f"{address}/stories/b/").close()
