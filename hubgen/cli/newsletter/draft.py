"""`hubgen newsletter draft`: an issue from what was published since the last one."""

from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from hubgen.cli.console import out, relative
from hubgen.cli.edits import apply_edit, read_text
from hubgen.cli.hub import open_hub
from hubgen.cli.newsletter.issues import EditionOption
from hubgen.cli.options import AsOfOption, ConfigOption
from hubgen.cli.problems import exit_with_two
from hubgen.errors import FileError, HubError
from hubgen.model.text import escape_controls
from hubgen.newsletter.drafting import plan_draft, report_lines

PeriodOption = Annotated[
    str | None, typer.Option("--period", help="The week or month that it is for, as 2026-W47 or 2026-11.")
]


def draft(
    period: PeriodOption = None,
    edition: EditionOption = None,
    config: ConfigOption = Path("mkdocs.yml"),
    as_of: AsOfOption = None,
) -> None:
    """Write an issue of what is new, or add what came in; what a person changed stays as it is."""
    with exit_with_two(config):
        desk = open_hub(config, as_of)
        try:
            outcome = plan_draft(
                desk.hub,
                desk.config,
                desk.as_of,
                lambda path: read_text(desk.folder / path),
                edition=edition,
                period=period,
            )
        except FileError as error:  # a file that is in the way is named as its reader sees it
            raise HubError(f"{relative(desk.folder)}/{error}", error.hint) from None
        for edit in outcome.edits:
            apply_edit(edit, desk.folder)
        for line in report_lines(outcome, relative(desk.folder)):
            out.print(Text(escape_controls(line)))
