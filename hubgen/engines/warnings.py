"""What MkDocs and its plugins warn of, gathered to be told with everything else."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


class Warnings(logging.Handler):
    """Gathers what MkDocs and its plugins warn of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        self.messages.append(record.getMessage())


@contextmanager
def gathered() -> Iterator[Warnings]:
    """Gather the warnings of MkDocs while something is done."""
    log, warnings = logging.getLogger("mkdocs"), Warnings()
    log.addHandler(warnings)
    try:
        yield warnings
    finally:
        log.removeHandler(warnings)
