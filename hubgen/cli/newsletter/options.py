"""What the commands about issues ask for: which issue, and of which edition."""

from typing import Annotated

import typer

IssueArgument = Annotated[
    str | None, typer.Argument(help="The issue, such as 2026-11; else the next to go out.", show_default=False)
]
EditionOption = Annotated[str | None, typer.Option("--edition", help="The edition, where there are several.")]
