"""`hubgen serve`, as somebody meets it who is still writing."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from socket import socket
from typing import IO
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.cli.running import SETTINGS, STORY, ada, hub_at, hubgen

PROGRAM = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from hubgen.cli import main
main()
"""
"""Programs that run in the background may be deaf to Ctrl-C otherwise."""
GOOD = {"people__ada": ada(), "stories__a": STORY.format(title="A story")}


@dataclass
class Preview:
    """A hub that is served: `told` is what was printed so far."""

    address: str
    printed: IO[str]
    process: subprocess.Popen[str]
    told: list[str] = field(default_factory=list)

    def until(self, text: str) -> None:
        """Wait until something is printed, which no traceback may come before."""
        for line in self.printed:
            self.told.append(line)
            if text in line:
                return
            if "Traceback" in line:
                break
        pytest.fail(f"it ended without saying {text!r}: {''.join(self.told)}")

    def page(self, path: str) -> str:
        """Read a page, as a browser does; while a site is built the server lets it wait."""
        with urlopen(f"{self.address}/{path}", timeout=60) as page:
            return str(page.read().decode())


@contextmanager
def served(hub: Path) -> Iterator[Preview]:
    """Serve a hub until the test ends."""
    with closing(socket()) as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = (sys.executable, "-c", PROGRAM, "serve", "--address", address)
    rooms = hub / "rooms"
    rooms.mkdir(exist_ok=True)
    environment = {**os.environ, "TMPDIR": str(rooms)}
    with subprocess.Popen(command, cwd=hub, env=environment, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        preview = Preview(f"http://{address}", server.stderr, server)
        try:
            preview.until("Serving on")
            yield preview
        finally:
            server.kill()


def test_a_broken_file_is_told_and_the_rest_is_shown(tmp_path: Path) -> None:
    hub_at(tmp_path, **GOOD, stories__b="---\ntitle: A: b\n---\n")
    with served(tmp_path) as preview:
        assert "content/stories/b.md:2:9: the header is not YAML" in "".join(preview.told)
        assert "A story" in preview.page("stories/a/")


def test_what_asks_for_fewer_readers_than_everybody_is_told_and_not_shown(tmp_path: Path) -> None:
    closed = STORY.format(title="Closed").replace("authors: ada", "authors: ada\npassword: sesame")
    hub_at(tmp_path, **GOOD, stories__b=closed)
    with served(tmp_path) as preview:
        assert "content/stories/b.md:5:1: 'password' asks for fewer readers" in "".join(preview.told)
        assert "Closed" not in preview.page("stories/a/")
        with pytest.raises(HTTPError, match="404"):
            preview.page("stories/b/")


BROKEN = "plugins: [hubgen\ntheme: {"


@pytest.mark.parametrize("settings", [BROKEN, SETTINGS.replace("authority", "languges"), "x: " + "[" * 100_000])
def test_broken_settings_are_told_and_the_last_good_site_answers_until_they_are_mended(
    settings: str, tmp_path: Path
) -> None:
    with served(hub_at(tmp_path, **GOOD)) as preview:
        (tmp_path / "mkdocs.yml").write_text(settings)
        preview.until("The site is shown as it was before")
        assert "A story" in preview.page("stories/a/")
        (tmp_path / "mkdocs.yml").write_text(SETTINGS.replace("A hub", "A mended hub"))
        preview.until("Building the site")
        assert "A mended hub" in preview.page("stories/a/")
    assert "Traceback" not in "".join(preview.told)
    assert "mkdocs.yml" in "".join(preview.told)


def test_what_the_system_refuses_is_told_in_a_sentence(tmp_path: Path) -> None:
    with served(hub_at(tmp_path, **GOOD)) as preview:
        shutil.rmtree(tmp_path / "rooms")
        (tmp_path / "rooms").write_text("no folder any more")
        hub_at(tmp_path, stories__b=STORY.format(title="Another story"))
        preview.until("The site is shown as it was before")
    assert "Traceback" not in "".join(preview.told)


def test_a_template_that_fails_takes_no_page_away(tmp_path: Path) -> None:
    template = tmp_path / "theme" / "hub" / "story.html"
    template.parent.mkdir(parents=True)
    settings = SETTINGS.replace("theme: material", "theme: {name: material, custom_dir: theme}\nwatch: [theme]")
    with served(hub_at(tmp_path, settings, **GOOD)) as preview:
        assert "A story" in preview.page("stories/a/")
        template.write_text("{{ 1 / 0 }}")
        preview.until("division by zero")
        preview.until("The site is shown as it was before")
        assert "A story" in preview.page("stories/a/")
        assert "<html" in preview.page("")
        hub_at(tmp_path, settings, stories__b=STORY.format(title="Another story"))
        template.unlink()
        preview.until("Building the site")
        assert "Another story" in preview.page("stories/b/")


def test_a_preview_that_is_ended_leaves_nothing_behind(tmp_path: Path) -> None:
    with served(hub_at(tmp_path, **GOOD)) as preview:
        hub_at(tmp_path, stories__b=STORY.format(title="Another story"))
        preview.until("Reloading browsers")
        preview.process.send_signal(signal.SIGINT)
        preview.until("Shutting down")
        assert preview.process.wait(60) == 0
    assert list((tmp_path / "rooms").iterdir()) == []
    assert {path.name for path in tmp_path.iterdir()} == {"content", "mkdocs.yml", "rooms"}


def test_a_port_that_is_taken_is_told_in_one_sentence_before_anything_is_built(tmp_path: Path) -> None:
    with closing(socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = hubgen(hub_at(tmp_path, **GOOD), "serve", "--address", f"127.0.0.1:{port}")
    assert done.returncode == 1
    assert done.stderr.startswith(f"hubgen: another program answers at 127.0.0.1:{port} already\n")
    assert "hubgen serve -a 127.0.0.1:" in done.stderr
    assert len(done.stderr.splitlines()) == 2


@pytest.mark.parametrize("address", ["nonsense", "127.0.0.1", "127.0.0.1:99999", "127.0.0.1:x", "host name:80"])
def test_an_address_that_is_none_is_told_as_such(address: str, tmp_path: Path) -> None:
    done = hubgen(hub_at(tmp_path, **GOOD), "serve", "-a", address)
    assert done.returncode == 1
    assert f"--address: '{address}' is no address and port" in done.stderr
    assert "mkdocs.yml" not in done.stderr


def test_an_address_of_another_machine_is_told_in_one_sentence(tmp_path: Path) -> None:
    done = hubgen(hub_at(tmp_path, **GOOD), "serve", "-a", "192.0.2.1:8000")
    assert done.returncode == 1
    assert done.stderr.startswith("hubgen: nothing can be shown at 192.0.2.1:8000: ")
    assert "Traceback" not in done.stderr
