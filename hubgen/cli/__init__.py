"""The commands, and the one place that prints what stops hubgen."""

import sys
from importlib.metadata import version as version_of
from typing import Annotated

import typer

from hubgen.cli import build, check, feeds, ids, new, newsletter, ping, rhythm, status
from hubgen.cli.console import say_error
from hubgen.errors import HubError, system_error

app = typer.Typer(name="hubgen", no_args_is_help=True, pretty_exceptions_enable=False)
app.command("build")(build.build)
app.command("serve")(build.serve)
app.command("check")(check.check)
app.command("new")(new.new)
app.command("rhythm")(rhythm.rhythm)
app.command("status")(status.status)
app.command("ids")(ids.ids)
app.add_typer(feeds.app, name="feeds")
app.add_typer(newsletter.app, name="newsletter")
app.command("ping")(ping.ping)


def _say_version(wanted: bool) -> None:
    if wanted:
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
