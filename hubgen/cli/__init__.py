"""The commands, and the one place that prints what stops hubgen."""

import sys
from typing import Annotated

import typer

from hubgen.cli.console import say_error
from hubgen.cli.lazy import LazyCommand, lazy_group
from hubgen.errors import HubError, system_error

COMMANDS = {
    "build": LazyCommand(
        "hubgen.cli.build", "Build the site beside the old one, verify it, and only then put it in its place."
    ),
    "serve": LazyCommand("hubgen.cli.serve", "Show the site, anew after each edit."),
    "check": LazyCommand(
        "hubgen.cli.check",
        "Check the content; exits with 0, with 1 where something must be mended, with 2 where it could not run.",
    ),
    "new": LazyCommand(
        "hubgen.cli.new", "Write a starter that says what goes where; an existing file is never touched."
    ),
    "rhythm": LazyCommand(
        "hubgen.cli.rhythm",
        "Show what to publish until the next event; --write gives the coming week its day instead, and says so.",
    ),
    "status": LazyCommand("hubgen.cli.status", "Show how steady the rhythm is, and the three things that help most."),
    "ids": LazyCommand(
        "hubgen.cli.ids",
        "Show which ids are new, changed, moved, renamed, gone or back since the register was written last.",
    ),
    "ping": LazyCommand(
        "hubgen.cli.ping",
        "Tell the WebSub hub of the settings which feeds changed; run it after the site is published.",
    ),
    "feeds": LazyCommand("hubgen.cli.feeds", "Look at built feeds as their subscribers do."),
    "newsletter": LazyCommand("hubgen.cli.newsletter", "Draft, look at, check and send an issue of the newsletter."),
}
app = typer.Typer(name="hubgen", cls=lazy_group(COMMANDS), no_args_is_help=True, pretty_exceptions_enable=False)


def _say_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version as version_of

        print(f"hubgen {version_of('hubgen')}")
        raise typer.Exit


@app.callback()
def hubgen(
    version: Annotated[
        bool, typer.Option("--version", callback=_say_version, is_eager=True, help="Show hubgen's version, and exit.")
    ] = False,
) -> None:
    """Turn a folder of Markdown into a community's knowledge hub."""


def main() -> None:
    """Run a command; a HubError or OSError is printed as one sentence and ends with 1 or 2."""
    try:
        app()
    except HubError as error:
        say_error(error)
        sys.exit(error.exit_code)
    except OSError as error:
        say_error(system_error(error))
        sys.exit(1)
