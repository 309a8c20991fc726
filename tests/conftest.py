"""What many tests need: a built sample hub, a web server, and a real browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.webserver import serving

ROOT = Path(__file__).parent.parent
AS_OF = "2026-11-21"
"""The day on which tests build the sample hub."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

Serve = Callable[..., str]
OpenPage = Callable[..., Page]

# The same examples in every run: a test that fails here fails everywhere.
settings.register_profile("hubgen", derandomize=True, deadline=None)
settings.load_profile("hubgen")


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample hub once, as a reader of the README does; nobody may write into it."""
    site = tmp_path_factory.mktemp("sample") / "site"
    hubgen = (sys.executable, "-c", "from hubgen.cli import main; main()")
    options = ("--config", "mkdocs.yml", "--site-dir", str(site), "--as-of", AS_OF)
    built = subprocess.run((*hubgen, "build", *options), cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return site


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Show folders on free ports until the test ends: `serve(folder)`, `serve(folder, "/hub/")`."""
    with ExitStack() as servers:
        yield lambda folder, below="/": servers.enter_context(serving(folder, below))


@pytest.fixture(scope="session")
def chromium() -> str:
    """Find the Chromium of this machine; the same names, in the same order, as in tools/chromium.sh."""
    found = next(filter(None, map(shutil.which, (os.environ.get("CHROMIUM", ""), *BROWSERS))), None)
    if found is None:
        pytest.fail("there is no Chromium here: `make test` installs it, `pytest -m 'not browser'` does without")
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """Start one browser for all tests; as root it can only run without its sandbox."""
    sandbox = not (hasattr(os, "geteuid") and os.geteuid() == 0)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=QUIET, chromium_sandbox=sandbox)
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Open an address as a new reader: `open_page(url, width=375, dark=True, touch=True, javascript=False)`.

    What a page asks of other hosts fails at once.
    """
    with ExitStack() as readers:

        def open_page(
            url: str, *, width: int = 1280, dark: bool = False, touch: bool = False, javascript: bool = True
        ) -> Page:
            reader = browser.new_context(
                viewport={"width": width, "height": 900},
                color_scheme="dark" if dark else "light",
                has_touch=touch,
                java_script_enabled=javascript,
            )
            readers.callback(reader.close)
            reader.route(_elsewhere, _refuse)
            page = reader.new_page()
            page.goto(url)
            return page

        yield open_page


def _elsewhere(url: str) -> bool:
    return not url.startswith(("http://127.0.0.1:", "data:", "blob:", "about:"))


def _refuse(route: Route) -> None:
    route.abort()
