"""`hubgen status`: how steady the rhythm is, on one screen."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hubgen.cli.hub import open_hub, plan_weeks
from hubgen.cli.lines import say_bytes, say_lines
from hubgen.cli.options import AsOfOption, ConfigOption
from hubgen.cli.problems import exit_with_two
from hubgen.model.hub import Hub
from hubgen.rhythm.report import to_json
from hubgen.rhythm.report.records import status_record
from hubgen.rhythm.report.status import status_lines


class StatusFormat(StrEnum):
    """How it is printed: for people, or for programs."""

    TEXT = "text"
    JSON = "json"


def status(
    config: ConfigOption = Path("mkdocs.yml"),
    as_of: AsOfOption = None,
    form: Annotated[StatusFormat, typer.Option("--format", help="How to print.")] = StatusFormat.TEXT,
) -> None:
    """Show how steady the rhythm is, and the three things that help most."""
    with exit_with_two(config):
        loaded = open_hub(config, as_of)
        outlook = plan_weeks(loaded)
    if form is StatusFormat.JSON:
        say_bytes(f"{to_json(status_record(outlook))}\n".encode())
    else:
        say_lines(status_lines(outlook, lambda name: _name(loaded.hub, name)))


def _name(hub: Hub, who: str) -> str:
    person = hub.person(who)
    return person.title if person else who
