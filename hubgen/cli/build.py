"""`hubgen build`: content in, one complete site out; `hubgen serve`: the site on this machine while somebody writes."""

import logging
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from hubgen.check.report import count_sentence
from hubgen.cli.console import err, out, progress, relative
from hubgen.cli.edits import apply_edit
from hubgen.cli.hub import AsOfOption, ConfigOption
from hubgen.cli.problems import say_problems
from hubgen.engines.preview import serve as serve_site
from hubgen.engines.runner import BuildOptions, BuildResult
from hubgen.engines.runner import build as build_site
from hubgen.errors import ConfigError, ContentError


def build(
    config: ConfigOption = Path("mkdocs.yml"),
    site_dir: Annotated[Path | None, typer.Option("--site-dir", "-d", help="Where the site goes.")] = None,
    as_of: AsOfOption = None,
    strict: Annotated[bool, typer.Option("--strict", help="Let no warning pass.")] = False,
    publish: Annotated[
        bool, typer.Option("--publish", help="This one goes out: enter what it shows in the register of ids.")
    ] = False,
    announce: Annotated[
        bool,
        typer.Option(
            "--announce", help="Let old items be announced as new, however many, and what looks renamed be new."
        ),
    ] = False,
    into_existing: Annotated[
        bool,
        typer.Option("--into-existing", help="Build into a folder that others have filled; what is there stays."),
    ] = False,
) -> None:
    """Build the site beside the old one, verify it, and only then put it in its place.

    It is not put there when subscribers would be told of many old items as if they were new.
    """
    options = BuildOptions(strict, publish, announce, into_existing)
    try:
        with progress() as notify:
            result = build_site(config, site_dir, as_of, options, notify)
    except (ContentError, ConfigError) as error:
        say_problems(error.problems, config)
        raise
    say_problems(result.problems, config)
    _say(result)
    if result.register:
        apply_edit(result.register, config.absolute().parent)
        out.print(Text(f"Entered what is new in {relative(config.parent / result.register.path)}: keep it in git."))


def _say(result: BuildResult) -> None:
    for warning in result.warnings:
        err.print(f"MkDocs warns: {warning}")
    counts = f"{result.pages} pages, {result.feeds} feeds, {count_sentence(result.problems).rstrip('.').lower()}"
    out.print(f"Built {counts} in {result.seconds:.1f} seconds. The site is in {relative(result.folder)}")


def serve(
    config: ConfigOption = Path("mkdocs.yml"),
    address: Annotated[str | None, typer.Option("--address", "-a", help="Host and port, as 127.0.0.1:8000.")] = None,
) -> None:
    """Show the site, anew after each edit."""
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    logging.basicConfig(format="%(message)s")
    serve_site(config, address)
