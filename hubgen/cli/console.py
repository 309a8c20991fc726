"""What is printed, and how: colours on a terminal, plain text elsewhere."""

import os
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from hubgen.check.report import SETTINGS, Place, as_text
from hubgen.engines.settings import content_folder
from hubgen.errors import HubError
from hubgen.model.problem import Problem

out = Console(soft_wrap=True, highlight=False)
err = Console(stderr=True, soft_wrap=True, highlight=False)

STYLES = {": error: ": "bold red", ": warning: ": "yellow", ": note: ": "cyan"}


def relative(path: Path) -> str:
    """Write a path as it is seen from the working folder."""
    return Path(os.path.relpath(path)).as_posix()


def place_in(config: Path, folder: Path) -> Place:
    """Say where a Problem's file lies, seen from the working folder: with the settings, or in the content folder."""
    return lambda problem: relative((config.parent if problem.code in SETTINGS else folder) / problem.path)


EACH = "hubgen check --all"
"""The command that names each problem, also where there are many of one kind."""


def say_problems(problems: Sequence[Problem], config: Path) -> None:
    """Print problems with their places, and how many there are."""
    for line in as_text(problems, place_in(config, content_folder(config)), EACH).splitlines():
        err.print(coloured(line))


def say_error(error: HubError) -> None:
    """Print why hubgen cannot go on."""
    err.print(Text.assemble(("hubgen: ", "bold red"), str(error)))
    if error.hint:
        err.print(Text(f"  {error.hint}"))


def coloured(line: str) -> Text:
    """Colour the word that says how bad a Problem is."""
    text = Text(line)
    for word, style in STYLES.items():
        text.highlight_words([word], style)
    return text
