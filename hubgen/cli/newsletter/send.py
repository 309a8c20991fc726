"""`hubgen newsletter send`: an issue goes to its readers, or is laid ready for them, once."""

import os
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from hubgen.cli.build import AsOfOption, ConfigOption
from hubgen.cli.console import err, out, say_error, say_problems
from hubgen.cli.desk import ending_with_two
from hubgen.cli.newsletter.delivery import Surroundings, Via, deliver
from hubgen.cli.newsletter.options import EditionOption, IssueArgument
from hubgen.cli.newsletter.order import Wish, order_of
from hubgen.cli.newsletter.receipts import NotDone
from hubgen.cli.newsletter.rehearsal import told
from hubgen.config import Config
from hubgen.engines.plan import check_headers, read_config
from hubgen.engines.settings import load_settings, settings_folder
from hubgen.errors import ContentError, HubError
from hubgen.model.problem import Problem
from hubgen.model.text import escape_controls
from hubgen.senders.dispatch import Outcome
from hubgen.senders.ledger import opened, read


def send(
    via: Annotated[Via, typer.Option("--via", help="By which way.", show_default=False)],
    issue: IssueArgument = None,
    yes: Annotated[bool, typer.Option("--yes", help="Really do it; else it is only shown.")] = False,
    resend: Annotated[
        bool, typer.Option("--resend", help="Do it once more, though it was done or may have been.")
    ] = False,
    edition: EditionOption = None,
    config: ConfigOption = Path("mkdocs.yml"),
    as_of: AsOfOption = None,
) -> None:
    """Make a draft of an issue at Buttondown or listmonk, or mail it to the address of its list, exactly once.

    Credentials stand in the environment alone: HUBGEN_BUTTONDOWN_KEY; HUBGEN_LISTMONK_URL, _USER and _TOKEN;
    HUBGEN_SMTP_HOST, _PORT, _USER, _PASSWORD and _TLS. Exits with 0, with 1 where it was not done, with 2 where it
    could not run.
    """
    wish = Wish(issue, edition, via, resend)
    with ending_with_two(config):
        try:
            done = _done(config, wish, as_of) if yes else _shown(config, wish, as_of)
        except NotDone as error:
            say_error(error)
            done = False
        except ContentError as error:
            say_problems(error.problems, config)
            say_error(error)
            done = False
    raise typer.Exit(0 if done else 1)


def _shown(path: Path, wish: Wish, as_of: str | None) -> bool:
    """Show what would be done."""
    settings = load_settings(path)
    order, problems = order_of(check_headers(settings, as_of), wish)
    _warn(problems, path)
    ledger = _ledger(settings_folder(settings), read_config(settings))
    entry = read(ledger).get(order.dispatch.issue, {}).get(order.via)
    for line in told(order, entry, os.environ):
        out.print(Text(line))
    return True


def _done(path: Path, wish: Wish, as_of: str | None) -> bool:
    """Do it; from the reading of the issue to the writing of its receipt nobody else does."""
    settings = load_settings(path)
    with opened(_ledger(settings_folder(settings), read_config(settings))) as ledger:
        order, problems = order_of(check_headers(settings, as_of), wish)
        _warn(problems, path)
        return deliver(order, ledger, Surroundings(os.environ, _now, _wait), _tell)


def _warn(problems: tuple[Problem, ...], path: Path) -> None:
    if problems:
        say_problems(problems, path)


def _ledger(folder: Path, config: Config) -> Path:
    """Find the ledger's place; raises HubError where it is not beside the settings."""
    name = config.options.newsletter.ledger
    path = folder / name
    if not name.endswith(".json") or path.resolve().parent != folder.resolve():
        raise HubError(
            f"the ledger is no .json file beside mkdocs.yml: {name}", "newsletter: {ledger: newsletter.json}"
        )
    return path


def _now() -> datetime:
    return datetime.now(UTC)


def _wait(seconds: float) -> None:
    err.print(Text(f"Waiting for {seconds:g} seconds: what was asked for earlier may still be on its way there."))
    time.sleep(seconds)


def _tell(outcome: Outcome) -> None:
    (out if outcome.done else err).print(Text(escape_controls(outcome.text)))
