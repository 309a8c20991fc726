"""The commands, and the one place that prints what stops hubgen."""

import sys

import typer

from hubgen.cli import build, check, feeds, ids, new, newsletter, ping, rhythm, serve, status
from hubgen.cli.console import say_error
from hubgen.errors import HubError, system_error

app = typer.Typer(
    name="hubgen",
    help="Turn a folder of Markdown into a community's knowledge hub.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("build")(build.build)
app.command("serve")(serve.serve)
app.command("check")(check.check)
app.command("new")(new.new)
app.command("rhythm")(rhythm.rhythm)
app.command("status")(status.status)
app.command("ids")(ids.ids)
app.add_typer(feeds.app, name="feeds")
app.add_typer(newsletter.app, name="newsletter")
app.command("ping")(ping.ping)


def main() -> None:
    """Run a command; what cannot go on, or what the system refuses, is told in one sentence and ends with 1 or 2."""
    try:
        app()
    except HubError as error:
        say_error(error)
        sys.exit(error.exit_code)
    except OSError as error:
        say_error(system_error(error))
        sys.exit(1)
