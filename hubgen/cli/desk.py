"""What the commands that plan and draft work on: the hub as its editors know it, stock included, and a moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import typer

from hubgen.cli.console import err, say_problems
from hubgen.config import Config
from hubgen.engines.clock import moment_of_build
from hubgen.engines.plan import read_config, remembering
from hubgen.engines.settings import load_settings, settings_folder
from hubgen.errors import ConfigError, HubError, system_error
from hubgen.model.hub import Hub
from hubgen.model.problem import Severity
from hubgen.read import load_hub
from hubgen.read.register import load_register


@dataclass(frozen=True, slots=True)
class Desk:
    """A hub that was read, and not rendered."""

    hub: Hub
    config: Config
    as_of: datetime
    folder: Path


def read_desk(path: Path, as_of: str | None) -> Desk:
    """Read a hub; how many files have errors is told, and the rest is used."""
    settings = load_settings(path)
    config = read_config(settings)
    folder = Path(settings.docs_dir)
    hub = remembering(load_hub(folder, config), load_register(settings_folder(settings), config.options.feeds.ids))
    _say_unread(hub)
    return Desk(hub, config, moment_of_build(as_of, config.zone), folder)


@contextmanager
def ending_with_two(path: Path) -> Iterator[None]:
    """End with 2 where a command cannot run, so that 1 keeps its meaning."""
    try:
        yield
    except ConfigError as error:
        say_problems(error.problems, path)
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


def _say_unread(hub: Hub) -> None:
    paths = {problem.path for problem in hub.problems if problem.severity is Severity.ERROR}
    if paths:
        files = "1 file" if len(paths) == 1 else f"{len(paths)} files"
        err.print(f"{files} could not be read, or not wholly: hubgen check tells more.")
