"""What is printed, and how: colours on a terminal, plain text elsewhere."""

import os
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from hubgen.check.report import as_text
from hubgen.errors import HubError
from hubgen.model.problem import Problem

out = Console(soft_wrap=True, highlight=False)
err = Console(stderr=True, soft_wrap=True, highlight=False)

STYLES = {": error: ": "bold red", ": warning: ": "yellow", ": note: ": "cyan"}


def shown(folder: Path, path: str) -> str:
    """Write the path of a Problem as it is seen from the working folder."""
    return relative(folder.parent / path if path == "mkdocs.yml" else folder / path)


def relative(path: Path) -> str:
    """Write a path as it is seen from the working folder."""
    return Path(os.path.relpath(path)).as_posix()


def say_problems(problems: Sequence[Problem], folder: Path) -> None:
    """Print problems, each with its place, and how many there are."""
    for line in as_text(problems, lambda problem: shown(folder, problem.path)).splitlines():
        err.print(_coloured(line))


def say_error(error: HubError) -> None:
    """Print why hubgen cannot go on."""
    err.print(Text.assemble(("hubgen: ", "bold red"), str(error)))
    if error.hint:
        err.print(Text(f"  {error.hint}"))


def _coloured(line: str) -> Text:
    text = Text(line)
    for word, style in STYLES.items():
        text.highlight_words([word], style)
    return text
