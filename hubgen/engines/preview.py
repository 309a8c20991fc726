"""`hubgen serve`: the last site that could be built, on this machine, anew after each edit."""

import errno
import logging
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

from mkdocs.commands import build as mkdocs_build
from mkdocs.config.base import ValidationError
from mkdocs.config.config_options import IpAddress
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from hubgen.engines.settings import load_settings, mkdocs_stops
from hubgen.engines.stage import staged
from hubgen.engines.swap import swap
from hubgen.errors import HubError, system_error

log = logging.getLogger("mkdocs.hubgen")


def serve(settings_file: Path, address: str | None = None) -> None:
    """Show the site until somebody ends it; mistakes are printed, and the rest, or the site as it was, is shown.

    Raises HubError where there is nothing to show yet, or nowhere to show it.
    """
    overrides: dict[str, Any] = {"dev_addr": _checked(address)} if address else {}
    with TemporaryDirectory(prefix="hubgen-") as room:
        site = Path(room).resolve() / "site"

        def read() -> MkDocsConfig:
            return load_settings(settings_file, site_dir=str(site), **overrides)

        settings = read()
        server = Server(settings, site, read)
        server.bind()
        settings.plugins.on_startup(command="serve", dirty=False)
        try:
            server.build(settings)
            server.follow(settings, settings_file)
        finally:
            settings.plugins.on_shutdown()


class Server(LiveReloadServer):
    """MkDocs' server, on a port that it has before anything is built, and with a site that is never half built."""

    _bound = False

    def __init__(self, settings: MkDocsConfig, site: Path, read: Callable[[], MkDocsConfig]) -> None:
        host, port = settings.dev_addr
        below = urlsplit(settings.site_url or "/").path
        super().__init__(self.rebuild, host=host, port=port, root=str(site), mount_path=below)
        self._site, self._read = site, read
        self.error_handler = lambda code: _page(site / f"{code}.html")

    def bind(self) -> None:
        """Take the port; raises HubError where that cannot be had."""
        host, port = self.server_address[:2]
        try:
            self.server_bind()
        except OSError as error:
            self.server_close()
            raise _refused(error, str(host), int(port)) from None
        self._bound = True

    def server_bind(self) -> None:
        """Take the port once."""
        if not self._bound:
            super().server_bind()

    def build(self, settings: MkDocsConfig) -> None:
        """Build the site, and show it when it is whole; raises HubError or OSError."""
        log.info("Building the site...")
        settings.site_url = self.url
        with staged(self._site) as stage, mkdocs_stops([]):
            settings.site_dir = str(stage)
            mkdocs_build.build(settings, serve_url=self.url)
            swap(stage, self._site)

    def rebuild(self) -> None:
        """Build anew; errors are logged, and the site stays as it was."""
        try:
            self.build(self._read())
        except (HubError, OSError) as error:
            trouble = error if isinstance(error, HubError) else system_error(error)
            log.error("%s %s", trouble, trouble.hint)
            log.error("The site is shown as it was before; it is built anew when that is mended.")

    def follow(self, settings: MkDocsConfig, settings_file: Path) -> None:
        """Answer, and build anew whenever a file changes, until Ctrl-C."""
        for path in (settings.docs_dir, settings_file, *settings.watch):
            self.watch(str(path))
        server = settings.plugins.on_serve(self, config=settings, builder=self.builder)
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            log.info("Shutting down...")
        finally:
            server.shutdown()


def _page(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _checked(address: str) -> str:
    """Look at an address before MkDocs takes it for a setting of mkdocs.yml."""
    try:
        port = IpAddress().validate(address).port  # type: ignore[no-untyped-call]
    except ValidationError:
        port = -1
    if not 0 < port < 65536:
        raise HubError(f"--address: '{address}' is no address and port", "write it like 127.0.0.1:8000")
    return address


def _refused(error: OSError, host: str, port: int) -> HubError:
    where = f"{host}:{port}"
    if error.errno == errno.EADDRINUSE:
        another = f"{host}:{port + 1 if port < 65535 else 8000}"
        return HubError(
            f"another program answers at {where} already", f"end it, or use another port: hubgen serve -a {another}"
        )
    return HubError(f"nothing can be shown at {where}: {error.strerror}", "use another: hubgen serve -a 127.0.0.1:8000")
