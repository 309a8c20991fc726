"""`hubgen status`: how steady the rhythm is, on one screen."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hubgen.cli.build import AsOfOption, ConfigOption
from hubgen.cli.desk import ending_with_two, read_desk
from hubgen.cli.lines import say_lines, say_whole
from hubgen.cli.outlook import outlook_of
from hubgen.model.hub import Hub
from hubgen.rhythm.report import to_json
from hubgen.rhythm.report.records import status_record
from hubgen.rhythm.report.status import status_lines as told_status


class Format(StrEnum):
    """How it is printed: for people, or for programs."""

    TEXT = "text"
    JSON = "json"


def status(
    config: ConfigOption = Path("mkdocs.yml"),
    as_of: AsOfOption = None,
    form: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TEXT,
) -> None:
    """Show how steady the rhythm is, and the three things that help most."""
    with ending_with_two(config):
        desk = read_desk(config, as_of)
        outlook = outlook_of(desk)
    if form is Format.JSON:
        say_whole(f"{to_json(status_record(outlook))}\n".encode())
    else:
        say_lines(told_status(outlook, lambda name: _name(desk.hub, name)))


def _name(hub: Hub, who: str) -> str:
    person = hub.person(who)
    return person.title if person else who
