"""Problems as a command prints them, with their places; and what it ends with when the settings have some."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import typer
from rich.text import Text

from hubgen.check.report import OUTSIDE, Place, as_text
from hubgen.cli.console import err, relative
from hubgen.engines.settings import content_folder
from hubgen.errors import ConfigError, HubError, system_error
from hubgen.model.problem import Problem

STYLES = {": error: ": "bold red", ": warning: ": "yellow", ": note: ": "cyan"}
EACH = "hubgen check --all"
"""The command that names each problem, also where there are many of one kind."""


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
