"""What is printed, and how: colours on a terminal, plain text elsewhere; and what a command ends with."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import typer
from rich.console import Console
from rich.text import Text

from hubgen.check.report import OUTSIDE, Place, as_text
from hubgen.engines.settings import content_folder
from hubgen.errors import ConfigError, HubError, system_error
from hubgen.model.problem import Problem

out = Console(soft_wrap=True, highlight=False)
err = Console(stderr=True, soft_wrap=True, highlight=False)

STYLES = {": error: ": "bold red", ": warning: ": "yellow", ": note: ": "cyan"}
EACH = "hubgen check --all"
"""The command that names each problem, also where there are many of one kind."""


def relative(path: Path) -> str:
    """Write a path as it is seen from the working folder."""
    return Path(os.path.relpath(path)).as_posix()


def place_in(config: Path, folder: Path) -> Place:
    """Say where a Problem's file lies, seen from the working folder: with the settings, or in the content folder."""
    return lambda problem: relative((config.parent if problem.code in OUTSIDE else folder) / problem.path)


def coloured(line: str) -> Text:
    """Colour the word that says how bad a Problem is."""
    text = Text(line)
    for word, style in STYLES.items():
        text.highlight_words([word], style)
    return text


def say_problems(problems: Sequence[Problem], config: Path) -> None:
    """Print problems with their places, and how many there are, to the stream of errors."""
    for line in as_text(problems, place_in(config, content_folder(config)), EACH).splitlines():
        err.print(coloured(line))


def say_error(error: HubError) -> None:
    """Print why hubgen cannot go on."""
    err.print(Text.assemble(("hubgen: ", "bold red"), str(error)))
    if error.hint:
        err.print(Text(f"  {error.hint}"))


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Give a function that prints the next step: on a terminal in one moving line, elsewhere on a line each."""
    if not err.is_terminal:
        yield lambda step: err.print(f"{step} …")
        return
    with err.status("Starting …") as status:
        yield lambda step: status.update(f"{step} …")


@contextmanager
def exit_with_two(config: Path) -> Iterator[None]:
    """End with 2 where a command cannot run, so that 1 keeps its meaning; mistakes in the settings are printed."""
    try:
        yield
    except ConfigError as error:
        say_problems(error.problems, config)
        raise typer.Exit(2) from None
    except HubError as error:
        error.exit_code = 2
        raise
    except BrokenPipeError:  # whoever read what is printed has gone
        raise
    except OSError as error:
        refused = system_error(error)
        refused.exit_code = 2
        raise refused from None
