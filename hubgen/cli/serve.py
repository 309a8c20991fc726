"""`hubgen serve`: the site on this machine while somebody writes."""

import logging
from pathlib import Path
from typing import Annotated

import typer

from hubgen.cli.options import ConfigOption
from hubgen.engines.preview import serve as serve_site


def serve(
    config: ConfigOption = Path("mkdocs.yml"),
    address: Annotated[str | None, typer.Option("--address", "-a", help="Host and port, as 127.0.0.1:8000.")] = None,
) -> None:
    """Show the site, anew after each edit."""
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    logging.basicConfig(format="%(message)s")
    serve_site(config, address)
