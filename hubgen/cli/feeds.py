"""`hubgen feeds diff`: what subscribers will see when one built site takes the place of another."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hubgen.calendar import calendar_changes
from hubgen.cli.console import err
from hubgen.cli.lines import say_bytes
from hubgen.cli.options import ConfigOption
from hubgen.cli.problems import exit_with_two
from hubgen.config.feeds import FeedSettings
from hubgen.engines.settings import load_settings, read_config
from hubgen.errors import HubError
from hubgen.feeds.difference import FeedDiff, difference
from hubgen.feeds.difference.report import as_json, as_markdown, as_text
from hubgen.feeds.difference.snapshot import feeds_in

app = typer.Typer(help="Look at built feeds as their subscribers do.", no_args_is_help=True)


class DiffFormat(StrEnum):
    """How the difference is printed: for people, for programs, or as a comment."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


WRITERS = {DiffFormat.TEXT: as_text, DiffFormat.JSON: as_json, DiffFormat.MARKDOWN: as_markdown}


@app.callback()
def feeds() -> None:
    """Look at built feeds as their subscribers do."""


@app.command("diff")
def diff(
    old: Annotated[Path, typer.Argument(help="The site that stands now: a folder.")],
    new: Annotated[Path, typer.Argument(help="The site that is to take its place.")],
    form: Annotated[DiffFormat, typer.Option("--format", help="How to print.")] = DiffFormat.TEXT,
    limit: Annotated[
        int | None, typer.Option("--limit", min=0, help="How many old items may look new; else as mkdocs.yml says.")
    ] = None,
    config: ConfigOption = Path("mkdocs.yml"),
) -> None:
    """Say what is new, changed and gone in feeds and calendars; exits with 1 where too many old items look new."""
    with exit_with_two(config):
        most = _limit(config) if limit is None else limit
        found = _difference(old, new)
    say_bytes(f"{WRITERS[form](found, most)}\n".encode())
    raise typer.Exit(1 if found.backdated_warning(most) else 0)


def _difference(old: Path, new: Path) -> FeedDiff:
    for site in (old, new):
        if not site.is_dir():
            raise HubError(f"there is no folder {site}", "name two built sites")
        if not feeds_in(site):
            raise HubError(f"there are no feeds in {site}", "name two built sites")
    found = replace(difference(old, new), dates=calendar_changes(old, new))
    if found.unread:
        err.print(f"{len(found.unread)} feeds could not be read.")
    return found


def _limit(config: Path) -> int:
    """Take the limit of the settings that are there; two folders may as well be compared where there are none."""
    if config.is_file():
        return read_config(load_settings(config)).options.feeds.flood
    return FeedSettings().flood
