"""What is printed, and how: colours on a terminal, plain text elsewhere."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.text import Text

from hubgen.errors import HubError

out = Console(soft_wrap=True, highlight=False)
err = Console(stderr=True, soft_wrap=True, highlight=False)


def relative(path: Path) -> str:
    """Write a path as it is seen from the working folder."""
    return Path(os.path.relpath(path)).as_posix()


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
