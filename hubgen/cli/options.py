"""Options that several commands have."""

from pathlib import Path
from typing import Annotated

import typer

ConfigOption = Annotated[Path, typer.Option("--config", "-f", help="The hub's settings.")]
AsOfOption = Annotated[str | None, typer.Option("--as-of", help="Build as if it were this day or moment.")]
