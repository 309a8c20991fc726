"""How far a build is: a moving line on a terminal, one plain line a step elsewhere."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from hubgen.cli.console import err


@contextmanager
def steps() -> Iterator[Callable[[str], None]]:
    """Give a function that tells the next step."""
    if not err.is_terminal:
        yield lambda step: err.print(f"{step} …")
        return
    with err.status("Starting …") as status:
        yield lambda step: status.update(f"{step} …")
